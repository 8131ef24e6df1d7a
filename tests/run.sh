#!/bin/sh
# Installs what is missing, builds the program with its tests, runs them all.
#   sh tests/run.sh [CTEST_OPTION...]        e.g. sh tests/run.sh -R golden
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
. "$root/tests/setup.sh"

# shellcheck disable=SC2086
install_missing $packages
echo "Dựng chương trình và bộ kiểm thử (lần đầu mất vài phút)…"
if [ -n "${CI:-}" ]; then
  build "$root/.build" all -DDINHKY_WERROR=ON || fail "dựng không xong"
else
  build_anywhere "$root/.build" all || fail "dựng không xong"
fi
exec ctest --test-dir "$root/.build" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
