# The fuzz targets. With -DDINHKY_FUZZ=ON (clang) the program is built for libFuzzer with both
# sanitizers and `fuzz` runs one target (tests/fuzz/run.sh); else `fuzz_replay` runs the corpora and
# the regression cases once, in every test run.
file(GLOB DINHKY_FUZZ_SOURCES CONFIGURE_DEPENDS fuzz/targets/*.cc)
list(APPEND DINHKY_FUZZ_SOURCES
     fuzz/doctest_impl.cc fuzz/target.cc fuzz/office.cc fuzz/word_file.cc fuzz/import_run.cc
     unit/support/apply_changes.cc unit/support/desk_session.cc unit/support/memory_file_system.cc)
add_library(fuzz_targets OBJECT ${DINHKY_FUZZ_SOURCES})
target_include_directories(fuzz_targets PUBLIC fuzz PRIVATE unit)
set_source_files_properties(fuzz/office.cc PROPERTIES COMPILE_DEFINITIONS
                            DINHKY_FUZZ_DIR="${CMAKE_CURRENT_SOURCE_DIR}/fuzz")
target_link_libraries(fuzz_targets PUBLIC dinhky_objects doctest::doctest)

if(DINHKY_FUZZ)
  add_executable(fuzz fuzz/engine.cc)
  target_link_libraries(fuzz PRIVATE fuzz_targets dinhky_objects)
  target_link_options(fuzz PRIVATE -fsanitize=fuzzer)
else()
  add_executable(fuzz_replay fuzz/replay.cc)
  target_link_libraries(fuzz_replay PRIVATE fuzz_targets dinhky_objects)
  foreach(target IN ITEMS command diff import_docx import_text phrase plan result return_docx
                          return_text)
    add_test(NAME fuzz.${target} COMMAND fuzz_replay ${CMAKE_CURRENT_SOURCE_DIR}/fuzz ${target})
    set_tests_properties(fuzz.${target} PROPERTIES LABELS fuzz TIMEOUT 300)
  endforeach()
endif()
