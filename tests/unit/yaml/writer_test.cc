#include "yaml/writer.h"

#include <doctest/doctest.h>

#include "yaml/scalar.h"

namespace dinhky::yaml {

TEST_CASE("plain where it can be, quoted where YAML reads something else") {
  for (const auto* text : {"Thường xuyên", "Quý II/2025", "34/KH-UBND", "đợt 1; đợt 2", "a:b",
                           "“A” và “B”", "C#", "Phòng A, B"}) {
    CHECK(scalar(text) == text);
  }
  for (const auto* text : {"- Việc", "a: b", "Lưu #1", "2025", "true", "", " a", "*a", "[a]",
                           "a:", "12/5", "“A”", "?a", "@a", "a "}) {
    CHECK(scalar(text) == quoted(text));
  }
  CHECK(scalar_in_flow("Phòng A, B") == "\"Phòng A, B\"");
  CHECK(scalar_in_flow("Phòng A?") == "\"Phòng A?\"");
}

TEST_CASE("keys, lists, comments and blocks stand where a person would put them") {
  Writer out(Style::readable, 40);
  out.comment("lời ghi chú dài hơn một dòng của tệp này");
  out.begin("annex");
  out.open_pair("title", "");
  out.pair("note", "");
  out.list("none", {});
  out.begin("tasks");
  out.comment("trên dấu gạch");
  out.item();
  out.open_pair("id", "I.01");
  out.list("lead", {"phong-noi-vu", "Phòng A, B"});
  out.list("with", {"Phòng Nội vụ", "Văn phòng HĐND và UBND"});
  out.open_pair("Cột 1: x", "dòng một\n\ndòng hai");
  out.open_pair("content", "Tuyên truyền trên hệ thống truyền thanh cơ sở");
  out.end_item();
  out.end();
  out.begin("paragraphs");
  out.item_text("một\nhai");
  out.end();
  out.end();
  CHECK(out.take() ==
        "# lời ghi chú dài hơn một dòng của tệp\n"
        "# này\n"
        "annex:\n"
        "  title:\n"
        "  tasks:\n"
        "    # trên dấu gạch\n"
        "    - id: I.01\n"
        "      lead: [phong-noi-vu, \"Phòng A, B\"]\n"
        "      with:\n"
        "        - Phòng Nội vụ\n"
        "        - Văn phòng HĐND và UBND\n"
        "      \"Cột 1: x\": |-\n"
        "        dòng một\n"
        "\n"
        "        dòng hai\n"
        "      content: >-\n"
        "        Tuyên truyền trên hệ thống\n"
        "        truyền thanh cơ sở\n"
        "  paragraphs:\n"
        "    - |-\n"
        "      một\n"
        "      hai\n");
}

TEST_CASE("in the quoted style only words go without quotes, and nothing is folded") {
  Writer out(Style::quoted, 20);
  out.pair("status", "done");
  out.pair("Cột 1", "một văn bản dài hơn một dòng");
  out.list("ids", {"a", "b c"});
  CHECK(out.take() ==
        "status: \"done\"\n\"Cột 1\": \"một văn bản dài hơn một dòng\"\nids: [a, \"b c\"]\n");
}

}  // namespace dinhky::yaml
