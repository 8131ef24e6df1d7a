#include "results/schema.h"

#include <array>

namespace dinhky::results {
namespace {

using yaml::Field;
using yaml::Shape;
using yaml::Type;

constexpr Shape kText{.type = Type::text};
constexpr Shape kId{.type = Type::id};
constexpr Shape kToken{.type = Type::token};
constexpr Shape kInteger{.type = Type::integer};
constexpr Shape kTextList{.type = Type::list, .item = &kText, .blanks = true};
constexpr Shape kTextTable{.type = Type::table, .item = &kText, .blanks = true};

constexpr std::array kSourceFields{Field{"file", &kText}, Field{"sha256", &kText},
                                   Field{"template", &kText}};
constexpr Shape kSource{.type = Type::mapping, .fields = kSourceFields};
constexpr std::array kOwnPlanFields{Field{"number", &kText}, Field{"date", &kText}};
constexpr Shape kOwnPlan{.type = Type::mapping, .fields = kOwnPlanFields};

constexpr std::array kResultFields{Field{"task", &kToken, true},  Field{"status", &kText},
                                   Field{"result", &kText},       Field{"indicators", &kTextTable},
                                   Field{"evidence", &kTextList}, Field{"difficulties", &kText},
                                   Field{"proposals", &kText}};
constexpr Shape kResult{.type = Type::mapping, .fields = kResultFields};
constexpr Shape kResults{.type = Type::list, .item = &kResult};
constexpr std::array kExtraFields{Field{"content", &kText}, Field{"result", &kText}};
constexpr Shape kExtra{.type = Type::mapping, .fields = kExtraFields};
constexpr Shape kExtras{.type = Type::list, .item = &kExtra};

constexpr std::array kReportFields{
    Field{"dinhky", &kInteger, true}, Field{"plan", &kId, true},  Field{"unit", &kId, true},
    Field{"period", &kText, true},    Field{"source", &kSource},  Field{"own_plan", &kOwnPlan},
    Field{"results", &kResults},      Field{"extra", &kExtras},   Field{"sections", &kTextTable},
    Field{"difficulties", &kText},    Field{"proposals", &kText}, Field{"next", &kText},
    Field{"stray", &kTextList}};

}  // namespace

const Shape kReportShape{.type = Type::mapping, .fields = kReportFields};

}  // namespace dinhky::results
