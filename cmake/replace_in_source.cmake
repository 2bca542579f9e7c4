# Replaces text in a source file, or stops if it is not there.
function(replace_in_source file old new)
  file(READ ${file} text)
  string(REPLACE "${old}" "${new}" changed "${text}")
  if(changed STREQUAL text)
    message(FATAL_ERROR "${file} has no `${old}`: what changes it, in cmake/, must be adapted")
  endif()
  file(WRITE ${file} "${changed}")
endfunction()
