# The tree-sitter core and grammars that analyse code blocks: target silcrow_grammars (static, C).
#
# The sources come from npm, at the exact versions and checksums of grammars/package-lock.json, once
# per lockfile, into a folder that all presets share. Nothing of theirs is in the repository, and
# nothing of npm is needed after configuring. Include this file after project(... C CXX).
#
# What npm brings is changed: unused files go, the scanners' buffer grows, the parser tells its
# progress callback that it has met an error, the SQL scanner frees what it leaked, and the core is
# made faster (tree_sitter_core.cmake).

include(${CMAKE_CURRENT_LIST_DIR}/npm.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/replace_in_source.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/tree_sitter_core.cmake)

# Node binaries, WebAssembly and generator input are most of the 130 MB: only C and licences stay.
function(prune_grammars modules)
  file(GLOB folders LIST_DIRECTORIES true
    ${modules}/*/prebuilds ${modules}/@*/*/prebuilds ${modules}/*/bindings ${modules}/@*/*/bindings
    ${modules}/tree-sitter-typescript/tsx ${modules}/@tree-sitter-grammars/tree-sitter-xml/dtd)
  file(GLOB_RECURSE files
    ${modules}/*.wasm ${modules}/*/src/grammar.json ${modules}/*/src/node-types.json)
  file(REMOVE_RECURSE ${folders} ${files})
endfunction()

function(adapt_sources modules)
  set(core ${modules}/tree-sitter/vendor/tree-sitter/lib/src)
  # The scanners of YAML and Python write up to two bytes beyond the 1,024 that the core gives them
  # for their state, when code is nested 250 deep. The core gets more, they keep their limit.
  replace_in_source(${core}/parser.h
    "TREE_SITTER_SERIALIZATION_BUFFER_SIZE 1024" "TREE_SITTER_SERIALIZATION_BUFFER_SIZE 2048")
  # Recovery from errors is quadratic, in steps that are not counted. With the flag up from the
  # first error on, and not only while all alternatives are in error, the callback can bound it.
  replace_in_source(${core}/parser.c
    "self->has_error = has_error;" "self->has_error = true; (void)has_error;")
  set(sql_scanner ${modules}/@derekstride/tree-sitter-sql/src/scanner.c)
  replace_in_source(${sql_scanner}
    "state->start_tag, start_tag) == 0) {" "state->start_tag, start_tag) == 0) { free(start_tag);")
  replace_in_source(${sql_scanner}
    "  state->start_tag = NULL;\n  // A length of 1"
    "  free(state->start_tag);\n  state->start_tag = NULL;\n  // A length of 1")
endfunction()

# Adds one grammar: its generated parser and, where there is one, its hand-written scanner.
function(add_grammar source_folder)
  set(sources ${source_folder}/parser.c)
  if(EXISTS ${source_folder}/scanner.c)
    list(APPEND sources ${source_folder}/scanner.c)
  endif()
  # Every package brings the parser.h of its own generator version.
  set_source_files_properties(${sources} PROPERTIES INCLUDE_DIRECTORIES ${source_folder})
  target_sources(silcrow_grammars PRIVATE ${sources})
endfunction()

function(prepare_grammars modules)
  prune_grammars(${modules})
  adapt_sources(${modules})
  speed_up_core(${modules}/tree-sitter/vendor/tree-sitter/lib/src)
endfunction()

fetch_npm_packages(GRAMMARS_MODULES ${CMAKE_CURRENT_LIST_DIR}/../grammars
  ADAPT prepare_grammars RECIPE ${CMAKE_CURRENT_LIST_FILE} ${CMAKE_CURRENT_LIST_DIR}/tree_sitter_core.cmake)
set(GRAMMARS_CORE ${GRAMMARS_MODULES}/tree-sitter/vendor/tree-sitter/lib)

add_library(silcrow_grammars STATIC ${GRAMMARS_CORE}/src/lib.c)
target_include_directories(silcrow_grammars SYSTEM PUBLIC ${GRAMMARS_CORE}/include)
target_include_directories(silcrow_grammars PRIVATE ${GRAMMARS_CORE}/src)
target_compile_definitions(silcrow_grammars PRIVATE _GNU_SOURCE)
# Foreign, generated and large: always optimised, never warned about, debugged or instrumented.
target_compile_options(silcrow_grammars PRIVATE -w -O3 -DNDEBUG -g0 -fno-sanitize=all)
set_target_properties(silcrow_grammars PROPERTIES C_CLANG_TIDY "" C_STANDARD 11)

foreach(language bash c css go html javascript json python rust)
  add_grammar(${GRAMMARS_MODULES}/tree-sitter-${language}/src)
endforeach()
foreach(language hcl toml yaml)
  add_grammar(${GRAMMARS_MODULES}/@tree-sitter-grammars/tree-sitter-${language}/src)
endforeach()
add_grammar(${GRAMMARS_MODULES}/@tree-sitter-grammars/tree-sitter-xml/xml/src)
add_grammar(${GRAMMARS_MODULES}/tree-sitter-typescript/typescript/src)
add_grammar(${GRAMMARS_MODULES}/@derekstride/tree-sitter-sql/src)
# The core is small functions that call each other: inlined more freely it executes a twelfth less. (Four times as freely,
# a tenth, but compiling then takes 20 s instead of 8.)
if(CMAKE_C_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Release")
  set_source_files_properties(${GRAMMARS_CORE}/src/lib.c PROPERTIES COMPILE_OPTIONS
    "--param=max-inline-insns-auto=120;--param=early-inlining-insns=60;--param=inline-unit-growth=300;\
--param=large-function-growth=2000;--param=large-function-insns=20000")
endif()
# 2 MB of tables: -O2 needs twice the time and memory and gains nothing.
set_source_files_properties(${GRAMMARS_MODULES}/@derekstride/tree-sitter-sql/src/parser.c
  PROPERTIES COMPILE_OPTIONS -O1)
