#include "emit/overview_look.h"

#include <algorithm>

#include "base/text_table.h"
#include "report/mark.h"

namespace dinhky::emit {

std::optional<OverviewLook> load_overview_look(const base::DataStore& data, std::string& damaged) {
  OverviewLook look;
  damaged = kOverviewStyle;
  const auto style = data.read(kOverviewStyle);
  if (!style) return std::nullopt;
  look.style = *style;
  damaged = kOverviewShapes;
  const auto shapes = data.read(kOverviewShapes);
  if (!shapes) return std::nullopt;
  for (auto& [key, path] : base::read_text_table(*shapes)) {
    look.shapes.insert_or_assign(std::move(key), std::move(path));
  }
  const bool whole = std::all_of(
      std::begin(report::kMarks), std::end(report::kMarks), [&](report::Mark mark) {
        return look.shapes.contains(std::string(report::key_of(mark)));
      });
  if (!whole) return std::nullopt;
  damaged.clear();
  return look;
}

}  // namespace dinhky::emit
