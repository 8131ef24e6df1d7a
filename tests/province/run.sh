#!/bin/sh
# A province in two levels: sh run.sh DINHKY
#
# examples/province/generate.py writes 96 communes and 15 departments; their offices' results of a
# quarter go up commune by commune, are collected, and what the province then reports is held against
# sums made here from the offices' own files. Prints what each step took. Exit code 77 where there is
# no Python 3.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
top=$(cd "$(dirname "$0")/../.." && pwd -P)
example=$top/examples/province

command -v python3 >/dev/null || {
  echo 'python3 is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-province.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin"
ln -s "$binary" "$scratch/bin/dinhky"
PATH=$scratch/bin:$PATH
export PATH
unset NO_COLOR DINHKY_LANG SOURCE_DATE_EPOCH 2>/dev/null || true
cd "$scratch"
period=2026-Q1

bad=0
fail() {
  echo "$*"
  bad=1
}

# step WHAT COMMAND…: runs it, leaves what it printed in out and err; tells the time it took.
step() {
  what=$1
  shift
  begun=$(date +%s%N)
  code=0
  "$@" >out 2>err || code=$?
  echo "$what: $((($(date +%s%N) - begun) / 1000000)) ms"
  [ "$code" -eq 0 ] || {
    fail "$what ends with $code"
    tail -n 20 out err
  }
}

# What stands in the repository is what the script writes.
python3 -B "$example/generate.py" piece --folders 2 --results $period
for file in $(cd piece && find . -type f ! -path './tinh/gui-ve/*'); do
  cmp -s "piece/$file" "$example/$file" || fail "examples/province/$file is not what generate.py writes"
done

python3 -B "$example/generate.py" tree --results $period
cd tree
[ "$(ls -d xa-so-* | wc -l)" -eq 96 ] || fail "there are not 96 communes"
step "check of 97 plans and their results" dinhky check tinh/plan.yaml xa-so-*/plan.yaml --quiet
[ ! -s out ] || fail "check: $(cat out)"

up() {
  for home in xa-so-*; do
    dinhky report "$home/plan.yaml" --period $period --for-parent -o "$home/gui-tinh.yaml" --quiet
  done
}
step "96 communes' reports for the province" up
step "collect of 96 communes and 15 departments" \
  dinhky collect tinh/plan.yaml xa-so-*/gui-tinh.yaml tinh/gui-ve
grep -qF 'tiếp nhận 111,' err || fail "collect: $(cat err)"
step "collect again: nothing new" dinhky collect tinh/plan.yaml xa-so-*/gui-tinh.yaml tinh/gui-ve
grep -qF 'không đổi 111,' err || fail "collect again: $(cat err)"
step "status of the province" dinhky status tinh/plan.yaml --period $period --format json
mv out status.json
step "the province's report" dinhky report tinh/plan.yaml --period $period -o bao-cao.md
step "the province's report as DOCX" dinhky report tinh/plan.yaml --period $period -o bao-cao.docx
python3 -B "$top/tests/province/add_up.py" . $period status.json bao-cao.md || bad=1
exit "$bad"
