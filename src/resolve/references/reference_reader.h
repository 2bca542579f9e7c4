// Reads a page's prose for references by their form, and has them bound (reference_binder.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/reference.h"
#include "resolve/references/page_mention.h"
#include "resolve/references/prose_run.h"
#include "resolve/references/reference_binder.h"
#include "resolve/references/reference_openings.h"
#include "resolve/references/symbols.h"

namespace silcrow {

class ReferenceReader {
 public:
  // All outlive the reader.
  ReferenceReader(const Symbols& symbols, const ReferenceOpenings& openings,
                  const FolderCensus& folders, PageId page, Diagnostics& diagnostics);

  // The page's references, in reading order.
  PageReferences read();

 private:
  // One number of `§26, §27 and §28` or `Chapters 3–4`.
  struct Member {
    size_t begin = 0;
    size_t end = 0;
    std::string number;
    bool ends_range = false;
  };
  enum class Signs : uint8_t { each_has_one, only_the_first };

  void read_run(NodeId block);
  // Each reads what begins at `at`, and returns where to go on, or npos for nothing.
  size_t read_at(size_t at);
  size_t read_word(size_t at);
  size_t read_label_word(size_t at);
  size_t read_chapters(size_t at);
  size_t read_appendices(size_t at);
  size_t read_parts(size_t at);
  size_t read_sign(size_t at);
  size_t read_section_word(size_t at);
  size_t read_captions(size_t at);
  size_t read_labels(size_t use_begin, size_t at, const TitleScope* scope);
  size_t read_hash(size_t at);
  size_t read_commit(size_t at);
  size_t read_quote(size_t at);
  size_t read_code(size_t at);
  size_t read_bracket(size_t at);
  size_t read_manual_page(size_t bracket);

  size_t read_page_name(size_t at, std::string_view name);
  size_t read_source_path(UseRange range, std::string_view text);
  struct ManualName {
    size_t begin = 0;
    size_t end = 0;
    std::string_view name;
    std::string_view section;
  };
  static std::optional<ManualName> manual_name(std::string_view text, size_t bracket);
  bool bind_manual_page(UseRange range, const ManualName& manual);

  size_t read_numbers(size_t use_begin, size_t at, const TitleScope* scope, Signs signs,
                      Absence absence);
  size_t read_title(size_t use_begin, size_t at, const TitleScope* scope);
  size_t read_title_before(size_t at);
  size_t read_section_tail(size_t use_begin, size_t at, TitleScope scope, bool& is_read);
  std::vector<Member> section_members(size_t at, Signs signs) const;
  std::vector<Member> chapter_members(size_t at, bool is_plural) const;
  std::vector<Member> label_members(size_t at, bool is_plural) const;
  size_t bind_labels(const std::string& word, std::vector<Member>& members,
                     const TitleScope* scope);
  size_t unknown_tail_end(size_t at) const;
  bool is_of_a_tracker(size_t hash) const;
  bool bind_chapters(size_t use_begin, const std::vector<Member>& members);
  // ` of Chapter 17` behind a section: its number, and where it begins and ends.
  struct OfChapter {
    std::string number;
    size_t begin = 0;
    size_t end = 0;
  };
  std::optional<OfChapter> of_chapter(size_t at) const;

  bool is_other_work(size_t begin, size_t end, const TitleScope* scope,
                     const std::string& number) const;
  bool is_escaped(size_t at) const;
  bool opens_label(size_t begin, size_t end) const;

  // The page named right before `at`; whether a name of a file that is no page stands there.
  struct NameBefore {
    PageId page = no_page;
    bool is_other_file = false;
  };
  NameBefore name_before(size_t at) const;
  // The scope that a list or a page's name gives to what begins at `at`.
  std::optional<TitleScope> given_scope(size_t at) const;
  void remember(size_t end, std::optional<TitleScope> scope);

  const Symbols& symbols_;
  const ReferenceOpenings& openings_;
  const LinkedPage& page_;
  const Document& document_;
  Diagnostics& diagnostics_;
  ReferenceBinder binder_;
  PageMentions mentions_;
  const bool knows_commits_;              // whether the book says where they are
  std::vector<std::string> label_words_;  // lower case
  ProseRun run_;
  std::string_view text_;
  size_t read_end_ = 0;        // up to here the run is read
  size_t last_end_ = 0;        // of the last reference of the run
  size_t plain_hash_end_ = 0;  // of the last `#3` that is an issue somewhere
  std::optional<TitleScope> last_scope_;
};

}  // namespace silcrow
