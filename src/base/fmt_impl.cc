// fmt's implementation, compiled into the program.
//
// Debian has fmt as a shared library only, and loading it brings in the shared C++ library with it:
// two milliseconds of every start. The one function that our sources call is emitted here instead;
// builds that need more of the library (-O0) link it, by --as-needed.
#define FMT_HEADER_ONLY
#include <fmt/format.h>

#include <string>

namespace dinhky::base {

using Format = std::string (*)(fmt::string_view, fmt::format_args);
extern const Format kFmtImplementation;
const Format kFmtImplementation = &fmt::vformat;

}  // namespace dinhky::base
