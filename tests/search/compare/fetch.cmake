# Fetches the engines that search is compared with, once, and prints the folder: cmake -P tests/search/compare/fetch.cmake,
# from the root of the source tree.
include(${CMAKE_CURRENT_LIST_DIR}/../../../cmake/npm.cmake)
fetch_npm_packages(modules ${CMAKE_CURRENT_LIST_DIR})
execute_process(COMMAND ${CMAKE_COMMAND} -E echo ${modules})
