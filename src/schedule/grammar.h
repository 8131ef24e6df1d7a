// The outer grammar: the clauses of one statement.
//
//   statement  = clause { joint clause }
//   clause     = ongoing | recurring | on demand | dependent | deadline | after | window | relative
//   recurring  = "hằng quý", "quý, 6 tháng, năm", "01 lần/quý", "6 tháng/lần"
//   deadline   = ("trước" | "chậm nhất" | "đến" | "hoàn thành trong" …) stretches
//   window     = ["trong" | "cả" | "từ"] stretches
//   stretches  = stretch { joint stretch };  stretch = point [("-" | "đến") point]   (points.h)
//   dependent  = "theo" … up to a joint behind which a whole statement stands, "trước Tết",
//                "trong vòng 10 ngày kể từ ngày …"
//   term       = "100 ngày kể từ ngày ban hành": waits only where the plan's own day is not known
//
// Before and behind clauses may stand what is done ("ban hành kế hoạch"), in words of the
// vocabulary; behind one of these also in others, where the time beside them is led ("trong tháng
// 5").
//
// Nothing else is skipped that is not known to say nothing: a statement is understood to its last
// word or not at all.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "schedule/clause.h"
#include "schedule/tokens.h"

namespace dinhky::schedule {

struct Statement {
  bool understood = false;
  std::vector<Clause> clauses;
  // What was not understood, when it was not; bytes of the phrase.
  size_t trouble_begin = 0;
  size_t trouble_end = 0;
};

// The tokens of one statement, brackets already resolved; `phrase` is what they were cut from.
Statement parse_statement(const std::vector<Token>& tokens, std::string_view phrase);

}  // namespace dinhky::schedule
