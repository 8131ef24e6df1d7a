#!/bin/sh
# What bash offers behind the words of a line: sh bash.sh DINHKY
#
# Exit code 77 where there is no bash.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
top=$(cd "$(dirname "$0")/../.." && pwd -P)

command -v bash >/dev/null || {
  echo 'bash is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-bash.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin" "$scratch/desk" "$scratch/desk/thu den" "$scratch/bare"
ln -s "$binary" "$scratch/bin/dinhky"
cp "$top/tests/docs/small/plan.yaml" "$scratch/desk/plan.yaml"
sed 's/id: phong-kinh-te$/id: phong-cong-thuong/' "$scratch/desk/plan.yaml" >"$scratch/desk/khac.yaml"
: >"$scratch/desk/bao cao.docx"
dinhky() {
  env -i PATH="$scratch/bin:/usr/bin:/bin" HOME="$scratch" LC_ALL=C.UTF-8 "$@"
}
dinhky dinhky completions bash >"$scratch/script"

# What is offered for the last of the words, a line each; "=" stands alone, as readline parts words.
cat >"$scratch/offer" <<'EOF'
. "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_dinhky_complete "$1"
printf '%s\n' "${COMPREPLY[@]}"
EOF

bad=0
# offers WORD... -- EXPECTED...: exactly these, in any order.
offers() {
  line=
  : >"$scratch/wanted"
  words_end=no
  count=0
  for word in "$@"; do
    count=$((count + 1))
    [ "$word" != -- ] || {
      words_end=$count
      break
    }
  done
  number=0
  for word in "$@"; do
    number=$((number + 1))
    [ "$number" -le "$words_end" ] || echo "$word" >>"$scratch/wanted"
  done
  set -- "$@"
  number=0
  total=$#
  while [ "$number" -lt "$total" ]; do
    number=$((number + 1))
    word=$1
    shift
    [ "$number" -ge "$words_end" ] || {
      set -- "$@" "$word"
      line="$line $word"
    }
  done
  (cd "$scratch/${folder:-desk}" && dinhky bash --norc "$scratch/offer" "$scratch/script" "$@") \
    >"$scratch/said" 2>"$scratch/err" || echo "exit code $?" >>"$scratch/err"
  grep -v '^$' "$scratch/said" | LC_ALL=C sort >"$scratch/sorted" || true
  LC_ALL=C sort -o "$scratch/wanted" "$scratch/wanted"
  cmp -s "$scratch/wanted" "$scratch/sorted" && [ ! -s "$scratch/err" ] && return 0
  echo "--- $line (- expected, + offered)"
  diff -u "$scratch/wanted" "$scratch/sorted" || true
  cat "$scratch/err"
  bad=1
}

bash -n "$scratch/script" || bad=1
offers dinhky che -- check
offers dinhky co -- collect completions
offers dinhky --lang '' -- vi en
offers dinhky --lang en st -- status stub
offers dinhky check --st -- --strict
offers dinhky stub --format '' -- docx md txt yaml
offers dinhky stub --format docx,m -- docx,md
offers dinhky stub --format = t -- txt
offers dinhky stub --format = -- docx md txt yaml
offers dinhky check --format=js -- --format=json
offers dinhky report --format h -- html
offers dinhky explain unit-am -- unit-ambiguous
offers dinhky when --regime nd -- nd09-2019
offers dinhky completions '' -- bash zsh fish
offers dinhky check pl -- plan.yaml
offers dinhky collect plan.yaml 'bao c' -- 'bao cao.docx'
offers dinhky stub --out th -- 'thu den'
offers dinhky stub --unit phong-k -- phong-kinh-te
offers dinhky stub khac.yaml --unit phong-c -- phong-cong-thuong
offers dinhky stub --unit tong -- tong-hop
offers dinhky show --unit tong --
offers dinhky stub --period '' -- 2025-Q1 2025-Q2 2025-Q3 2025-Q4 2025-H1 2025-H2 2025 all current previous
offers dinhky report --period a --
offers dinhky stub --period = 2025-H -- 2025-H1 2025-H2
offers dinhky stub --within --
offers dinhky when 'Quý' --
# Where there is no plan nothing is said of it.
folder=bare
offers dinhky stub --unit '' -- 
offers dinhky stub --period '' -- all current previous
# A damaged plan must not put commands on the line.
folder=desk
sed 's/id: phong-kinh-te$/id: $(touch hit)/' "$top/tests/docs/small/plan.yaml" >"$scratch/desk/xau.yaml"
offers dinhky stub xau.yaml --unit '$' --
[ ! -e "$scratch/desk/hit" ] || {
  echo 'a word of the plan was run'
  bad=1
}
exit "$bad"
