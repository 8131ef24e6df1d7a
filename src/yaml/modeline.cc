#include "yaml/modeline.h"

namespace dinhky::yaml {

std::string modeline(std::string_view kind, size_t folders_below) {
  std::string line = "# yaml-language-server: $schema=";
  for (size_t i = 0; i < folders_below; ++i) line += "../";
  return line.append(kSchemaFolder).append("/").append(kind).append(".schema.json\n");
}

}  // namespace dinhky::yaml
