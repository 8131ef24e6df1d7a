// A plan of work as the file has it: values with their places, names not yet resolved.
//
// Every field that a finding can name keeps its Span. Nothing here is computed: units behind a name
// are the registry's business (plan/registry.h), who does what the assignment's
// (plan/assignment.h), which papers fall due the calendar's (plan/papers.h).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "diag/source.h"
#include "schedule/day_rows.h"
#include "schedule/schedule.h"
#include "schedule/work_calendar.h"
#include "yaml/shape.h"

namespace dinhky::plan {

// A text and where it stands. An empty value means "not given"; its span is then the key's or that
// of the mapping it is missing from.
struct Text {
  std::string value;
  diag::Span span;
  bool empty() const { return value.empty(); }
};

// A free key and what stands under it.
struct NamedText {
  Text key;
  Text value;
};

// Who signs: authority TM. KT. TL. TUQ. Q. or none (Nghị định 30/2020/NĐ-CP, Điều 13).
struct Signer {
  Text authority;
  Text title;
  Text name;
  diag::Span span;
};

struct Issuer {
  Text name;      // "Chủ tịch UBND huyện": who issues, in the text
  Text body;      // "Ủy ban nhân dân huyện Sơn Tây": the head of the paper
  Text superior;  // a UBND prints none
};

// An instrument that the plan cites (văn bản căn cứ, viện dẫn).
struct Basis {
  Text type;
  Text number;  // number and symbol: "34/KH-UBND"
  std::optional<base::Date> date;
  diag::Span date_span;
  Text issuer;
  Text about;
  diag::Span span;
};

struct BodySection {
  Text number;  // as written, where the position does not give it: "1.1."; usually empty
  Text heading;
  std::vector<Text> paragraphs;
  std::vector<BodySection> sections;
};

struct Plan;

// The plan that this one carries out (kế hoạch cấp trên), and whose part of it.
struct ParentPlan {
  Text file;  // as written, from this plan's folder; empty = it is not at hand
  Text id;
  Text number;  // as cited, where there is no file: "34/KH-UBND"
  Text unit;    // who this plan's issuer is in it
  diag::Span span;
  std::shared_ptr<const Plan> plan;  // nullptr: not at hand, or (told) not to be read
};

struct Head {
  Text id;
  Text type;  // "Kế hoạch"
  Text title;
  int year = 0;
  Text number;  // empty: not issued yet
  Text symbol;  // "KH-UBND"
  Text place;
  std::optional<yaml::DateOrMonth> date;
  bool date_damaged = false;  // given, but not readable
  diag::Span date_span;
  bool electronic = true;  // decides what "(Kèm theo …)" leaves blank
  Issuer issuer;
  Signer signer;
  Text preamble;
  std::vector<Basis> bases;
  std::vector<BodySection> body;
  Text closing;
  std::vector<Text> recipients;
  std::optional<ParentPlan> parent;
  diag::Span span;
};

// From which day to which day something holds; absent = open.
struct Validity {
  std::optional<base::Date> from;
  std::optional<base::Date> until;

  bool in_force(base::Date day) const {
    return (!from || *from <= day) && (!until || day <= *until);
  }
  bool reversed() const { return from && until && *until < *from; }
  // False where either runs backwards: nothing can be said of it then.
  bool overlaps(const Validity& other) const {
    const bool before = until && other.from && *until < *other.from;
    const bool after = other.until && from && *other.until < *from;
    return !before && !after && !reversed() && !other.reversed();
  }
};

struct Unit : Validity {
  Text id;
  Text name;
  std::vector<Text> aliases;
  Text abbr;   // for the symbol of its reports: "VP" → BC-VP
  Text level;  // tinh | huyen | xa | khac
  Text kind;   // ubnd | van-phong | phong | don-vi-su-nghiep | trung-tam | khac
  Text place;
  Signer head;
  Text code;
  Text parent;
  diag::Span until_span;
  std::vector<Text> successors;
  diag::Span span;
};

enum class GroupKind { list, predicate, open, unknown };

struct Group {
  Text id;
  Text name;
  GroupKind kind = GroupKind::list;
  std::vector<Text> members;  // list: units and groups
  Text level;                 // predicate: what is given must match
  Text unit_kind;
  Text parent;
  std::vector<Text> candidates;  // open: who may belong; empty = every unit
  diag::Span members_span;
  diag::Span span;
};

using DateRange = schedule::DayRange;

// What "Theo kế hoạch kiểm tra" refers to.
struct NamedCalendar {
  Text id;
  Text title;
  std::vector<DateRange> dates;
  bool damaged = false;  // a date of it could not be read
  diag::Span span;
};

struct TaskSchedule {
  Text phrase;              // as officials write it; of a schedule without words, what it says
  Text calendar;            // id of a NamedCalendar; empty = none
  std::vector<Text> after;  // tasks that come first
  bool given = false;
  bool structured = false;  // said without words
  schedule::Schedule value;
  diag::Span span;
};

// A measure that units report figures for (chỉ tiêu).
struct Indicator {
  Text id;
  Text label;
  Text unit;
  std::optional<double> target;
  std::string target_per;  // "unit" or empty
  std::string aggregate;   // sum | last | ratio
};

struct Task {
  Text id;  // given, or derived from the position: "I.01"
  bool id_given = false;
  Text parent;  // the task of the parent plan that it carries out
  Text content;
  std::vector<Text> lead;
  std::vector<Text> coordinating;
  TaskSchedule schedule;
  Text deliverable;
  Text responsible;
  Text assigned_by;
  Text budget;
  Text note;
  std::vector<NamedText> extra;  // columns of other names: head and cell
  std::vector<Indicator> indicators;
  diag::Span span;
};

// Tasks under one ruled row of the annex. Without a title there is no such row: the tasks of an
// annex without sections, or those that go on after a section within a section.
struct Section {
  Text part;    // title of the annex that begins here, where there are several; usually empty
  Text number;  // as written ("A", "1.2"); empty = the Roman number that follows
  Text title;
  std::vector<Task> tasks;
  diag::Span span;
};

struct Annex {
  Text type;          // what the paper calls it: "Danh mục", "Phụ lục"; empty = Danh mục
  Text time_heading;  // decides what a bare period means
  Text title;
  std::vector<NamedText> headings;  // heads of the columns in their order, by the keys of tasks
  std::vector<Section> sections;
  diag::Span span;

  // The head of a column; empty where the plan gives none.
  Text heading(std::string_view key) const {
    for (const auto& given : headings) {
      if (given.key.value == key) return given.value;
    }
    return {};
  }
};

// Who compiles and to whom it goes, from one day to another.
struct Line : Validity {
  Text compiler;
  Text addressee;
  Text via;
  Text superior;
  diag::Span span;
};

// A day of the period's last month, or of the month after it; 31 means the month's last day.
struct MonthDay {
  int day = 1;
  bool month_after = false;
  bool operator==(const MonthDay&) const = default;
};

struct DatedDeadline {
  schedule::Period period;
  base::Date day;
  diag::Span span;
};

// By when reports are sent: one of three forms, none where what was written cannot be read.
struct Deadline {
  bool given = false;
  std::optional<int> working_days_after_cutoff;
  std::optional<MonthDay> on;
  std::vector<DatedDeadline> dates;
  diag::Span span;
};

struct Reporting {
  Text regime;
  bool quarterly = false;
  bool six_month = false;
  bool annual = false;
  bool combine = true;
  Text outline;
  std::vector<Line> lines;
  Deadline units;
  Deadline superior;
  schedule::Move if_day_off = schedule::Move::keep;  // of deadlines that name a day, tasks' too
  Text work_calendar;                                // a file of the office's own days, as written
  schedule::DayRows own_days;                        // what it says
  diag::Span span;
};

struct Plan {
  Head head;
  std::vector<Unit> units;
  bool units_known = true;    // false when none could be read: names stay unchecked
  bool units_shared = false;  // they stand in a file that other plans use too
  Text units_file;            // that file, as written
  std::vector<Group> groups;
  std::vector<NamedCalendar> calendars;
  Annex annex;
  Reporting reporting;

  // Every task in the order of the annex.
  std::vector<const Task*> tasks() const {
    std::vector<const Task*> all;
    for (const auto& section : annex.sections) {
      for (const auto& task : section.tasks) all.push_back(&task);
    }
    return all;
  }
};

}  // namespace dinhky::plan
