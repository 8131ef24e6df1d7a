#!/bin/sh
# Cuts commands off at every system call that writes: sh strace.sh DINHKY [COMMAND…]
#
# Each command runs once undisturbed, then again and again with one call failing (ENOSPC) or killing
# the program (SIGKILL): the first openat, the second, …, the first write, and so on. After each,
# every file is byte for byte the old or the new one or a temporary; one undisturbed run later the
# folder is exactly what the first run made, without temporaries.
#
# Exit code 77 where there is no strace or it may not trace.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
shift
top=$(cd "$(dirname "$0")/../.." && pwd -P)
calls='openat write pwrite64 fsync fdatasync rename renameat renameat2 mkdir mkdirat unlink unlinkat chmod'

strace -o /dev/null true 2>/dev/null || {
  echo 'strace is not there or may not trace: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-strace.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# ---- the commands: before_NAME makes the working folder, run_NAME is the command itself. A file
# named in passing_NAME may also hold something in between.

fill() { # FORM TEXT
  sed -i "s/^\[Chọn\]$/Đang thực hiện/; s/^\[Nhập kết quả\]$/$2/" "$1"
}
forms() { # TEXT
  rm -rf out thu
  "$binary" stub plan.yaml --period 2025-Q1 --format md --quiet
  mkdir thu
  for unit in van-phong trung-tam-truyen-thong; do
    cp "out/2025-Q1/$unit.md" thu
    fill "thu/$unit.md" "$1"
  done
  rm -rf out
}

before_collect() { forms 'Đã làm'; }
run_collect() { "$@" collect plan.yaml thu; }
passing_collect=

before_replace() {
  forms 'Bản cũ'
  "$binary" collect plan.yaml thu --quiet
  forms 'Bản mới'
}
run_replace() { "$@" collect plan.yaml thu --replace; }
passing_replace=

before_stub() {
  "$binary" stub plan.yaml --period 2025-Q1 --unit van-phong --format docx,md --quiet
  sed -i 's/title: Truyền thông/title: Tuyên truyền/' plan.yaml
}
run_stub() { "$@" stub plan.yaml --period 2025-Q1 --unit van-phong --format docx,md; }
passing_stub=out/.dinhky-written

before_report() {
  before_replace
  "$binary" report plan.yaml --period 2025-Q1 -o bao-cao.md --quiet
  run_replace "$binary" >/dev/null 2>&1
}
run_report() { "$@" report plan.yaml --period 2025-Q1 -o bao-cao.md; }
passing_report=.dinhky-written

# ---- the machinery

bad=0
complain() {
  echo "$name, $how, $call $n: $1"
  bad=1
}

# Every file of the working folder is one of the two versions, none that both have is missing.
check_whole() {
  (cd "$work" && find . -type f) | while read -r file; do
    [ "$file" != "./$passing" ] || continue
    cmp -s "$work/$file" "$before/$file" 2>/dev/null && continue
    cmp -s "$work/$file" "$after/$file" 2>/dev/null && continue
    case $file in
      */.*.dinhky-tmp) ;;
      *) echo "$file is neither old nor new" ;;
    esac
  done
  (cd "$before" && find . -type f) | while read -r file; do
    [ ! -e "$after/$file" ] || [ -e "$work/$file" ] || echo "$file is gone"
  done
}

try() {
  rm -rf "$work"
  cp -R "$before" "$work"
  (cd "$work" && "run_$name" strace -f -qq -o /dev/null -e "inject=$call:$fault:when=$n" \
    "$binary") >/dev/null 2>&1 || true
  broken=$(check_whole)
  [ -z "$broken" ] || complain "$broken"
  (cd "$work" && "run_$name" "$binary") >/dev/null 2>"$scratch/err" || complain "$(cat "$scratch/err")"
  diff -r "$after" "$work" >"$scratch/diff" 2>&1 || complain "$(cat "$scratch/diff")"
}

total=0
for name in ${*:-collect replace stub report}; do
  before=$scratch/$name.before
  after=$scratch/$name.after
  work=$scratch/$name.work
  eval "passing=\$passing_$name"
  mkdir "$before"
  cp "$top/examples/son-tay-2025/plan.yaml" "$before"
  (cd "$before" && "before_$name")
  cp -R "$before" "$after"
  (cd "$after" && "run_$name" strace -f -qq -o "$scratch/log" -e "trace=?$(echo $calls | sed 's/ /,?/g')" \
    "$binary") >/dev/null 2>&1
  ! diff -r "$before" "$after" >/dev/null || {
    echo "$name changes nothing"
    exit 1
  }
  for call in $calls; do
    count=$(grep -c "^[0-9 ]*$call(" "$scratch/log" || true)
    n=1
    # What is opened before the plan is the system's: libraries and locales.
    [ "$call" != openat ] || n=$(grep "openat(" "$scratch/log" | grep -n -m 1 plan.yaml | cut -d: -f1)
    while [ "$n" -le "$count" ]; do
      for fault in error=ENOSPC signal=SIGKILL; do
        how=$fault
        try
        total=$((total + 1))
      done
      n=$((n + 1))
    done
  done
done
[ "$total" -gt 0 ] || bad=1
echo "$total runs cut off"
exit "$bad"
