// Texts that findings point into, and places in them.
//
// A Span is a pair of byte offsets: exact and cheap. Lines and columns, which people and other
// programs read, are computed only when a finding is shown: lines and columns from 1, columns in
// code points, a byte order mark not counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace dinhky::diag {

struct Span {
  uint32_t file = 0;   // index in Sources
  uint32_t begin = 0;  // byte offsets; end is one past the last byte
  uint32_t end = 0;
  auto operator<=>(const Span&) const = default;
};

struct Position {
  size_t line = 1;
  size_t column = 1;
};

class Source {
 public:
  Source(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  Position position(size_t offset) const;
  // The line that holds the offset, without its line end.
  std::string_view line_at(size_t offset) const;
  size_t line_begin(size_t offset) const;

 private:
  size_t line_index(size_t offset) const;
  size_t characters_before(size_t offset) const;

  std::string path_;
  std::string text_;
  std::vector<uint32_t> line_begins_;

  struct Milestone {
    uint32_t offset, characters;  // how many code points stand before that byte
  };
  std::vector<Milestone> milestones_;  // none where no line is very long
};

// Owns every source of a run. References stay valid while more are added.
class Sources {
 public:
  // `path` is what findings print: the path as the user gave it.
  uint32_t add(std::string path, std::string text);
  const Source& operator[](uint32_t file) const { return files_[file]; }
  size_t size() const { return files_.size(); }

 private:
  std::deque<Source> files_;
};

}  // namespace dinhky::diag
