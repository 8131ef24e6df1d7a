#!/bin/sh
# diff in a real git repository, set up with the lines that the manual gives: sh run.sh DINHKY
#
# Exit code 77 where there is no git.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
top=$(cd "$(dirname "$0")/../.." && pwd -P)

command -v git >/dev/null || {
  echo 'git is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-git.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin" "$scratch/desk"
ln -s "$binary" "$scratch/bin/dinhky"
PATH=$scratch/bin:$PATH
HOME=$scratch
GIT_CONFIG_NOSYSTEM=1
GIT_PAGER=cat
DINHKY_LANG=vi
export PATH HOME GIT_CONFIG_NOSYSTEM GIT_PAGER DINHKY_LANG
unset NO_COLOR GIT_DIR GIT_WORK_TREE GIT_EXTERNAL_DIFF 2>/dev/null || true

bad=0
# has WHAT TEXT: the output of the step before holds the text.
has() {
  grep -qF -- "$2" "$scratch/out" && return 0
  echo "$1: no \"$2\" in"
  cat "$scratch/out"
  bad=1
}
lacks() {
  grep -qF -- "$2" "$scratch/out" || return 0
  echo "$1: \"$2\" should not be in"
  cat "$scratch/out"
  bad=1
}
commit() {
  git add -A
  git -c user.name=An -c user.email=an@example.vn commit -q -m "$1"
}
# The console lines of both manuals that set git up, but for the prompt.
setup() { # MANUAL KEY
  sed -n "s/^\\\$ \\(.*$2.*\\)\$/\\1/p" "$top/docs/$1/diff.md" | head -n 1
}

cd "$scratch/desk"
git init -q .
git config color.ui false
for language in vi en; do
  for key in gitattributes diff.dinhky.command diff.dinhky.textconv; do
    [ -n "$(setup $language "$key")" ] || {
      echo "docs/$language/diff.md has no line with $key"
      exit 1
    }
  done
done
eval "$(setup vi gitattributes)"
eval "$(setup vi diff.dinhky.command)"

# A plan whose units stand in a file beside its folder, which git's temporary files do not have.
mkdir 2026
awk '/^units:/ { inside = 1; print "units: ../units.yaml" > plan }
     /^groups:/ { inside = 0 }
     !inside { print > plan }
     inside { print > units }
     BEGIN { plan = "2026/plan.yaml"; units = "units.yaml"; print "dinhky: 1" > units }' \
  "$top/tests/docs/small/plan.yaml"
dinhky check 2026/plan.yaml --quiet >"$scratch/out" 2>&1 || {
  cat "$scratch/out"
  exit 1
}
commit 'first'

# ---- the working tree against the last commit
sed -i 's/lead: \[van-phong\]/lead: [phong-kinh-te]/; s|Quý II/2026|Quý III/2026|
        s/coordinating: \[van-phong\]/coordinating: [Văn phòng HĐND\&UBND xã]/' 2026/plan.yaml
git diff >"$scratch/out"
has 'git diff' 'dinhky diff 2026/plan.yaml'
has 'git diff' 'đơn vị chủ trì: Văn phòng HĐND và UBND xã → Phòng Kinh tế'
has 'git diff' 'Quý II/2026 (01/4/2026 - 30/6/2026) → Quý III/2026'
# Names come from the units file: another spelling is no change.
lacks 'git diff' 'đơn vị phối hợp'
lacks 'git diff' 'lỗi'
lacks 'git diff' '@@'
(cd 2026 && git diff) >"$scratch/out"
has 'git diff in a folder' 'đơn vị chủ trì: Văn phòng HĐND và UBND xã → Phòng Kinh tế'
commit 'second'

# ---- only the way of writing changes; then the plan is broken, moved, removed
sed -i '1i # Ghi chú' 2026/plan.yaml
git diff >"$scratch/out"
has 'a comment' 'nội dung kế hoạch không đổi'
sed -i 's/lead: \[phong-kinh-te\]/lead: [khong-co]/' 2026/plan.yaml
git diff >"$scratch/out"
has 'a plan with errors' 'Phòng Kinh tế → khong-co'
printf 'plan: [\n' >2026/plan.yaml
git diff >"$scratch/out"
has 'no plan' 'không đọc được như một kế hoạch'
git checkout -q 2026/plan.yaml

git log -p --ext-diff --format='== %s' >"$scratch/out"
has 'git log -p' '== second'
has 'git log -p' 'đơn vị chủ trì: Văn phòng HĐND và UBND xã → Phòng Kinh tế'
has 'git log -p' 'kế hoạch mới: Cải cách hành chính năm 2026'
git show --ext-diff >"$scratch/out"
has 'git show' 'Quý III/2026'
git -c color.ui=always diff HEAD~ >"$scratch/out"
has 'git diff HEAD~' 'Quý III/2026'

mkdir cu
git mv 2026/plan.yaml cu/plan.yaml
sed -i 's/number: 12/number: 15/' cu/plan.yaml
git add -A
git diff -M --cached >"$scratch/out"
has 'a renamed plan' 'dinhky diff 2026/plan.yaml cu/plan.yaml'
has 'a renamed plan' 'số: 12 → 15'
git reset -q --hard
git rm -q 2026/plan.yaml
git diff --cached >"$scratch/out"
has 'a removed plan' 'bỏ kế hoạch: Cải cách hành chính năm 2026'
git reset -q --hard

# ---- a merge with conflicts
git checkout -q -b other HEAD~
sed -i 's|Quý II/2026|Quý IV/2026|' 2026/plan.yaml
commit 'other'
git -c user.name=An -c user.email=an@example.vn merge -q - >/dev/null 2>&1 || true
git diff >"$scratch/out" 2>&1
has 'a conflict' '2026/plan.yaml'
git merge --abort
git checkout -q -

# ---- textconv: the lines of git show without --ext-diff
git config --unset diff.dinhky.command
eval "$(setup en diff.dinhky.textconv)"
git show >"$scratch/out"
has 'textconv' '-  schedule: phrase Quý II/2026; kind range; first 01/4/2026; last 30/6/2026'
has 'textconv' '+  schedule: phrase Quý III/2026; kind range; first 01/7/2026; last 30/9/2026'
sed -i '1i # Ghi chú' 2026/plan.yaml
git diff >"$scratch/out"
lacks 'textconv of a comment' '@@'
git checkout -q 2026/plan.yaml
printf 'plan: [\n' >2026/plan.yaml
git diff >"$scratch/out"
has 'textconv of no plan' '+plan: ['

exit "$bad"
