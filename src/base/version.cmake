# Sets DINHKY_VERSION and writes the source that holds it (see base/version.h). A tag v1.2.0 gives 1.2.0,
# five commits later 1.2.0+5.g1a2b3c4d5e6f; without git, or where the sources lie inside another
# repository, project()'s version stands. Nothing of the day or the machine goes in.
set(DINHKY_VERSION ${PROJECT_VERSION})
find_program(GIT_PROGRAM git)
mark_as_advanced(GIT_PROGRAM)
if(GIT_PROGRAM AND EXISTS ${PROJECT_SOURCE_DIR}/.git)
  execute_process(COMMAND ${GIT_PROGRAM} describe --tags --long --abbrev=12 --match v[0-9]*
                  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE described
                  ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(described MATCHES "^v([0-9]+(\\.[0-9]+)*)-([0-9]+)-(g[0-9a-f]+)$")
    set(DINHKY_VERSION ${CMAKE_MATCH_1})
    if(NOT CMAKE_MATCH_3 EQUAL 0)
      string(APPEND DINHKY_VERSION "+${CMAKE_MATCH_3}.${CMAKE_MATCH_4}")
    endif()
  endif()
  # A new commit or tag configures anew.
  foreach(name IN ITEMS logs/HEAD packed-refs refs/tags)
    execute_process(COMMAND ${GIT_PROGRAM} rev-parse --git-path ${name}
                    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE path
                    ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
    get_filename_component(path "${path}" ABSOLUTE BASE_DIR ${PROJECT_SOURCE_DIR})
    if(EXISTS ${path})
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    endif()
  endforeach()
endif()
set(DINHKY_VERSION_SOURCE ${PROJECT_BINARY_DIR}/version.cc)
file(CONFIGURE OUTPUT ${DINHKY_VERSION_SOURCE} CONTENT
"#include \"base/version.h\"

namespace dinhky::base {
const char* const kVersion = \"@DINHKY_VERSION@\";
}  // namespace dinhky::base
" @ONLY)
