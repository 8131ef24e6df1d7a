# shellcheck shell=sh disable=SC2034
# Shared by run.sh and minimise.sh, to be sourced with $root set to the checkout.
grown=${FUZZ_FOLDER:-$root/.fuzz}
build=${FUZZ_BUILD:-$root/.build-fuzz}
targets='command diff import_docx import_text phrase plan result return_docx return_text'

# For AddressSanitizer: what is freed is kept apart for a shorter while, which makes a run twice as fast.
quick=quarantine_size_mb=4:thread_local_quarantine_size_kb=64:malloc_context_size=1:max_malloc_fill_size=0:detect_leaks=0

# longest TARGET: bytes of an input at most. Longer ones cost more than they find.
longest() {
  case $1 in
    phrase) echo 400 ;;
    command) echo 12000 ;;
    *) echo 8000 ;;
  esac
}
