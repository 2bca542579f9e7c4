// The list of the judges.
#include "parse/code/syntax/judges.h"

#include <algorithm>
#include <array>

namespace silcrow {
namespace {

struct JudgeOfLanguage {
  std::string_view language;
  SyntaxJudge judge;
};

constexpr std::array judges = {
    JudgeOfLanguage{"bash", judge_shell},
    JudgeOfLanguage{"css", judge_css},
    JudgeOfLanguage{"dockerfile", judge_dockerfile},
    JudgeOfLanguage{"go", judge_go},
    JudgeOfLanguage{"hcl", judge_hcl},
    JudgeOfLanguage{"html", judge_html},
    JudgeOfLanguage{"ini", judge_ini},
    JudgeOfLanguage{"javascript", judge_javascript},
    JudgeOfLanguage{"json", judge_json},
    JudgeOfLanguage{"python", judge_python},
    JudgeOfLanguage{"sql", judge_sql},
    JudgeOfLanguage{"toml", judge_toml},
    JudgeOfLanguage{"typescript", judge_typescript},
    JudgeOfLanguage{"xml", judge_xml},
    JudgeOfLanguage{"yaml", judge_yaml},
};

// Words for dialects that their language's judge does not know.
constexpr std::array unknown_dialects = {"mariadb", "mysql", "plpgsql", "sqlite"};

}  // namespace

SyntaxJudge find_judge(std::string_view language, std::string_view word) {
  if (std::ranges::find(unknown_dialects, word) != unknown_dialects.end()) return nullptr;
  const auto found = std::ranges::find(judges, language, &JudgeOfLanguage::language);
  return found == judges.end() ? nullptr : found->judge;
}

}  // namespace silcrow
