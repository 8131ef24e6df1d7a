// Picking typed values out of a checked YAML mapping. What does not fit its shape has been told by
// yaml::check_shape; here it reads as "not given", so that one mistake gives one finding.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "plan/model.h"
#include "yaml/node.h"

namespace dinhky::plan {

// The scalar under the key; absent, empty or no scalar → an empty Text at the best place there is.
Text text_field(const yaml::Node& mapping, std::string_view key);
std::vector<Text> text_list_field(const yaml::Node& mapping, std::string_view key);
std::optional<base::Date> date_field(const yaml::Node& mapping, std::string_view key);
std::optional<int> integer_field(const yaml::Node& mapping, std::string_view key);
bool boolean_field(const yaml::Node& mapping, std::string_view key, bool otherwise);
Signer signer_field(const yaml::Node& mapping, std::string_view key);

// True for days that can be used; those that cannot be read or run backwards are told at the text.
bool check_days(const Text& text, const std::optional<schedule::DayRange>& days,
                diag::Findings& findings);

// The mapping or sequence under the key; an empty node when there is none.
const yaml::Node& mapping_field(const yaml::Node& mapping, std::string_view key);
const yaml::Node& sequence_field(const yaml::Node& mapping, std::string_view key);
// The place of the key's value, or of the mapping.
diag::Span span_of_field(const yaml::Node& mapping, std::string_view key);

}  // namespace dinhky::plan
