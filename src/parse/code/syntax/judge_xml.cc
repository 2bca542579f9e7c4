// XML, by libxml2's SAX parser: no tree, no network, no entities, since no handler gives any. What
// the block is a part of need not be shown, so it stands in an element of our own.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/code_mask.h"
#include "parse/code/syntax/elisions.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/judges.h"

namespace silcrow {
namespace {

constexpr std::string_view outer_name = "silcrow-block";

struct XmlStop {
  size_t at = 0;  // byte of what was parsed
  std::string message;
  std::string unclosed = {};  // the name of an element that the block leaves open
  bool is_found = false;
};

// What a part of a document may lack.
bool is_of_no_concern(const xmlError& error) {
  constexpr std::array codes = {int(XML_ERR_UNDECLARED_ENTITY), int(XML_WAR_UNDECLARED_ENTITY)};
  return error.level < XML_ERR_ERROR || error.domain != XML_FROM_PARSER ||
         std::ranges::find(codes, error.code) != codes.end();
}

std::string tag(std::string_view name) { return "`<" + std::string(name) + ">`"; }

std::string message_of(const xmlError& error) {
  if (error.code == XML_ERR_TAG_NAME_MISMATCH && error.str1 != nullptr && error.str2 != nullptr) {
    if (error.str2 == outer_name) return tag(error.str1) + " is not closed";
    if (error.str1 == outer_name) return tag("/" + std::string(error.str2)) + " closes nothing";
    return tag(error.str1) + " is closed by " + tag("/" + std::string(error.str2));
  }
  std::string message(trim_blanks(error.message == nullptr ? "" : error.message));
  if (!message.empty()) message[0] = ascii_lower_case(message[0]);
  return message;
}

void note_error(void* context, xmlErrorPtr error) {
  auto* parser = static_cast<xmlParserCtxt*>(context);
  auto* stop = static_cast<XmlStop*>(parser->_private);
  if (stop->is_found || is_of_no_concern(*error) || parser->input == nullptr) return;
  stop->is_found = true;
  stop->at = parser->input->consumed + size_t(parser->input->cur - parser->input->base);
  stop->message = message_of(*error);
  const bool is_mismatch = error->code == XML_ERR_TAG_NAME_MISMATCH && error->str2 != nullptr;
  if (is_mismatch && error->str2 == outer_name) stop->unclosed = error->str1;
}

std::optional<XmlStop> stop_of_libxml2(std::string_view text) {
  std::string document = "<" + std::string(outer_name) + ">";
  const size_t added = document.size();
  document += text;
  document += "</" + std::string(outer_name) + ">";
  xmlSAXHandler handler = {};
  handler.initialized = XML_SAX2_MAGIC;
  handler.serror = note_error;
  XmlStop stop;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, nullptr, nullptr, 0, nullptr);
  if (parser == nullptr) return {};
  parser->_private = &stop;
  parser->userData = parser;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  xmlParseChunk(parser, document.data(), int(document.size()), 1);
  xmlFreeParserCtxt(parser);
  if (!stop.is_found) return {};
  stop.at = std::min(stop.at - std::min(stop.at, added), text.size());
  return stop;
}

// The parser stops past a tag that does not fit, and for one that is not closed at the end.
size_t begin_of_tag(std::string_view text, const XmlStop& stop) {
  if (!stop.unclosed.empty()) {
    const size_t opening = text.rfind("<" + stop.unclosed);
    return opening == text.npos ? stop.at : opening;
  }
  const bool is_past_tag = stop.at > 0 && stop.at <= text.size() && text[stop.at - 1] == '>';
  return is_past_tag ? text.rfind('<', stop.at - 1) : stop.at;
}

// The declaration and the document type may stand only at a document's beginning.
void blank_prolog(std::string& text) {
  for (size_t begin = text.find("<?xml "); begin != text.npos; begin = text.find("<?xml ", begin)) {
    const size_t end = text.find("?>", begin);
    if (end == text.npos) return;
    blank_out(text, begin, end + 2);
  }
  const size_t begin = text.find("<!DOCTYPE");
  if (begin == text.npos) return;
  const bool has_subset = text.find('[', begin) < text.find('>', begin);
  const size_t end = text.find(has_subset ? "]>" : ">", begin);
  if (end != text.npos) blank_out(text, begin, end + (has_subset ? 2 : 1));
}

// `<YOUR_ID>` and `<your id>` are no elements.
void fill_xml_placeholders(std::string& text) {
  for (size_t begin = text.find('<'); begin != text.npos; begin = text.find('<', begin + 1)) {
    const size_t end = text.find_first_of("<>\n", begin + 1);
    if (end == text.npos || text[end] != '>') continue;
    const std::string name = text.substr(begin + 1, end - begin - 1);
    const bool is_constant = std::ranges::all_of(
        name, [](char c) { return is_ascii_upper(c) || c == '_' || c == '-' || c == ' '; });
    const bool is_addressed = name.starts_with("your") || name.starts_with("my-");
    const bool is_closed = text.find("</" + name + ">") != text.npos;
    if ((is_constant || is_addressed) && !is_closed) {
      std::fill(text.begin() + begin, text.begin() + end + 1, 'x');
    }
  }
}

}  // namespace

Verdict judge_xml(const JudgedCode& code) {
  std::string text(code.text);
  blank_prolog(text);
  const std::optional<XmlStop> stop = stop_of_libxml2(text);
  if (!stop) return {};
  fill_xml_placeholders(text);
  fill_elisions(text, ElisionFill::blanks);
  if (!stop_of_libxml2(text)) return {};
  const size_t begin = begin_of_tag(code.text, *stop);
  SyntaxFault fault = fault_at(code.content, begin, std::max(begin + 1, stop->at));
  fault.message = stop->message;
  return fault;
}

}  // namespace silcrow
