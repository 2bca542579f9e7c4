// Building and asking values; see the header.
#include "base/mustache/mustache_value.h"

#include <cassert>
#include <utility>

namespace silcrow::mustache {

Value::Value(Content content) : content_(std::move(content)) {}

Value Value::boolean(bool yes) { return Value(Content(std::in_place_type<bool>, yes)); }

Value Value::text(std::string owned) {
  return Value(Content(std::in_place_type<std::string>, std::move(owned)));
}

Value Value::borrowed(std::string_view text) {
  return Value(Content(std::in_place_type<std::string_view>, text));
}

Value Value::number(std::int64_t number) { return text(std::to_string(number)); }

Value Value::list() { return Value(Content(std::in_place_type<List>)); }

Value Value::object() { return Value(Content(std::in_place_type<Object>)); }

Value Value::shared(std::shared_ptr<const Value> value) {
  assert(value != nullptr);
  return Value(Content(std::in_place_type<Shared>, std::move(value)));
}

Value& Value::set(std::string_view name, Value value) {
  auto& members = std::get<Object>(content_);
  for (Member& member : members) {
    if (member.name == name) return member.value = std::move(value);
  }
  return add(name, std::move(value));
}

Value& Value::add(std::string_view name, Value value) {
  auto& members = std::get<Object>(content_);
  return members.emplace_back(Member{name, std::move(value)}).value;
}

Value& Value::append(Value item) { return std::get<List>(content_).emplace_back(std::move(item)); }

void Value::reserve(std::size_t count) {
  if (auto* items = std::get_if<List>(&content_)) items->reserve(count);
  if (auto* members = std::get_if<Object>(&content_)) members->reserve(count);
}

const Value& Value::target() const {
  const Value* value = this;
  while (const auto* shared = std::get_if<Shared>(&value->content_)) value = shared->get();
  return *value;
}

bool Value::is_truthy() const {
  const Content& content = target().content_;
  if (std::holds_alternative<std::monostate>(content)) return false;
  if (const auto* yes = std::get_if<bool>(&content)) return *yes;
  if (const auto* owned = std::get_if<std::string>(&content)) return !owned->empty();
  if (const auto* text = std::get_if<std::string_view>(&content)) return !text->empty();
  if (const auto* items = std::get_if<List>(&content)) return !items->empty();
  return true;
}

const Value::List* Value::as_list() const { return std::get_if<List>(&target().content_); }

const Value* Value::find(std::string_view name) const {
  const auto* members = std::get_if<Object>(&target().content_);
  if (members == nullptr) return nullptr;
  // Most names differ in length or in their first byte.
  for (const Member& member : *members) {
    const bool may_be =
        member.name.size() == name.size() && !name.empty() && member.name.front() == name.front();
    if (may_be && member.name == name) return &member.value;
  }
  return nullptr;
}

std::string_view Value::shown() const {
  const Content& content = target().content_;
  if (const auto* text = std::get_if<std::string_view>(&content)) return *text;
  if (const auto* owned = std::get_if<std::string>(&content)) return *owned;
  if (const auto* yes = std::get_if<bool>(&content)) return *yes ? "true" : "false";
  return {};
}

}  // namespace silcrow::mustache
