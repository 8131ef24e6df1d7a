#include "results/file_kind.h"

#include <doctest/doctest.h>

#include <string>

#include "support/docx_maker.h"

namespace dinhky::results {

TEST_CASE("what a file is follows from its bytes, not from its name") {
  using namespace std::string_literals;
  CHECK(file_kind("") == FileKind::empty);
  CHECK(file_kind("\n \t") == FileKind::empty);
  CHECK(file_kind("---\ndinhky-plan: x\n---\n") == FileKind::text);
  CHECK(file_kind("BM25 là một thuật toán") == FileKind::text);
  CHECK(file_kind("\xFF\xFE"
                  "a\0"s) == FileKind::text);
  CHECK(file_kind("<p>đoạn</p>") == FileKind::text);
  CHECK(file_kind(test::docx_of("")) == FileKind::docx);
  CHECK(file_kind(test::docx_of("", {{"word/vbaProject.bin", "x"}})) == FileKind::docx);
  CHECK(file_kind(test::zip_of({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "x"}})) ==
        FileKind::xlsx);
  CHECK(file_kind(test::zip_of({{"[Content_Types].xml", "x"}, {"ppt/presentation.xml", "x"}})) ==
        FileKind::pptx);
  CHECK(file_kind(test::zip_of({{"word/document.xml", "x"}})) == FileKind::zip);
  CHECK(file_kind(test::zip_of({{"van-phong.docx", "x"}})) == FileKind::zip);
  CHECK(file_kind("PK\x03\x04 cut") == FileKind::zip);
  CHECK(file_kind("Rar!\x1A\x07\x01") == FileKind::archive);
  CHECK(file_kind("\x89PNG\r\n\x1A\n\xFF") == FileKind::image);
  CHECK(file_kind("\xFF\xD8\xFF\xE1") == FileKind::image);
  CHECK(file_kind("MM\0*\0"s) == FileKind::image);
  CHECK(file_kind("\0\0\0\x18"
                  "ftypheic\0"s) == FileKind::image);
  CHECK(file_kind("%PDF-1.4") == FileKind::pdf);
  CHECK(file_kind("\xEF\xBB\xBF<!DOCTYPE html><html>") == FileKind::html);
  CHECK(file_kind("MIME-Version: 1.0\nContent-Type: multipart/related") == FileKind::html);
  CHECK(file_kind("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>") ==
        FileKind::word_xml);
  CHECK(file_kind("\x80\x81\0"s) == FileKind::unknown);
}

}  // namespace dinhky::results
