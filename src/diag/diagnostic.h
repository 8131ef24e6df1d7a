// A finding: what is wrong or odd in the user's documents, where, and what to do about it.
//
// A Diagnostic holds no finished sentence. It names a message of data/messages/ and its arguments,
// so that the same finding can be shown in Vietnamese and in English.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/source.h"

namespace dinhky::diag {

enum class Severity { error, warning, note };

// A rule of the catalogue (diag/catalogue.h). Ids never change once released.
struct Rule {
  std::string_view id;
  Severity severity;  // what it usually has; a finding may carry a milder one
};

// A sentence to be: the key of a message and what fills its {places}.
struct Message {
  std::string key;
  std::vector<std::pair<std::string, std::string>> arguments;
};

struct Related {
  Span span;
  Message message;
};

struct Diagnostic {
  std::string_view rule;
  Severity severity = Severity::error;
  Span span;
  Message message;
  std::vector<Related> related;
  std::vector<Message> hints;

  // A value too long to be read is cut with "…": the place shows where it stands.
  Diagnostic& with(std::string name, std::string value);
  Diagnostic& as(Severity milder) {
    severity = milder;
    return *this;
  }
  Diagnostic& also(Span place, Message what) {
    related.push_back({place, std::move(what)});
    return *this;
  }
  Diagnostic& hint(Message what) {
    hints.push_back(std::move(what));
    return *this;
  }
};

// Collects findings; nothing is printed or decided while rules run.
class Findings {
 public:
  // The message is the rule's own; `variant` names another one of the same rule
  // ("schedule-outside-year" + "deadline" → "schedule-outside-year.deadline").
  // The reference stays valid until the next finding is added.
  Diagnostic& add(const Rule& rule, Span span, std::string_view variant = {});

  const std::vector<Diagnostic>& all() const { return all_; }
  std::vector<Diagnostic>& all() { return all_; }
  bool has_errors() const;
  size_t count(Severity severity) const;

  // Order of reading: file, place, severity, rule; then exact repeats removed.
  void sort();

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace dinhky::diag
