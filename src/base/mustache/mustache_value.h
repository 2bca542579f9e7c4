// The data of a template: null, yes or no, text, lists, objects. Generic: for whoever renders a
// template. Built once a page, so cheap: moved and never copied, names are not owned, and what
// many pages have in common is built once and referred to with Value::shared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace silcrow::mustache {

// A value. Text is UTF-8, unescaped; a template escapes it unless it says {{{name}}}.
// Const functions may be called from several threads at once. Destruction recurses as deep as the
// value is nested: nest as deep as a table of contents is, not as deep as a hostile document.
class Value {
 public:
  struct Member;
  using List = std::vector<Value>;
  using Object = std::vector<Member>;

  Value() = default;  // null
  Value(Value&&) noexcept = default;
  Value& operator=(Value&&) noexcept = default;
  Value(const Value&) = delete;
  Value& operator=(const Value&) = delete;
  ~Value() = default;

  static Value boolean(bool yes);
  static Value text(std::string owned);
  // The bytes behind `text` must outlive the value.
  static Value borrowed(std::string_view text);
  static Value number(std::int64_t number);  // as text, in decimal
  static Value list();
  static Value object();
  // `value` must not be null and must not change any more; the reference keeps it alive.
  static Value shared(std::shared_ptr<const Value> value);

  // Sets a member of an object (created as such by object()), replacing one of the same name, and
  // returns it; the reference holds until the next change of the object. The bytes behind `name`
  // must outlive the value: write literals.
  Value& set(std::string_view name, Value value);
  // As set(), for a name that is known not to be there yet: it does not look.
  Value& add(std::string_view name, Value value);
  // Appends to a list (created by list()) and returns the new item, until the next change.
  Value& append(Value item);
  void reserve(std::size_t count);  // of an object's members or a list's items

  // Queries look through shared references.
  const Value& target() const;
  // False for null, no, empty text and an empty list; true for everything else.
  bool is_truthy() const;
  const List* as_list() const;                     // null when it is no list
  const Value* find(std::string_view name) const;  // null when no object or no such member
  // What an interpolation shows: the text, `true` or `false`; nothing for null, lists, objects.
  std::string_view shown() const;

 private:
  using Shared = std::shared_ptr<const Value>;
  using Content =
      std::variant<std::monostate, bool, std::string, std::string_view, List, Object, Shared>;
  explicit Value(Content content);

  Content content_;
};

struct Value::Member {
  std::string_view name;
  Value value;
};

}  // namespace silcrow::mustache
