// The floor of reading YAML: a bare pass of yaml-cpp's event parser over the files named on
// standard input, a name a line. Prints how many events there were.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

namespace {

class Counter final : public YAML::EventHandler {
 public:
  size_t events = 0;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    ++events;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnMapEnd() override {}
};

}  // namespace

int main() {
  Counter counter;
  for (std::string path; std::getline(std::cin, path);) {
    std::ifstream file(path);
    YAML::Parser parser(file);
    while (parser.HandleNextDocument(counter)) {
    }
  }
  std::printf("%zu\n", counter.events);
  return counter.events == 0 ? 1 : 0;
}
