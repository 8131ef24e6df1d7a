// What the program calls itself: the git tag it was built from, or project()'s version in a
// checkout without tags and in an unpacked tarball.
#pragma once

namespace dinhky::base {

// "0.1.0"; between two tags "0.1.0+5.g1a2b3c4d5e6f". Defined in the source that the build
// generates.
extern const char* const kVersion;

}  // namespace dinhky::base
