# Fetches packages with npm while configuring, at the exact versions and checksums of a lock file.
#
# fetch_npm_packages(VARIABLE FOLDER): FOLDER holds package.json, package-lock.json and .npmrc; VARIABLE becomes the path
# of the node_modules folder. It lies in build/, named after the lock file's hash, so all presets share it and nothing is
# fetched twice. It is either whole or not there.
function(fetch_npm_packages result input)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${input}/package-lock.json)
  file(SHA256 ${input}/package-lock.json hash)
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
    message(FATAL_ERROR "npm not found; on Debian: apt-get install npm. It fetches ${input}/package.json")
  endif()
  message(STATUS "Fetching ${name} with npm into ${folder}")
  file(REMOVE_RECURSE ${folder}.unfinished)
  foreach(file package.json package-lock.json .npmrc)
    file(COPY ${input}/${file} DESTINATION ${folder}.unfinished)
  endforeach()
  execute_process(COMMAND ${NPM} ci --ignore-scripts --prefer-offline --no-audit --no-fund
    WORKING_DIRECTORY ${folder}.unfinished
    RESULT_VARIABLE status OUTPUT_VARIABLE report ERROR_VARIABLE report)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "npm could not fetch ${input}/package-lock.json:\n${report}")
  endif()
  file(RENAME ${folder}.unfinished ${folder})
endfunction()
