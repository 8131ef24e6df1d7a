#include "report/outline.h"

#include <utility>

#include "yaml/data_file.h"

namespace dinhky::report {
namespace {

using yaml::text_of;

Content content_of(const yaml::Node& section) {
  const auto word = text_of(section, "content");
  if (word == "communications") return Content::communications;
  if (word == "difficulties") return Content::difficulties;
  if (word == "next") return Content::next;
  if (word == "proposals") return Content::proposals;
  return text_of(section, "slot").empty() ? Content::headings : Content::slot;
}

std::vector<OutlineSection> sections_of(const yaml::Node& mapping) {
  std::vector<OutlineSection> sections;
  const auto* list = mapping.find("sections");
  if (list == nullptr) return sections;
  for (const auto& node : list->items) {
    sections.push_back({text_of(node, "heading"), content_of(node), text_of(node, "slot"),
                        text_of(node, "hint"), sections_of(node)});
  }
  return sections;
}

}  // namespace

std::optional<Outline> load_outline(base::DataStore& data, std::string_view id) {
  const auto file = std::string("outlines/").append(id).append(".yaml");
  const auto root = yaml::read_data(data, file);
  if (!root) return std::nullopt;
  Outline outline{text_of(*root, "id"),      text_of(*root, "title"),   text_of(*root, "subject"),
                  text_of(*root, "opening"), text_of(*root, "closing"), sections_of(*root)};
  if (auto name = text_of(*root, "name"); !name.empty()) outline.name = std::move(name);
  return outline;
}

}  // namespace dinhky::report
