#!/bin/sh
# The grown corpora → tests/fuzz/corpus: of each target the smallest inputs that reach every edge.
#   sh tests/fuzz/minimise.sh [TARGET…]        after tests/fuzz/run.sh
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/tests/fuzz/folders.sh"
# shellcheck disable=SC2086
[ $# -gt 0 ] || set -- $targets
for target in "$@"; do
  small=$(mktemp -d)
  mkdir -p "$root/tests/fuzz/corpus/$target"
  FUZZ_TARGET=$target ASAN_OPTIONS=$quick "$build/tests/fuzz" -set_cover_merge=1 -use_counters=0 \
    -max_len="$(longest "$target")" "$small" "$root/tests/fuzz/corpus/$target" "$grown/corpus/$target" \
    "$grown/seeds/$target" >"$grown/logs/$target.merge.log" 2>&1
  rm -rf "$root/tests/fuzz/corpus/$target"
  mv "$small" "$root/tests/fuzz/corpus/$target"
  chmod 755 "$root/tests/fuzz/corpus/$target"
  echo "$target: $(ls "$root/tests/fuzz/corpus/$target" | wc -l) inputs"
done
