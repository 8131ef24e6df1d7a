// What a form prints, so that what people typed can be told from it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dinhky::results {

// The line with its blanks collapsed; a gap to be filled in by hand ("Số:        /BC-VP") becomes
// "…".
std::string with_gaps(std::string_view line);

class PrintedLines {
 public:
  explicit PrintedLines(const std::vector<std::string>& lines);

  // The line, in any capitals, dashes and quotes; also with numbers or dates in its gaps ("Kế
  // hoạch số 34/KH-UBND" for "Kế hoạch số …/KH-UBND"), and its label alone or before
  // another printed line ("Kính gửi: …").
  bool has(std::string_view line) const;
  // The lines of the text that the form does not print; empty where it prints them all. Lines
  // without letters and digits count as printed.
  std::string typed(std::string_view text) const;

 private:
  using Pieces = std::vector<std::string>;  // folded, between gaps

  std::set<std::string, std::less<>> folded_;
  std::set<std::string, std::less<>> labels_;  // what stands before colons, folded
  std::vector<Pieces> gapped_;
};

}  // namespace dinhky::results
