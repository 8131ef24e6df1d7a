// The checkout itself, for tests that compare sources with data.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dinhky::test {

const std::filesystem::path& tree_root();
// The program that was built with the tests.
const std::filesystem::path& built_program();

// Paths relative to the checkout, sorted: every file below `folder` whose name ends with `ending`.
std::vector<std::string> tree_files(const std::string& folder, const std::string& ending = {});
// The file's bytes; the running test fails when it cannot be read.
std::string tree_text(const std::string& path);
bool tree_has(const std::string& path);
// C++ source without its comments; string literals stay.
std::string without_comments(const std::string& source);

}  // namespace dinhky::test
