// Two runs at once on one workspace: who writes has it alone, who reads is never held up.
#include <vector>

#include <doctest/doctest.h>

#include "support/every_fault.h"

namespace dinhky {
namespace {

using test::MemoryFileSystem;
using test::Office;

TEST_CASE("a command that writes is refused while another run writes, and leaves all as it was") {
  for (const auto& command : test::writing_commands()) {
    CAPTURE(command.name);
    Office office = command.before();
    const auto files = office.disk.files();
    for (const char* folder :
         {"/office", "/office/out", "/office/moi", "/office/luoc-do", "/office/gui"}) {
      office.disk.put_lock(folder);
    }
    office.disk.forget_changes();
    const auto said = office.run(command.arguments);
    CHECK(said.code == 3);
    CHECK(said.out.empty());
    CHECK(said.err.find("dinhky khác đang ghi") != std::string::npos);
    CHECK(office.disk.changes() == std::vector<std::string>());
    CHECK(office.disk.files() == files);

    office.disk.free_locks();
    CHECK(office.run(command.arguments).code == 0);
  }
}

TEST_CASE("a command that prints does not ask whether another run writes") {
  for (const auto& command : test::printing_commands()) {
    CAPTURE(command.name);
    Office office = command.before();
    office.disk.put_lock("/office");
    CHECK(office.run(command.arguments).code == 0);
  }
  Office office;
  office.put_real_plan();
  office.disk.put_lock("/office");
  CHECK(office.run({"status", "--period", "2025-Q1"}).code == 0);
  CHECK(office.run({"due"}).code == 0);
}

TEST_CASE("nothing is filed in a trial") {
  for (auto command : test::writing_commands()) {
    if (command.name != "collect") continue;
    command.arguments.emplace_back("--dry-run");
    Office office = command.before();
    office.disk.put_lock("/office");
    CHECK(office.run(command.arguments).code == 0);
  }
}

TEST_CASE("a person who waits is told why") {
  Office office;
  office.put_real_plan();
  office.stderr_is_terminal = true;
  office.disk.put_lock("/office");
  const std::vector<std::string> command = {"stub", "--period", "2025-Q1", "--lang", "en"};
  const auto said = office.run(command);
  CHECK(said.code == 3);
  CHECK(said.err ==
        "dinhky: another dinhky run is writing in the folder \"/office\"; wait for it to finish, "
        "then run again\n");
  CHECK(office.progress.find("waiting for another dinhky run") != std::string::npos);
  auto quiet = command;
  quiet.emplace_back("--quiet");
  office.progress.clear();
  CHECK(office.run(quiet).code == 3);
  CHECK(office.progress.empty());
}

// Two plans may share one folder of papers.
TEST_CASE("a folder of papers that another workspace writes in") {
  Office office;
  office.put_real_plan();
  office.disk.put_folder("/giay");
  office.disk.put_lock("/giay");
  const auto said = office.run({"stub", "--period", "2025-Q1", "--out", "/giay"});
  CHECK(said.code == 3);
  CHECK(said.err.find("\"/giay\"") != std::string::npos);
  CHECK(office.disk.files() == std::vector<std::string>{"/office/plan.yaml"});
}

}  // namespace
}  // namespace dinhky
