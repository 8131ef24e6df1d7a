# cmake -DPROGRAM=… -DARGUMENTS=… -DOUTPUT=… -DGZIP=… -P print.cmake: runs the program, keeps what it
# prints. An OUTPUT that ends with .gz is compressed, without name and time, so that it is always the same.
string(REGEX REPLACE "\\.gz$" "" plain ${OUTPUT})
get_filename_component(folder ${OUTPUT} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} OUTPUT_FILE ${plain} COMMAND_ERROR_IS_FATAL ANY)
if(NOT plain STREQUAL OUTPUT)
  execute_process(COMMAND ${GZIP} -9nf ${plain} COMMAND_ERROR_IS_FATAL ANY)
endif()
