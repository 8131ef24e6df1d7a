// A record as the program itself writes it (results/write.h), read without a YAML parser.
//
// Records are written by `collect` and read by every report; yaml-cpp spends nine tenths of a
// report's time on text that can have one form only. The tree that comes out is proved before it is
// used: what is read from it, written again, must give the file byte for byte, with the modeline or
// without. Whatever a person changed, be it a blank, fails that and goes through the YAML parser.
#pragma once

#include <optional>

#include "diag/source.h"
#include "yaml/node.h"

namespace dinhky::results {

// The tree with the places that yaml::parse would give; nullopt where the text is not of the
// writer's kind. A tree says nothing of whether the text is just what the writer would write.
std::optional<yaml::Node> read_canonical(const diag::Source& source, uint32_t file);

}  // namespace dinhky::results
