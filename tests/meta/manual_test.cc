// The two trees of the manual mirror each other, no page is left out of its index, and every link
// leads somewhere.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/command.h"
#include "support/office.h"
#include "support/source_tree.h"

namespace dinhky {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

const char* const kLanguages[] = {"vi", "en"};

std::set<std::string> pages_of(const std::string& language) {
  std::set<std::string> names;
  const std::string folder = "docs/" + language;
  for (const auto& path : test::tree_files(folder, ".md")) {
    names.insert(path.substr(folder.size() + 1));
  }
  return names;
}

// A page without what stands in its fences, and the commands that its console blocks run.
struct Page {
  Lines headings;
  std::string prose;
  Lines commands;
};

Page read_page(const std::string& path) {
  const auto text = test::tree_text(path);
  Page page;
  bool fenced = false;
  bool console = false;
  for (const auto line : base::split(text, '\n')) {
    if (base::trimmed(line).starts_with("```")) {
      fenced = !fenced;
      console = fenced && base::trimmed(line) == "```console";
    } else if (console && line.starts_with("$ dinhky ")) {
      const auto rest = line.substr(9);
      page.commands.emplace_back(rest.substr(0, rest.find(' ')));
    } else if (!fenced) {
      if (line.starts_with('#')) page.headings.emplace_back(line);
      page.prose.append(line).append("\n");
    }
  }
  return page;
}

// The anchor that a heading gets on the usual hosts: small letters, blanks as hyphens, no marks.
std::string anchor_of(const std::string& heading) {
  static const std::regex marks("[!-,./:-@\\[-^`{-~]|…|“|”|–|—|→");
  auto words =
      base::to_lower(base::trimmed(std::string_view(heading).substr(heading.find(' ') + 1)));
  words = std::regex_replace(words, marks, "");
  std::replace(words.begin(), words.end(), ' ', '-');
  return words;
}

bool has_anchor(const std::string& path, const std::string& anchor) {
  const auto headings = read_page(path).headings;
  return std::any_of(headings.begin(), headings.end(),
                     [&](const auto& heading) { return anchor_of(heading) == anchor; });
}

TEST_CASE("every page is there in both languages, with the same sections and commands") {
  const auto pages = pages_of("vi");
  CHECK(pages == pages_of("en"));
  CHECK(pages.size() > 20);
  for (const auto& name : pages) {
    CAPTURE(name);
    const auto vi = read_page("docs/vi/" + name);
    const auto en = read_page("docs/en/" + name);
    const auto levels = [](const Page& page) {
      std::string all;
      for (const auto& heading : page.headings) all += heading.substr(0, heading.find(' ')) + " ";
      return all;
    };
    CHECK(levels(vi) == levels(en));
    CHECK(vi.commands == en.commands);
  }
}

TEST_CASE("every command has a page, and every page stands in its index") {
  for (const std::string language : kLanguages) {
    const auto pages = pages_of(language);
    const auto index = test::tree_text("docs/" + language + "/index.md");
    for (const auto& command : cli::commands()) {
      if (command.hidden) continue;
      const auto name = std::string(command.name) + ".md";
      CAPTURE(name);
      REQUIRE(pages.contains(name));
      const auto page = test::tree_text("docs/" + language + "/" + name);
      CHECK(page.starts_with("# dinhky " + std::string(command.name) + ": "));
    }
    const auto contents = test::tree_text("docs/README.md");
    for (const auto& name : pages) {
      CAPTURE(name);
      CHECK(contents.find("](" + language + "/" + name + ")") != std::string::npos);
      if (name != "index.md") CHECK(index.find("](" + name + ")") != std::string::npos);
    }
  }
}

TEST_CASE("every link leads to a file, and to a heading in it") {
  static const std::regex form("\\]\\(([^)\\s]+)\\)");
  auto paths = test::tree_files("docs", ".md");
  paths.emplace_back("README.md");
  size_t links = 0;
  for (const auto& path : paths) {
    const auto prose = read_page(path).prose;
    for (std::sregex_iterator at(prose.begin(), prose.end(), form), end; at != end; ++at) {
      const auto link = (*at)[1].str();
      if (link.starts_with("http")) continue;
      ++links;
      CAPTURE(path);
      CAPTURE(link);
      const auto file = link.substr(0, link.find('#'));
      const auto target =
          file.empty() ? path : (fs::path(path).parent_path() / file).lexically_normal().string();
      CHECK(fs::exists(test::tree_root() / target));
      if (link.find('#') != std::string::npos && target.ends_with(".md")) {
        CHECK(has_anchor(target, link.substr(link.find('#') + 1)));
      }
    }
  }
  CHECK(links > 100);
}

// Letters that only Vietnamese has.
bool is_vietnamese(const std::string& text) {
  static const std::regex letters("ă|â|đ|ê|ô|ơ|ư|Đ|[\xE1][\xBA\xBB].");
  return std::regex_search(text, letters);
}

TEST_CASE("the help of every command is whole in both languages") {
  test::Office office;
  std::vector<Lines> calls = {{}};
  for (const auto& command : cli::commands()) calls.push_back({command.name});
  for (const auto& call : calls) {
    std::string said[2];
    for (size_t i = 0; i < 2; ++i) {
      auto arguments = call;
      arguments.insert(arguments.end(), {"--help", "--lang", kLanguages[i]});
      const auto help = office.run(arguments);
      CAPTURE(help.out);
      CHECK(help.code == 0);
      CHECK(help.out.find("«") == std::string::npos);
      said[i] = help.out;
    }
    CHECK(said[0] != said[1]);
    CHECK(is_vietnamese(said[0]));
    // Names of columns and the like stand in quotes.
    CHECK_FALSE(is_vietnamese(std::regex_replace(said[1], std::regex("\"[^\"]*\""), "")));
  }
}

}  // namespace
}  // namespace dinhky
