// Scripts go into a temporary folder, a file each, since shellcheck takes many files but only one
// standard input, and starting it costs as much as six short scripts. Reports come as json1: lines
// and columns count from 1, columns in code points, a tab is one.
#include "probe/shellcheck.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "base/unicode.h"
#include "source/child_program.h"
#include "source/temporary_folder.h"

namespace silcrow {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr size_t scripts_of_a_run = 50;

std::vector<std::string> variables_without_options() {
  std::vector<std::string> variables = environment_variables();
  std::erase_if(variables,
                [](const std::string& text) { return text.starts_with("SHELLCHECK_OPTS="); });
  return variables;
}

size_t number_of(const Json& json, const char* name) {
  const auto found = json.find(name);
  const bool is_number = found != json.end() && found->is_number_unsigned();
  return is_number ? found->get<size_t>() : 0;
}

std::string text_of(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The byte of a column, which may be the one behind the line.
size_t place_of(std::string_view script, size_t line, size_t column) {
  size_t at = 0;
  for (size_t i = 1; i < line && at < script.size(); ++i) {
    at = std::min(script.find('\n', at), script.size() - 1) + 1;
  }
  for (size_t i = 1; i < column && at < script.size() && script[at] != '\n'; ++i) {
    at += decode_utf8(script, at).length;
  }
  return at;
}

ShellLevel level_of(const std::string& word) {
  if (word == "error") return ShellLevel::error;
  if (word == "info") return ShellLevel::info;
  return word == "style" ? ShellLevel::style : ShellLevel::warning;
}

class Questions {
 public:
  Questions(const std::vector<std::string>& scripts, const fs::path& folder)
      : scripts_(scripts), folder_(folder), findings_(scripts.size()) {}

  // Asks about scripts [begin, end); false where that fails. Runs beside others of its kind.
  bool ask(size_t begin, size_t end) {
    std::vector<std::string> words = {"shellcheck", "--norc", "--shell=bash", "--format=json1"};
    for (size_t i = begin; i < end; ++i) {
      words.push_back((folder_ / std::to_string(i)).string());
      std::ofstream file(words.back(), std::ios::binary);
      file << scripts_[i];
      file.close();
      if (!file) return false;
    }
    std::string text;
    const auto hear = [&](std::string_view piece) { text += piece; };
    const int status = program_status(words, variables_, hear).value_or(-1);
    const bool has_answered = status == 0 || status == 1;  // 1: it has found something
    return has_answered && take(Json::parse(text, nullptr, false), begin, end);
  }

  std::vector<std::vector<ShellFinding>> findings() { return std::move(findings_); }

 private:
  bool take(const Json& answer, size_t begin, size_t end) {
    if (!answer.is_object() || !answer.contains("comments")) return false;
    for (const Json& comment : answer["comments"]) {
      if (!comment.is_object()) return false;
      const std::string name = fs::path(text_of(comment, "file")).filename().string();
      size_t script = end;
      std::from_chars(name.data(), name.data() + name.size(), script);
      if (script >= begin && script < end) add(comment, script);
    }
    for (size_t i = begin; i < end; ++i) {
      std::ranges::stable_sort(findings_[i], {}, [](const ShellFinding& finding) {
        return std::tuple(finding.begin, finding.end, finding.code);
      });
    }
    return true;
  }

  void add(const Json& comment, size_t script) {
    const std::string& text = scripts_[script];
    const auto place = [&](const char* line, const char* column) {
      return place_of(text, number_of(comment, line), number_of(comment, column));
    };
    const size_t begin = place("line", "column");
    const size_t end = std::max(begin, place("endLine", "endColumn"));
    findings_[script].push_back({begin, end, level_of(text_of(comment, "level")),
                                 int(number_of(comment, "code")), text_of(comment, "message")});
  }

  const std::vector<std::string>& scripts_;
  const fs::path& folder_;
  const std::vector<std::string> variables_ = variables_without_options();
  std::vector<std::vector<ShellFinding>> findings_;  // a thread touches its own scripts' alone
};

}  // namespace

bool has_shellcheck() {
  return run_program({"shellcheck", "--version"}, environment_variables(), [](std::string_view) {});
}

std::optional<std::vector<std::vector<ShellFinding>>> ask_shellcheck(
    const std::vector<std::string>& scripts, const Workers& workers) {
  const TemporaryFolder folder("shellcheck");
  if (folder.path().empty()) return std::nullopt;
  Questions questions(scripts, folder.path());
  const size_t runs = (scripts.size() + scripts_of_a_run - 1) / scripts_of_a_run;
  std::vector<uint8_t> has_answer(runs);
  workers.for_each(runs, [&](size_t run, unsigned) {
    const size_t begin = run * scripts_of_a_run;
    has_answer[run] = questions.ask(begin, std::min(begin + scripts_of_a_run, scripts.size()));
  });
  if (std::ranges::find(has_answer, 0) != has_answer.end()) return std::nullopt;
  return questions.findings();
}

}  // namespace silcrow
