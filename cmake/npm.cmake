# Fetches packages with npm while configuring, at the exact versions and checksums of a lock file.
#
# fetch_npm_packages(VARIABLE FOLDER [ADAPT FUNCTION RECIPE FILE...]): FOLDER holds package.json, package-lock.json and
# .npmrc; VARIABLE becomes the path of the node_modules folder. FUNCTION, which stands in the files, is called once with that
# path to change what was fetched. The result lies in build/, named after the lock file and the recipe, so all presets
# share it and nothing is fetched twice. It is either whole or not there.
function(fetch_npm_packages result input)
  cmake_parse_arguments(PARSE_ARGV 2 option "" "ADAPT" "RECIPE")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${input}/package-lock.json)
  file(SHA256 ${input}/package-lock.json hash)
  foreach(file ${option_RECIPE})
    file(SHA256 ${file} recipe_hash)
    string(SHA256 hash "${hash} ${recipe_hash}")
  endforeach()
  string(SUBSTRING ${hash} 0 12 hash)
  get_filename_component(name ${input} NAME)
  set(folder ${CMAKE_SOURCE_DIR}/build/${name}-${hash})
  set(${result} ${folder}/node_modules PARENT_SCOPE)

  file(LOCK ${CMAKE_SOURCE_DIR}/build/${name}.lock GUARD FUNCTION TIMEOUT 600)
  if(EXISTS ${folder})
    return()
  endif()
  find_program(NPM npm)
  if(NOT NPM)
    message(FATAL_ERROR "npm not found; on Debian: apt-get install npm. It fetches ${input}/package.json; or copy a "
                        "filled ${folder} from another machine")
  endif()
  message(STATUS "Fetching ${name} with npm into ${folder}")
  set(unfinished ${folder}.unfinished)
  file(REMOVE_RECURSE ${unfinished})
  foreach(file package.json package-lock.json .npmrc)
    file(COPY ${input}/${file} DESTINATION ${unfinished})
  endforeach()
  execute_process(COMMAND ${NPM} ci --ignore-scripts --prefer-offline --no-audit --no-fund
    WORKING_DIRECTORY ${unfinished}
    RESULT_VARIABLE status OUTPUT_VARIABLE report ERROR_VARIABLE report)
  if(NOT status EQUAL 0)
    file(REMOVE_RECURSE ${unfinished})
    message(FATAL_ERROR
      "npm could not fetch ${input}/package-lock.json:\n${report}\n"
      "Check the network and npm's registry setting, then configure again; nothing half-made is left. Offline: copy a "
      "filled ${folder} from another machine.")
  endif()
  if(option_ADAPT)
    cmake_language(CALL ${option_ADAPT} ${unfinished}/node_modules)
  endif()
  file(RENAME ${unfinished} ${folder})
endfunction()
