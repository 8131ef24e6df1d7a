#!/bin/sh
# Measures the program against public tools and its floor; prints tables in Markdown.
#   sh tests/bench/run.sh [ratios|growth|memory]...
# Installs what is missing, builds. A tool that cannot be had costs its rows, nothing else.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/tests/setup.sh"

# shellcheck disable=SC2086
install_missing $packages python3
for tool in valgrind python3-yaml python3-docx tj3 hledger; do
  (install_missing "$tool") >&2 || true
done
for target in dinhky event_pass zip_floor; do
  build_anywhere "$root/.build" "$target" || fail "dựng không xong"
done
# Debian's own interpreter has Debian's packages; another one that stands first on the path has not.
PYTHONDONTWRITEBYTECODE=1 exec /usr/bin/python3 "$root/tests/bench/run.py" "$root/.build/dinhky" \
  "$root/.build/tests/event_pass" "$root/.build/tests/zip_floor" "$@"
