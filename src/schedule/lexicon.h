// The vocabulary of schedule phrases: which word plays which part.
//
// Words are data (data/lexicon/schedule.json), so that a spelling an office uses can be added
// without touching the grammar. They compare under base::fold_words.
#pragma once

#include <optional>
#include <string_view>

#include "base/data_store.h"
#include "base/packed_table.h"

namespace dinhky::schedule {

// What a word or a fixed phrase does in a schedule. The JSON uses the same names.
enum class Word {
  none,          // not in the vocabulary
  ongoing,       // thường xuyên
  every,         // hằng, mỗi
  plural,        // các: "các quý" recurs, "các tháng 3, 6" is a list
  periodic,      // định kỳ
  report,        // báo cáo: "báo cáo quý" recurs
  on_demand,     // đột xuất
  on_demand_of,  // khi có yêu cầu (của …): whatever follows belongs to it
  awaited,       // theo, sau khi: whatever follows is waited for
  awaited_from,  // từ khi: the same, and an end may follow
  till,          // đến khi: the end is an event
  event,         // Tết, kỳ họp: something whose day stands elsewhere
  from,          // từ
  now,           // nay
  to,            // đến: joins the ends of a range, or leads a deadline
  until,         // chậm nhất, hết: leads a deadline
  before,        // trước: a deadline whose day is left out
  complete,      // hoàn thành
  within,        // trong
  limit,         // trong vòng: a deadline, or a term
  throughout,    // cả, suốt
  after,         // sau
  onward,        // trở đi
  day,           // ngày
  week,          // tuần
  month,         // tháng
  month_short,   // T: only before a number
  quarter,       // quý
  quarter_short,
  year,         // năm; after "tháng" also the number five
  first,        // đầu
  middle,       // giữa
  last,         // cuối
  half,         // nửa
  times,        // lần, đợt
  weekday,      // thứ
  hour,         // giờ
  minute,       // phút
  current,      // (năm) nay, này
  following,    // tiếp theo
  working,      // (ngày) làm việc
  conjunction,  // và
  of,           // của
  focus,        // tập trung: what follows says when most is done, and bounds nothing
  filler,       // thực hiện: says nothing of the time
  content,      // ban hành, rà soát: what is done
  object,       // hội nghị, văn bản: what it is done to; begins no clause behind "theo …,"
  issued,       // ban hành: the same as content, and what a plan's own term counts from
  plan,         // kế hoạch: the same as object
  denial,       // không, trừ: as contrary, and in a note too
  contrary,     // hoãn, đã: turns the meaning, so that nothing around it is understood
  reference,    // số: names a document
  number        // ba
};

class Lexicon {
 public:
  struct Entry {
    Word word = Word::none;
    int value = -1;  // of numbers
  };

  // A missing or damaged file gives an empty vocabulary, in which nothing is understood.
  static Lexicon load(base::DataStore& data);

  // `folded` is a word or several joined by single spaces, folded with base::fold_words.
  std::optional<Entry> find(std::string_view folded) const;
  // True when a longer entry may begin with these words.
  bool begins_entry(std::string_view folded) const;
  // Column heads under which a bare period is a deadline: the keys; folded.
  const base::PackedTable& due_headings() const { return due_headings_; }

 private:
  base::PackedTable words_;
  base::PackedTable due_headings_;
};

}  // namespace dinhky::schedule
