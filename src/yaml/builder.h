// Builds the tree from yaml-cpp's events, one node an event, with limits on depth and size.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "yaml/node.h"

namespace dinhky::yaml {

// Thrown through yaml-cpp to stop it; the finding has been added.
struct Stop {};

class Builder final : public YAML::EventHandler {
 public:
  // `plain` is base::is_plain of the source: then no scalar is searched for odd characters.
  Builder(const diag::Source& source, uint32_t file, bool plain, diag::Findings& findings);

  Node take_root() { return std::move(root_); }
  // Where the last event ended: what yaml-cpp failed on stands behind it.
  size_t last_end() const { return last_end_; }
  // The last quoted scalar when it ran over several lines: where a missing quote shows.
  std::optional<diag::Span> last_long_quote() const { return long_quote_; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    size_t first_item = 0;  // where its own begin in items_ and entries_
    size_t first_entry = 0;
    bool key_pending = false;  // the mapping's next value belongs to the last entry's key
  };

  size_t offset(const YAML::Mark& mark) const;
  diag::Span span(size_t begin, size_t end) const;
  void refuse_extras(const std::string& tag, YAML::anchor_t anchor, size_t at);
  void open_collection(Kind kind, size_t begin, YAML::EmitterStyle::value style);
  void open(Node&& node);
  void close();
  void place(Node&& node);
  void place_key(Node&& node);
  void check_characters(const Node& node);
  void check_hash(const Node& node);
  void check_scalar(const Node& node);
  void check_duplicates(const Node& mapping);
  [[noreturn]] void stop(const char* variant, size_t at);

  const diag::Source& source_;
  uint32_t file_;
  diag::Findings& findings_;
  size_t bom_;
  bool plain_;
  std::vector<Open> stack_;
  // What the open collections hold so far, the innermost's last: each gets room for just so much.
  std::vector<Node> items_;
  std::vector<Entry> entries_;
  size_t nodes_ = 0;
  size_t last_end_ = 0;
  Node root_;
  std::optional<diag::Span> long_quote_;
};

}  // namespace dinhky::yaml
