# The libraries Silcrow stands on, gathered in one target, `silcrow_libraries`. Each is looked for by its header and its
# library file, so that a missing one is named together with the Debian package that holds it.

add_library(silcrow_libraries INTERFACE)
set(missing_packages "")

# need(NAME PACKAGE HEADER [LIBRARY]): adds a header's folder and a library file to silcrow_libraries.
function(need name package header)
  find_path(${name}_HEADERS ${header} PATH_SUFFIXES libxml2)
  set(found ${${name}_HEADERS})
  if(found AND ARGC GREATER 3)
    find_library(${name}_LIBRARY ${ARGV3})
    set(found ${${name}_LIBRARY})
  endif()
  if(NOT found)
    list(APPEND missing_packages ${package})
    set(missing_packages ${missing_packages} PARENT_SCOPE)
    return()
  endif()
  target_include_directories(silcrow_libraries SYSTEM INTERFACE ${${name}_HEADERS})
  if(ARGC GREATER 3)
    target_link_libraries(silcrow_libraries INTERFACE ${${name}_LIBRARY})
  endif()
endfunction()

# cmark-gfm as static archives: only so can --wrap replace the two functions that write a global table while it parses,
# which is what allows parsing on several threads, and put something before the one that is slow on long paragraphs. The
# replacements are in src/parse/cmark_special_characters.c and cmark_inlines.cc; --undefined takes them out of our archive before cmark, which comes later on the command line, asks for them.
need(CMARK_EXTENSIONS libcmark-gfm-extensions-dev cmark-gfm-core-extensions.h
  libcmark-gfm-extensions.a)
need(CMARK libcmark-gfm-dev cmark-gfm.h libcmark-gfm.a)
file(GLOB special_characters CONFIGURE_DEPENDS src/parse/cmark_special_characters.c)
if(special_characters)
  target_link_options(silcrow_libraries INTERFACE
    -Wl,--wrap=cmark_inlines_add_special_character
    -Wl,--wrap=cmark_inlines_remove_special_character
    -Wl,--wrap=cmark_parse_inlines
    -Wl,--undefined=__wrap_cmark_inlines_add_special_character
    -Wl,--undefined=__wrap_cmark_parse_inlines)
endif()

need(FMT libfmt-dev fmt/format.h fmt)
need(YAML_CPP libyaml-cpp-dev yaml-cpp/yaml.h yaml-cpp)
need(LIBXML2 libxml2-dev libxml/parser.h xml2)
# The archive: the shared library is no package of its own, and nothing else needs it.
need(PG_QUERY libpg-query-dev pg_query.h libpg_query.a)
need(UTF8PROC libutf8proc-dev utf8proc.h utf8proc)
need(NETTLE nettle-dev nettle/sha2.h nettle)
need(ZLIB zlib1g-dev zlib.h z)
need(CLI11 libcli11-dev CLI/CLI.hpp)
need(NLOHMANN_JSON nlohmann-json3-dev nlohmann/json.hpp)
need(TOMLPLUSPLUS libtomlplusplus-dev toml++/toml.h)
need(XXHASH libxxhash-dev xxhash.h)
need(CURL libcurl4-openssl-dev curl/curl.h curl)

if(missing_packages)
  list(JOIN missing_packages " " missing_packages)
  message(FATAL_ERROR "missing libraries; on Debian: apt-get install ${missing_packages}")
endif()

find_package(Threads REQUIRED)
target_link_libraries(silcrow_libraries INTERFACE Threads::Threads)
