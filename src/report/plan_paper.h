// The plan as the official document that it is: letterhead, title, preamble, body, closing,
// signature, and its annexes on pages of their own (Nghị định 30/2020/NĐ-CP, Phụ lục I).
#pragma once

#include "report/paper_parts.h"

namespace dinhky::report {

// What is not known yet (number, day) stands as blanks or dots. `landscape` turns the annexes.
Document plan_paper(const Basis& run, bool landscape);

}  // namespace dinhky::report
