# bundle_sources(TARGET SOURCE...): compiled in bundles, see bundle.py. A third of the time, for builds
# that are made once; the ordinary build shows that each source stands by itself.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(bundle_sources target)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E env PYTHONDONTWRITEBYTECODE=1 ${Python3_EXECUTABLE}
            ${CMAKE_SOURCE_DIR}/tests/static/bundle.py 12 ${ARGN}
    OUTPUT_VARIABLE groups COMMAND_ERROR_IS_FATAL ANY)
  foreach(source group IN ZIP_LISTS ARGN groups)
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP bundle_${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/tests/static/bundle.py)
endfunction()
