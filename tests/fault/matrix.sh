#!/bin/sh
# The whole fault matrix, some ten minutes: sh matrix.sh BUILD
#
# Every command × every call × every error, on the disk in memory and with the real program under
# strace; then the scenarios of real_disks.py. Writes the table of cases into docs/reliability.md,
# under the heading "Faults", when all is well.
set -eu
build=$(cd "$1" && pwd -P)
here=$(cd "$(dirname "$0")" && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-matrix.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

DINHKY_FAULT_TABLE=$scratch/memory "$build/tests/unit_tests" --source-file='*/fault/matrix_test.cc' \
  --no-path-filenames
sh "$here/run.sh" system_faults.py "$build/dinhky" --table "$scratch/system"
sh "$here/run.sh" real_disks.py "$build/dinhky" --table "$scratch/disks"
PYTHONDONTWRITEBYTECODE=1 python3 "$here/fault_table.py" "$here/../../docs/reliability.md" \
  "$scratch/memory" "$scratch/system" "$scratch/disks"
