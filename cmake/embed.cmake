# Puts files of the source tree into the program, so that it needs none of them when installed.
#
# silcrow_embed(VARIABLE FOLDER...) lists every file under the folders and returns in VARIABLE two generated sources: an
# assembler file that includes the bytes (`.incbin` takes any file, fonts too, at the speed of a copy) and a C++ file
# with the table that src/base/embedded_files.h declares. A changed file assembles anew; a new one configures anew.
function(silcrow_embed result)
  set(globs ${ARGN})
  list(TRANSFORM globs APPEND "/*")
  file(GLOB_RECURSE paths RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS ${globs})
  list(SORT paths)

  set(assembler ".section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(path IN LISTS paths)
    string(APPEND assembler
      ".balign 16\n.global silcrow_embedded_${number}\n.global silcrow_embedded_${number}_end\n"
      "silcrow_embedded_${number}:\n.incbin \"${CMAKE_SOURCE_DIR}/${path}\"\n"
      "silcrow_embedded_${number}_end:\n.byte 0\n")
    string(APPEND declarations
      "extern const char silcrow_embedded_${number}[];\n"
      "extern const char silcrow_embedded_${number}_end[];\n")
    string(APPEND rows
      "      {\"${path}\", {silcrow_embedded_${number}, silcrow_embedded_${number}_end}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembler ".section .note.GNU-stack,\"\",%progbits\n")

  set(assembler_file ${CMAKE_BINARY_DIR}/generated/embedded_bytes.S)
  set(table_file ${CMAKE_BINARY_DIR}/generated/embedded_files.cc)
  file(CONFIGURE OUTPUT ${assembler_file} CONTENT "${assembler}" @ONLY)
  file(CONFIGURE OUTPUT ${table_file} @ONLY CONTENT "// Written by cmake/embed.cmake.
#include \"base/embedded_files.h\"

#include <array>

extern \"C\" {
${declarations}}

namespace silcrow {

std::span<const EmbeddedFile> embedded_files() {
  static const std::array<EmbeddedFile, ${number}> files{{
${rows}  }};
  return files;
}

}  // namespace silcrow
")
  list(TRANSFORM paths PREPEND ${CMAKE_SOURCE_DIR}/)
  set_source_files_properties(${assembler_file} PROPERTIES OBJECT_DEPENDS "${paths}")
  set(${result} ${assembler_file} ${table_file} PARENT_SCOPE)
endfunction()
