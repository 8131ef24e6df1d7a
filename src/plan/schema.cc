#include "plan/schema.h"

#include <algorithm>
#include <array>

namespace dinhky::plan {
namespace {

using yaml::Field;
using yaml::Shape;
using yaml::Type;
using Choice = std::string_view;

constexpr Shape kText{.type = Type::text};
constexpr Shape kId{.type = Type::id};
constexpr Shape kToken{.type = Type::token};
constexpr Shape kInteger{.type = Type::integer};
constexpr Shape kYear{.type = Type::year};
constexpr Shape kBoolean{.type = Type::boolean};
constexpr Shape kDate{.type = Type::date};
constexpr Shape kDateOrMonth{.type = Type::date_or_month};
constexpr Shape kTextList{.type = Type::list, .item = &kText};

constexpr std::array<Choice, 2> kMedia{"electronic", "paper"};
constexpr Shape kMedium{.type = Type::choice, .choices = kMedia};
constexpr std::array<Choice, 4> kLevels{"tinh", "huyen", "xa", "khac"};
constexpr Shape kLevel{.type = Type::choice, .choices = kLevels};
constexpr std::array<Choice, 6> kKinds{"ubnd",      "van-phong", "phong", "don-vi-su-nghiep",
                                       "trung-tam", "khac"};
constexpr Shape kKind{.type = Type::choice, .choices = kKinds};

constexpr std::array kIssuerFields{Field{"name", &kText, true}, Field{"body", &kText},
                                   Field{"superior", &kText}};
constexpr Shape kIssuer{.type = Type::mapping, .fields = kIssuerFields};

constexpr std::array kSignerFields{Field{"authority", &kText}, Field{"title", &kText},
                                   Field{"name", &kText}};
constexpr Shape kSigner{.type = Type::mapping, .fields = kSignerFields};

constexpr std::array kBasisFields{Field{"type", &kText, true}, Field{"number", &kText},
                                  Field{"date", &kDate}, Field{"issuer", &kText},
                                  Field{"about", &kText}};
constexpr Shape kBasis{.type = Type::mapping, .fields = kBasisFields};
constexpr Shape kBases{.type = Type::list, .item = &kBasis};

// Headings nest twice: "I." and "1." (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6).
constexpr std::array kSubsectionFields{Field{"number", &kText}, Field{"heading", &kText, true},
                                       Field{"paragraphs", &kTextList}};
constexpr Shape kSubsection{.type = Type::mapping, .fields = kSubsectionFields};
constexpr Shape kSubsections{.type = Type::list, .item = &kSubsection};
constexpr std::array kBodyFields{Field{"number", &kText}, Field{"heading", &kText, true},
                                 Field{"paragraphs", &kTextList}, Field{"sections", &kSubsections}};
constexpr Shape kBodySection{.type = Type::mapping, .fields = kBodyFields};
constexpr Shape kBody{.type = Type::list, .item = &kBodySection};

constexpr std::array kParentFields{Field{"file", &kText}, Field{"id", &kId, true},
                                   Field{"number", &kText}, Field{"unit", &kText}};
constexpr Shape kParent{.type = Type::mapping, .fields = kParentFields};

constexpr std::array kHeadFields{
    Field{"id", &kId, true},         Field{"type", &kText, true},  Field{"title", &kText, true},
    Field{"year", &kYear, true},     Field{"number", &kText},      Field{"symbol", &kText},
    Field{"place", &kText},          Field{"date", &kDateOrMonth}, Field{"medium", &kMedium},
    Field{"issuer", &kIssuer, true}, Field{"signer", &kSigner},    Field{"preamble", &kText},
    Field{"bases", &kBases},         Field{"body", &kBody},        Field{"closing", &kText},
    Field{"recipients", &kTextList}, Field{"parent", &kParent}};
constexpr Shape kHead{.type = Type::mapping, .fields = kHeadFields};

constexpr std::array kValidFields{Field{"from", &kDate}, Field{"until", &kDate}};
constexpr Shape kValid{.type = Type::mapping, .fields = kValidFields};
constexpr std::array kUnitFields{
    Field{"id", &kId, true}, Field{"name", &kText, true}, Field{"aliases", &kTextList},
    Field{"abbr", &kText},   Field{"level", &kLevel},     Field{"kind", &kKind},
    Field{"place", &kText},  Field{"head", &kSigner},     Field{"code", &kText},
    Field{"parent", &kText}, Field{"valid", &kValid},     Field{"successors", &kTextList}};
constexpr Shape kUnit{.type = Type::mapping, .fields = kUnitFields};
constexpr Shape kUnits{.type = Type::list, .item = &kUnit};
constexpr std::array<const Shape*, 2> kUnitsOrFileForms{&kUnits, &kText};
constexpr Shape kUnitsOrFile{.type = Type::any_of, .alternatives = kUnitsOrFileForms};

constexpr std::array kPredicateFields{Field{"level", &kLevel}, Field{"kind", &kKind},
                                      Field{"parent", &kText}};
constexpr Shape kPredicate{.type = Type::mapping, .fields = kPredicateFields};
constexpr std::array<Choice, 1> kOpenWord{kOpenMembers};
constexpr Shape kOpen{.type = Type::choice, .choices = kOpenWord};
constexpr std::array<const Shape*, 3> kMembersForms{&kTextList, &kPredicate, &kOpen};
constexpr Shape kMembers{.type = Type::any_of, .alternatives = kMembersForms};
constexpr std::array kGroupFields{Field{"id", &kId, true}, Field{"name", &kText, true},
                                  Field{"members", &kMembers, true},
                                  Field{"candidates", &kTextList}};
constexpr Shape kGroup{.type = Type::mapping, .fields = kGroupFields};
constexpr Shape kGroups{.type = Type::list, .item = &kGroup};

constexpr std::array kCalendarFields{Field{"title", &kText}, Field{"dates", &kTextList, true}};
constexpr Shape kCalendar{.type = Type::mapping, .fields = kCalendarFields};
constexpr Shape kCalendars{.type = Type::table, .item = &kCalendar};

// Which keys go together is the reader's business (schedule/structured.h).
constexpr std::array<Choice, 5> kSteps{"week", "month", "quarter", "half-year", "year"};
constexpr Shape kStep{.type = Type::choice, .choices = kSteps};
constexpr std::array<Choice, 2> kScheduleKinds{"ongoing", "on-demand"};
constexpr Shape kScheduleKind{.type = Type::choice, .choices = kScheduleKinds};
constexpr std::array kStepDayFields{Field{"month", &kText, true}, Field{"day", &kText, true}};
constexpr Shape kStepDay{.type = Type::mapping, .fields = kStepDayFields};
constexpr std::array<const Shape*, 2> kOnForms{&kText, &kStepDay};
constexpr Shape kOn{.type = Type::any_of, .alternatives = kOnForms};
constexpr std::array<const Shape*, 2> kAfterForms{&kText, &kTextList};
constexpr Shape kAfter{.type = Type::any_of, .alternatives = kAfterForms};
constexpr std::array<Choice, 1> kPlacings{"by-month"};
constexpr Shape kPlaced{.type = Type::choice, .choices = kPlacings};
constexpr std::array kScheduleFields{
    Field{"phrase", &kText}, Field{"calendar", &kText},     Field{"from", &kText},
    Field{"until", &kText},  Field{"by", &kText},           Field{"every", &kStep},
    Field{"on", &kOn},       Field{"dates", &kTextList},    Field{"after", &kAfter},
    Field{"awaits", &kText}, Field{"kind", &kScheduleKind}, Field{"placed", &kPlaced}};
constexpr Shape kScheduleMapping{.type = Type::mapping, .fields = kScheduleFields};
// Statements of a list cannot be bound to things of the plan one by one.
constexpr std::array kStatementFields{Field{"from", &kText},    Field{"until", &kText},
                                      Field{"by", &kText},      Field{"every", &kStep},
                                      Field{"on", &kOn},        Field{"dates", &kTextList},
                                      Field{"awaits", &kText},  Field{"kind", &kScheduleKind},
                                      Field{"placed", &kPlaced}};
constexpr Shape kStatement{.type = Type::mapping, .fields = kStatementFields};
constexpr Shape kScheduleList{.type = Type::list, .item = &kStatement};
constexpr std::array<const Shape*, 3> kScheduleForms{&kText, &kScheduleMapping, &kScheduleList};
constexpr Shape kSchedule{.type = Type::any_of, .alternatives = kScheduleForms};

constexpr std::array<Choice, 1> kPerUnit{"unit"};
constexpr Shape kTargetPer{.type = Type::choice, .choices = kPerUnit};
constexpr std::array<Choice, 3> kAggregates{"sum", "last", "ratio"};
constexpr Shape kAggregate{.type = Type::choice, .choices = kAggregates};
constexpr std::array kIndicatorFields{Field{"label", &kText, true}, Field{"unit", &kText},
                                      Field{"target", &kInteger}, Field{"target_per", &kTargetPer},
                                      Field{"aggregate", &kAggregate}};
constexpr Shape kIndicator{.type = Type::mapping, .fields = kIndicatorFields};
constexpr Shape kIndicators{.type = Type::table, .item = &kIndicator};
constexpr Shape kExtra{.type = Type::table, .item = &kText};

// What a task must have is told by rules of its own (task-empty, lead-missing,
// schedule-unreadable), which can say more than "missing".
constexpr std::array kTaskFields{Field{"id", &kToken},
                                 Field{"parent", &kToken},
                                 Field{"content", &kText},
                                 Field{"lead", &kTextList},
                                 Field{"coordinating", &kTextList},
                                 Field{"schedule", &kSchedule},
                                 Field{"deliverable", &kText},
                                 Field{"responsible", &kText},
                                 Field{"assigned_by", &kText},
                                 Field{"budget", &kText},
                                 Field{"note", &kText},
                                 Field{"indicators", &kIndicators},
                                 Field{"extra", &kExtra}};
constexpr Shape kTask{.type = Type::mapping, .fields = kTaskFields};
constexpr Shape kTasks{.type = Type::list, .item = &kTask};
constexpr std::array kSectionFields{Field{"part", &kText}, Field{"number", &kText},
                                    Field{"title", &kText}, Field{"tasks", &kTasks, true}};
constexpr Shape kSection{.type = Type::mapping, .fields = kSectionFields};
constexpr Shape kSections{.type = Type::list, .item = &kSection};
// Keys of tasks, or the names of `extra` columns: told by build_annex.
constexpr Shape kHeadings{.type = Type::table, .item = &kText, .blanks = true};
constexpr std::array kAnnexFields{Field{"type", &kText}, Field{"time_heading", &kText},
                                  Field{"title", &kText}, Field{"headings", &kHeadings},
                                  Field{"sections", &kSections, true}};
constexpr Shape kAnnex{.type = Type::mapping, .fields = kAnnexFields};

constexpr std::array<Choice, 3> kReportKinds{"quarterly", "six-month", "annual"};
constexpr Shape kReportKind{.type = Type::choice, .choices = kReportKinds};
constexpr Shape kReports{.type = Type::list, .item = &kReportKind};
constexpr std::array kLineFields{Field{"from", &kDate},     Field{"until", &kDate},
                                 Field{"compiler", &kText}, Field{"addressee", &kText},
                                 Field{"via", &kText},      Field{"superior", &kText}};
constexpr Shape kLine{.type = Type::mapping, .fields = kLineFields};
constexpr Shape kLines{.type = Type::list, .item = &kLine};
// One of the three, told by build_reporting.
constexpr Shape kDates{.type = Type::table, .item = &kDate};
constexpr std::array kDeadlineFields{Field{"working_days_after_cutoff", &kInteger},
                                     Field{"on", &kText}, Field{"dates", &kDates}};
constexpr Shape kDeadline{.type = Type::mapping, .fields = kDeadlineFields};
constexpr std::array kDeadlinesFields{Field{"units", &kDeadline}, Field{"superior", &kDeadline}};
constexpr Shape kDeadlines{.type = Type::mapping, .fields = kDeadlinesFields};
constexpr std::array<Choice, 3> kMoves{"keep", "previous", "next"};
constexpr Shape kMove{.type = Type::choice, .choices = kMoves};
constexpr std::array kReportingFields{
    Field{"regime", &kId},       Field{"reports", &kReports, true}, Field{"combine", &kBoolean},
    Field{"outline", &kId},      Field{"lines", &kLines},           Field{"deadlines", &kDeadlines},
    Field{"if_day_off", &kMove}, Field{"work_calendar", &kText}};
constexpr Shape kReporting{.type = Type::mapping, .fields = kReportingFields};

constexpr std::array kPlanFields{
    Field{"dinhky", &kInteger, true},     Field{"plan", &kHead, true},
    Field{"units", &kUnitsOrFile, true},  Field{"groups", &kGroups},
    Field{"calendars", &kCalendars},      Field{"annex", &kAnnex, true},
    Field{"reporting", &kReporting, true}};
constexpr std::array kUnitsFileFields{Field{"dinhky", &kInteger, true},
                                      Field{"units", &kUnits, true}, Field{"groups", &kGroups}};

constexpr std::array kDayOffFields{Field{"days", &kText, true}, Field{"name", &kText, true},
                                   Field{"source", &kText}};
constexpr Shape kDayOff{.type = Type::mapping, .fields = kDayOffFields};
constexpr Shape kDaysOff{.type = Type::list, .item = &kDayOff};
constexpr std::array kOtherDayFields{Field{"days", &kText, true}, Field{"name", &kText},
                                     Field{"source", &kText}};
constexpr Shape kOtherDay{.type = Type::mapping, .fields = kOtherDayFields};
constexpr Shape kOtherDays{.type = Type::list, .item = &kOtherDay};
constexpr Shape kYears{.type = Type::list, .item = &kYear};
constexpr std::array kWorkDaysFileFields{Field{"dinhky", &kInteger, true}, Field{"off", &kDaysOff},
                                         Field{"worked", &kOtherDays}, Field{"normal", &kOtherDays},
                                         Field{"complete", &kYears}};

}  // namespace

bool is_level(std::string_view text) {
  return std::find(kLevels.begin(), kLevels.end(), text) != kLevels.end();
}

bool is_kind(std::string_view text) {
  return std::find(kKinds.begin(), kKinds.end(), text) != kKinds.end();
}

const yaml::Shape kPlanShape{.type = yaml::Type::mapping, .fields = kPlanFields};
const yaml::Shape kUnitsFileShape{.type = yaml::Type::mapping, .fields = kUnitsFileFields};
const yaml::Shape kWorkDaysFileShape{.type = yaml::Type::mapping, .fields = kWorkDaysFileFields};

}  // namespace dinhky::plan
