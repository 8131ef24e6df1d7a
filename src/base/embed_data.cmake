# Writes OUTPUT, a C++ source that holds every file under DATA_DIR (see base/data_store.h).
file(GLOB_RECURSE names RELATIVE ${DATA_DIR} ${DATA_DIR}/*.yaml ${DATA_DIR}/*.json
     ${DATA_DIR}/*.md ${DATA_DIR}/*.txt ${DATA_DIR}/*.css)
list(SORT names)
set(rows "")
set(index 0)
file(WRITE ${OUTPUT}.tmp "#include \"base/data_store.h\"\n\nnamespace dinhky::base {\n")
foreach(name IN LISTS names)
  file(READ ${DATA_DIR}/${name} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${hex}")
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  file(APPEND ${OUTPUT}.tmp "static constexpr char kFile${index}[] = \"${escaped}\";\n")
  string(APPEND rows "    {\"${name}\", {kFile${index}, ${size}}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(APPEND ${OUTPUT}.tmp
     "const EmbeddedFile kEmbeddedFiles[] = {\n${rows}};\n"
     "const size_t kEmbeddedFileCount = ${index};\n\n}  // namespace dinhky::base\n")
file(RENAME ${OUTPUT}.tmp ${OUTPUT})
