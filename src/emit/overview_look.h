// How overviews look: the style sheet and the shapes of marks, all of it data (data/overview).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/data_store.h"

namespace dinhky::emit {

struct OverviewLook {
  std::string style;                         // data/overview/page.css
  std::map<std::string, std::string> shapes;  // data/overview/shapes.json: mark → an SVG path in a
                                              // box of 16 × 16
};

inline constexpr char kOverviewStyle[] = "overview/page.css";
inline constexpr char kOverviewShapes[] = "overview/shapes.json";

// nullopt where a file of it is missing, or a mark has no shape; `damaged` is then its name.
std::optional<OverviewLook> load_overview_look(const base::DataStore& data, std::string& damaged);

}  // namespace dinhky::emit
