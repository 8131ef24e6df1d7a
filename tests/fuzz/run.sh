#!/bin/sh
# Fuzzes: sh tests/fuzz/run.sh MINUTES [TARGET…]
#
# Each target runs for so many minutes (all of them where none is named), as many at once as there are
# processors, beginning from tests/fuzz/corpus, from tests/fuzz/regress and from seeds made of the tree. What
# breaks stays in FOLDER/finds as TARGET-crash-…; figures are added to tests/fuzz/tally.tsv.
# FUZZ_FOLDER says where the growing corpora and the logs are (.fuzz in the checkout).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/tests/setup.sh"
[ $# -ge 1 ] || fail "cần số phút: sh tests/fuzz/run.sh PHÚT [ĐÍCH…]"
minutes=$1
shift
. "$root/tests/fuzz/folders.sh"

# shellcheck disable=SC2086
install_missing $packages clang-14 libclang-rt-14-dev python3-minimal
build_anywhere "$root/.build" dinhky || fail "dựng không xong"
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$root/tests/fuzz/seeds.py" "$root" "$root/.build/dinhky" "$grown/seeds"
compiler_name=clang++-14 build "$build" fuzz -DCMAKE_CXX_FLAGS_RELEASE=-O2 -DDINHKY_FUZZ=ON ||
  fail "dựng không xong"
# shellcheck disable=SC2086
[ $# -gt 0 ] || set -- $targets
mkdir -p "$grown/finds" "$grown/logs"

one() {
  mkdir -p "$grown/corpus/$1"
  seeds=
  for from in "$root/tests/fuzz/corpus/$1" "$root/tests/fuzz/regress/$1" "$grown/seeds/$1"; do
    [ ! -d "$from" ] || seeds="$seeds $from"
  done
  # Entropic scheduling weighs every feature of every input again and again: half of the time, here.
  # shellcheck disable=SC2086
  FUZZ_TARGET=$1 ASAN_OPTIONS=$quick \
    /usr/bin/python3 "$root/tests/fuzz/tally.py" run "$root/tests/fuzz/tally.tsv" "$1" "$grown/logs/$1.log" \
    "$build/tests/fuzz" "$grown/corpus/$1" $seeds -max_total_time=$((minutes * 60)) \
    -max_len="$(longest "$1")" -dict="$root/tests/fuzz/dict/$1.dict" -timeout=20 -rss_limit_mb=4000 -entropic=0 \
    -artifact_prefix="$grown/finds/$1-" -print_final_stats=1
}

running=0
for target in "$@"; do
  one "$target" &
  running=$((running + 1))
  if [ "$running" -ge "$(nproc)" ]; then
    wait
    running=0
  fi
done
wait
/usr/bin/python3 "$root/tests/fuzz/tally.py" table "$root/tests/fuzz/tally.tsv"
