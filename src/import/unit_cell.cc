#include "import/unit_cell.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.h"
#include "import/cell_items.h"
#include "import/cell_pieces.h"
#include "import/numbers.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

using Names = std::vector<std::string>;

std::string_view without_bullet(std::string_view text) {
  text = without_bullets(text);
  const auto numbered = split_number(text);
  // "P. Nội vụ" is no item p of a list.
  if (numbered && numbered->number.kind != NumberKind::letter &&
      numbered->number.kind != NumberKind::roman) {
    return numbered->rest;
  }
  return text;
}

std::string_view without_close(std::string_view text) {
  return without_end(text, ".;,:");
}

class CellReader {
 public:
  CellReader(const UnitWords& words, const KnownName& known) : words_(words), known_(known) {}

  NamesInCell read(std::string_view cell) {
    for (const auto& item : items_in_cell(cell, words_)) read_item(item);
    return std::move(result_);
  }

 private:
  void add(std::string_view name) {
    name = without_close(without_bullet(name));
    if (name.empty()) return;
    const auto bare = words_.without_said(name);
    if (bare != name) result_.unsure = true;
    name = bare;
    auto text = base::capitalised(name);
    if (seen_.insert(words_.fold(text)).second) result_.names.push_back(std::move(text));
  }

  // --- One item: commas, colons, "và".

  void read_item(std::string_view item) {
    item = without_close(without_bullet(item));
    constexpr std::string_view kAsk = "Đề nghị ";
    if (item.starts_with(kAsk)) item.remove_prefix(kAsk.size());
    if (item.empty()) return;
    if (known_(words_.fold(item))) return add(item);
    for (const auto& part : run_together(item)) read_names(part);
  }

  void read_names(std::string_view text) {
    const auto colon = colon_in(text);
    if (colon) {
      // "Công an huyện, UBND các xã: A, B": only the last of them heads the list.
      auto before = pieces(text.substr(0, *colon), ',');
      const size_t comma = text.substr(0, *colon).rfind(',');
      if (before.size() > 1 && !words_.head_of(before.back()).empty()) {
        read_names(text.substr(0, comma));
        text.remove_prefix(comma + 1);
        return read_names(base::trimmed(text));
      }
      const auto head = shared_head(base::trimmed(text.substr(0, *colon)));
      const auto list = text.substr(*colon + 1);
      const char mark = list.find(';') == std::string_view::npos ? ',' : ';';
      return share(head, pieces(list, mark), true);
    }
    for (const auto& name : cut_at_conjunctions(text, true)) read_list(pieces(name, ','));
  }

  // "Đảng ủy, HĐND, UBND các xã": what stands before them has no name of its own.
  bool is_group_of_bodies(const Names& parts) const {
    if (parts.size() < 2) return false;
    size_t bare = 0;
    while (bare < parts.size() && words_.head_of(parts[bare]) == parts[bare]) ++bare;
    if (bare == 0 || bare == parts.size()) return false;
    const auto rest =
        base::joined(Names(parts.begin() + static_cast<long>(bare), parts.end()), ", ");
    const auto head = words_.head_of(rest);
    return !head.empty() && base::to_lower(rest.substr(head.size())).starts_with(" các ") &&
           names_group(words_, rest);
  }

  // Pieces parted by commas.
  void read_list(const Names& parts) {
    if (is_group_of_bodies(parts)) return add(base::joined(parts, ", "));
    for (size_t first = 0; first < parts.size();) {
      size_t end = first + 1;
      while (end < parts.size() && words_.head_of(parts[end]).empty() &&
             !(ends_with_level(parts[end - 1]) && !begins_small(parts[end]))) {
        ++end;
      }
      read_segment(
          Names(parts.begin() + static_cast<long>(first), parts.begin() + static_cast<long>(end)));
      first = end;
    }
  }

  // "Các sở" → "Sở", "UBND các xã" → "UBND xã".
  std::string shared_head(std::string_view text) const {
    std::string head(text);
    for (const std::string_view many : {"các ", "Các "}) {
      const size_t at = head.find(many);
      if (at != std::string::npos) head.erase(at, many.size());
    }
    return base::capitalised(head);
  }

  // Pieces parted by commas, of which only the first begins like a name.
  void read_segment(const Names& parts) {
    const auto whole = base::joined(parts, ", ");
    if (known_(words_.fold(whole))) return add(whole);
    if (parts.size() == 1) return split_conjunction(whole);
    const bool generic = std::all_of(parts.begin() + 1, parts.end(), [this](const auto& part) {
      return words_.is_generic(part) || words_.is_generic(before_place(part));
    });
    if (generic) return add(whole);
    if (names_group(words_, parts.front()) && words_.is_generic(parts.front())) return add(whole);
    if (read_numbered(parts)) return;
    const auto first = first_head(parts.front());
    if (first.many && is_said_of_all(parts.back())) return add(whole);
    if (!first.head.empty()) {
      Names tails{first.tail};
      tails.insert(tails.end(), parts.begin() + 1, parts.end());
      if (known_whole(first.head, tails)) return add(whole);
      return share(first.head, tails, first.many);
    }
    if (names_group(words_, parts.front())) return add(whole);
    const bool by_itself = words_.head_of(parts.front()) == parts.front();
    if (by_itself || same_first_word(parts)) {
      result_.unsure = true;
      for (const auto& part : parts) add(part);
      return;
    }
    // A name of its own with commas in it: most often the last of its parts has "và".
    result_.unsure = true;
    add(whole);
  }

  // "Thôn 1, 2, 3", "Trung tâm Lưu trữ quốc gia I, II": the number alone tells them apart.
  bool read_numbered(const Names& parts) {
    const size_t blank = parts.front().rfind(' ');
    if (blank == std::string::npos || !is_ordinal(parts.front().substr(blank + 1))) return false;
    if (!std::all_of(parts.begin() + 1, parts.end(), is_ordinal)) return false;
    const auto stem = parts.front().substr(0, blank + 1);
    add(parts.front());
    for (auto part = parts.begin() + 1; part != parts.end(); ++part) add(stem + *part);
    return true;
  }

  struct Head {
    std::string head;  // empty where nothing can be shared
    std::string tail;
    bool many = false;  // "Các phòng …"
  };

  // "Phòng Nội vụ" → "Phòng" + "Nội vụ"; "UBND xã Sơn Bua" → "UBND xã" + "Sơn Bua".
  Head first_head(const std::string& text) const {
    Head result;
    std::string_view rest = text;
    for (const std::string_view many : {"Các ", "các "}) {
      if (!rest.starts_with(many)) continue;
      rest.remove_prefix(many.size());
      result.many = true;
    }
    const auto capital = base::capitalised(rest);
    const auto head = words_.head_of(capital);
    if (head.empty()) return {};
    auto tail = base::trimmed(std::string_view(capital).substr(head.size()));
    std::string shared(head);
    constexpr std::string_view kMany = "các ";
    if (tail.starts_with(kMany)) {
      tail.remove_prefix(kMany.size());
      result.many = true;
    }
    bool placed = false;
    for (const auto level : kLevelWords) {
      if (!tail.starts_with(std::string(level) + " ")) continue;
      shared.append(" ").append(level);
      tail = base::trimmed(tail.substr(level.size()));
      placed = true;
      break;
    }
    if (tail.empty() || begins_small(tail)) return {};
    if (!placed && !words_.shares(head)) return {};
    result.head = shared;
    result.tail = std::string(tail);
    return result;
  }

  bool known_whole(const std::string& head, const Names& tails) const {
    return words_.known_tail(head, tails, 0) == tails.size();
  }

  // The head stands before each of the names behind it. "Tư pháp, Y tế và Công an huyện": what has
  // a head of its own stands by itself.
  void share(const std::string& head, Names tails, bool many) {
    Names own;
    for (auto& tail : tails) {
      if (words_.is_known_tail(head, tail)) continue;
      auto cut = cut_at_conjunctions(tail, true);
      tail = std::string(base::trimmed(cut.front()));
      own.insert(own.end(), std::make_move_iterator(cut.begin() + 1),
                 std::make_move_iterator(cut.end()));
    }
    share_tails(head, std::move(tails), many);
    for (const auto& name : own) add(name);
  }

  void share_tails(const std::string& head, Names tails, bool many) {
    // "UBND xã Sơn Dung, xã Sơn Mùa" names the level again.
    for (const auto level : kLevelWords) {
      const auto again = std::string(level) + " ";
      if (!head.ends_with(" " + std::string(level))) continue;
      for (auto& tail : tails) {
        if (tail.starts_with(again)) tail.erase(0, again.size());
      }
    }
    if (const auto cut = known_names(head, tails)) {
      for (const auto& tail : *cut) add(head + " " + tail);
      return;
    }
    const bool conjunction = !tails.empty() && tails.back().find(" và ") != std::string::npos;
    const bool with_heads = std::any_of(tails.begin(), tails.end(), [this](const auto& tail) {
      return !words_.head_of(tail).empty();
    });
    if (with_heads) {
      for (const auto& tail : tails) {
        const bool own = !words_.head_of(tail).empty();
        split_conjunction(own || !words_.shares(head) ? tail : head + " " + tail);
      }
      return;
    }
    result_.unsure = true;
    // "Vật tư, trang thiết bị y tế": a small letter goes on with the name before.
    for (size_t i = tails.size(); i-- > 1 && !many;) {
      if (!begins_small(tails[i])) continue;
      tails[i - 1] += ", " + tails[i];
      tails.erase(tails.begin() + static_cast<long>(i));
    }
    if (conjunction && !many) return add(head + " " + base::joined(tails, ", "));
    for (size_t i = 0; i < tails.size(); ++i) {
      auto tail = tails[i];
      if (i > 0 && ends_with_level(tail)) {  // "Thuế tỉnh": a name by itself
        add(tail);
        continue;
      }
      const size_t cut = i + 1 == tails.size() ? tail.find(" và ") : std::string::npos;
      if (cut != std::string::npos && !words_.is_known_tail(head, tail)) {
        add(head + " " + tail.substr(0, cut));
        tail = tail.substr(cut + std::string_view(" và ").size());
      }
      add(head + " " + tail);
    }
  }

  // The tails as names known behind the head; nullopt where one is not.
  std::optional<Names> known_names(const std::string& head, const Names& tails) const {
    Names cut;
    for (size_t at = 0; at < tails.size();) {
      const size_t taken = words_.known_tail(head, tails, at);
      if (taken > 0) {
        cut.push_back(base::joined(Names(tails.begin() + static_cast<long>(at),
                                         tails.begin() + static_cast<long>(at + taken)),
                                   ", "));
        at += taken;
        continue;
      }
      // "Tài chính và Tư pháp": two of them.
      const size_t mark = tails[at].find(" và ");
      if (mark == std::string::npos) return std::nullopt;
      const auto left = tails[at].substr(0, mark);
      const auto right = tails[at].substr(mark + std::string_view(" và ").size());
      if (!words_.is_known_tail(head, left) || !words_.is_known_tail(head, right))
        return std::nullopt;
      cut.push_back(left);
      cut.push_back(right);
      ++at;
    }
    return cut;
  }

  // --- "và": parts two names only where the second begins like one.

  // Cut at "và" where a name begins behind it; `strong`: only where it does beyond doubt.
  Names cut_at_conjunctions(std::string_view text, bool strong) {
    Names names;
    size_t begin = 0;
    outside_brackets(text, [&](size_t i) {
      if (i < begin) return;
      for (const std::string_view mark : {" và ", " & ", ", và "}) {
        if (!text.substr(i).starts_with(mark)) continue;
        const auto rest = text.substr(i + mark.size());
        const auto left = text.substr(begin, i - begin);
        if (words_.head_of(rest, strong).empty() || is_office_of_council(left)) continue;
        if (is_front(left, rest)) result_.unsure = true;
        names.emplace_back(left);
        begin = i + mark.size();
        return;
      }
    });
    names.emplace_back(text.substr(begin));
    return names;
  }

  void split_conjunction(std::string_view text) {
    if (known_(words_.fold(text)) || words_.is_generic(text)) return add(text);
    for (const auto& name : cut_at_conjunctions(text, false)) add_or_share(name);
  }

  // "Sở Nội vụ và Tài chính": two where both are known and the whole is not.
  void add_or_share(std::string_view text) {
    const auto first = first_head(std::string(text));
    if (!first.head.empty() && first.tail.find(" và ") != std::string::npos &&
        !words_.is_known_tail(first.head, first.tail)) {
      const auto cut = known_names(first.head, {first.tail});
      if (cut && cut->size() > 1) {
        for (const auto& tail : *cut) add(first.head + " " + tail);
        return;
      }
    }
    add(text);
  }

  // --- Two names with nothing, or only a blank, between them.

  Names run_together(std::string_view text) {
    Names parts;
    size_t begin = 0;
    outside_brackets(text, [&](size_t i) {
      if (i <= begin || base::is_continuation(text[i])) return;
      const auto rest = text.substr(i);
      if (words_.head_of(rest, true).empty()) return;
      const auto left = text.substr(begin, i - begin);
      if (!complete_before(left, rest)) return;
      result_.unsure = true;
      parts.emplace_back(base::trimmed(left));
      begin = i;
    });
    parts.emplace_back(text.substr(begin));
    return parts;
  }

  bool complete_before(std::string_view left, std::string_view rest) const {
    if (begins_small(rest)) return false;
    const char last = left.back();
    if (last != ' ') {
      // "vụPhòng": a capital in the middle of a word.
      return static_cast<unsigned char>(last) >= 0x80 || (last >= 'a' && last <= 'z') ||
             last == ')';
    }
    left = base::trimmed(left);
    if (left.ends_with(" và") || left.ends_with(" &") || left.ends_with(",")) return false;
    const auto head = words_.head_of(left);
    if (head.empty()) return false;
    const auto tail = base::trimmed(left.substr(head.size()));
    if (words_.is_known_tail(head, tail) || known_(words_.fold(left))) return true;
    return ends_with_level(tail);
  }

  const UnitWords& words_;
  const KnownName& known_;
  NamesInCell result_;
  std::set<std::string> seen_;  // folded
};

}  // namespace

NamesInCell names_in_cell(std::string_view cell, const UnitWords& words, const KnownName& known) {
  return CellReader(words, known).read(cell);
}

}  // namespace dinhky::imports
