#include "diag/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/limits.h"
#include "base/text.h"

namespace dinhky::diag {
namespace {

auto order_of(const Diagnostic& d) {
  return std::tuple(d.span.file, d.span.begin, d.severity, d.rule, d.span.end);
}

bool same(const Diagnostic& a, const Diagnostic& b) {
  return order_of(a) == order_of(b) && a.message.key == b.message.key &&
         a.message.arguments == b.message.arguments;
}

}  // namespace

Diagnostic& Diagnostic::with(std::string name, std::string value) {
  if (value.size() > base::kMaxToldBytes) {
    value.resize(base::boundary_before(value, base::kMaxToldBytes));
    value += "…";
  }
  message.arguments.emplace_back(std::move(name), std::move(value));
  return *this;
}

Diagnostic& Findings::add(const Rule& rule, Span span, std::string_view variant) {
  Diagnostic finding;
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.span = span;
  finding.message.key = rule.id;
  if (!variant.empty()) finding.message.key.append(".").append(variant);
  return all_.emplace_back(std::move(finding));
}

bool Findings::has_errors() const {
  return count(Severity::error) > 0;
}

size_t Findings::count(Severity severity) const {
  return static_cast<size_t>(std::count_if(
      all_.begin(), all_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

void Findings::sort() {
  std::stable_sort(all_.begin(), all_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return order_of(a) < order_of(b);
  });
  all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
}

}  // namespace dinhky::diag
