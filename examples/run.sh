#!/bin/sh
# Installs what is missing, builds the program with its manual pages, checks the Sơn Tây plan and
# writes its report stubs.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd -P)
. "$root/tests/setup.sh"

# shellcheck disable=SC2086
install_missing $packages
echo "Dựng chương trình (lần đầu mất vài phút)…"
build_anywhere "$root/.build" manual_pages || fail "dựng không xong"

cd "$root"
plan=examples/son-tay-2025/plan.yaml
echo "\$ dinhky check $plan"
.build/dinhky check "$plan"
echo
echo "\$ dinhky stub $plan --period all"
.build/dinhky stub "$plan" --period all
echo
echo "Chương trình: $root/.build/dinhky. Kế hoạch ở tệp Word: .build/dinhky import TỆP.docx -o ke-hoach/plan.yaml"
