# Debian 12 has Node 18: playwright-core is the last release that runs on it.
# Fetches what the site checks need, once, and prints the folder: cmake -P tests/browser/fetch.cmake, from the root of the
# source tree.
include(${CMAKE_CURRENT_LIST_DIR}/../../cmake/npm.cmake)
fetch_npm_packages(modules ${CMAKE_CURRENT_LIST_DIR})
execute_process(COMMAND ${CMAKE_COMMAND} -E echo ${modules})
