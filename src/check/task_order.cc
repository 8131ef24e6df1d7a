// Tasks that come after other tasks: names that lead nowhere, circles.
#include <algorithm>
#include <map>
#include <optional>

#include "base/fold.h"
#include "base/text.h"
#include "check/check.h"
#include "diag/catalogue.h"

namespace dinhky::check {
namespace {

class Order {
 public:
  Order(const plan::Plan& plan, diag::Findings& findings)
      : tasks_(plan.tasks()), findings_(findings) {
    for (size_t i = 0; i < tasks_.size(); ++i) index_.emplace(tasks_[i]->id.value, i);
    waits_for_.resize(tasks_.size());
  }

  void check() {
    for (size_t i = 0; i < tasks_.size(); ++i) {
      for (const auto& name : tasks_[i]->schedule.after) look_up(i, name);
    }
    drop_finished();
    for (size_t i = 0; i < tasks_.size(); ++i) {
      if (waiting_[i]) tell_circle(i);
    }
  }

 private:
  void look_up(size_t task, const plan::Text& name) {
    const auto found = index_.find(name.value);
    if (found != index_.end()) {
      waits_for_[task].push_back(found->second);
      return;
    }
    std::vector<std::string> ids;
    for (const auto* other : tasks_) ids.push_back(other->id.value);
    auto& finding = findings_.add(diag::rules::task_unknown, name.span).with("name", name.value);
    if (const auto meant = base::nearest(name.value, ids)) {
      finding.hint({"hint.meant", {{"name", *meant}}});
    }
  }

  // Tasks whose turn comes some day are no part of a circle.
  void drop_finished() {
    waiting_.assign(tasks_.size(), true);
    std::vector<std::vector<size_t>> followers(tasks_.size());
    std::vector<size_t> open(tasks_.size());
    std::vector<size_t> ready;
    for (size_t i = 0; i < tasks_.size(); ++i) {
      open[i] = waits_for_[i].size();
      for (const size_t before : waits_for_[i]) followers[before].push_back(i);
      if (open[i] == 0) ready.push_back(i);
    }
    while (!ready.empty()) {
      const size_t task = ready.back();
      ready.pop_back();
      waiting_[task] = false;
      for (const size_t follower : followers[task]) {
        if (--open[follower] == 0) ready.push_back(follower);
      }
    }
  }

  std::optional<size_t> next_of(size_t task) const {
    for (const size_t before : waits_for_[task]) {
      if (waiting_[before]) return before;
    }
    return std::nullopt;
  }

  // Follows what waits for what until a task comes again; nothing is told for a task that only
  // waits for a circle told already.
  void tell_circle(size_t start) {
    std::vector<size_t> path;
    std::map<size_t, size_t> place;
    std::optional<size_t> at = start;
    while (at && !place.contains(*at)) {
      place.emplace(*at, path.size());
      path.push_back(*at);
      at = next_of(*at);
    }
    for (const size_t task : path) waiting_[task] = false;
    if (!at) return;
    std::vector<size_t> circle(path.begin() + static_cast<long>(place.at(*at)), path.end());
    std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
    std::vector<std::string> ids;
    for (const size_t task : circle) ids.push_back(tasks_[task]->id.value);
    ids.push_back(ids.front());
    auto& finding = findings_.add(diag::rules::schedule_cycle, span_of(circle.front()))
                        .with("path", base::joined(ids, " → "));
    for (size_t i = 1; i < circle.size(); ++i) {
      finding.also(span_of(circle[i]), {"related.after", {}});
    }
  }

  diag::Span span_of(size_t task) const { return tasks_[task]->schedule.after.front().span; }

  std::vector<const plan::Task*> tasks_;
  diag::Findings& findings_;
  std::map<std::string, size_t> index_;  // of two tasks with one id the first counts
  std::vector<std::vector<size_t>> waits_for_;
  std::vector<bool> waiting_;
};

}  // namespace

void check_task_order(const Context& context, diag::Findings& findings) {
  Order(context.plan, findings).check();
}

}  // namespace dinhky::check
