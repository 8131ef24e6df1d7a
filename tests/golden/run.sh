#!/bin/sh
# Runs one golden case: sh run.sh BINARY CASE_DIR
#
# A case holds
#   cmd            one line of shell whose first word is dinhky
#   in/            what the working folder holds at the start (links are followed)
#   expected.out   standard output; absent = empty
#   expected.err   standard error; absent = empty
#   expected.code  the exit code; absent = 0
#   out/           the folder out/ that the run must leave in the working folder, byte for byte;
#                  absent = not compared
# UPDATE_GOLDEN=1 rewrites what is expected; git diff then shows what changed.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
case=$(cd "$2" && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-golden.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

mkdir "$scratch/bin" "$scratch/desk"
ln -s "$binary" "$scratch/bin/dinhky"
[ ! -d "$case/in" ] || cp -RL "$case/in/." "$scratch/desk"

case $(cat "$case/cmd") in
  dinhky | 'dinhky '*) ;;
  *)
    echo "$case/cmd: the first word is not dinhky"
    exit 1
    ;;
esac
code=0
(cd "$scratch/desk" && env -i PATH="$scratch/bin:/usr/bin:/bin" HOME="$scratch" LC_ALL=C TZ=UTC \
  sh "$case/cmd") >"$scratch/out" 2>"$scratch/err" </dev/null || code=$?

if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
  rm -f "$case/expected.out" "$case/expected.err" "$case/expected.code"
  [ ! -s "$scratch/out" ] || cp "$scratch/out" "$case/expected.out"
  [ ! -s "$scratch/err" ] || cp "$scratch/err" "$case/expected.err"
  [ "$code" -eq 0 ] || echo "$code" >"$case/expected.code"
  if [ -d "$case/out" ]; then
    rm -rf "$case/out"
    mkdir -p "$scratch/desk/out"
    cp -R "$scratch/desk/out" "$case/out"
  fi
  exit 0
fi

bad=0
# expect FILE NAME: the scratch file against the case's file of that name, or against nothing.
expect() {
  wanted=$case/$2
  [ -e "$wanted" ] || wanted=/dev/null
  cmp -s "$wanted" "$1" && return 0
  echo "--- $2 differs (- expected, + actual)"
  diff -u "$wanted" "$1" || true
  bad=1
}

expect "$scratch/out" expected.out
expect "$scratch/err" expected.err
wanted_code=0
[ ! -e "$case/expected.code" ] || wanted_code=$(cat "$case/expected.code")
if [ "$code" != "$wanted_code" ]; then
  echo "--- exit code $code, expected $wanted_code"
  bad=1
fi
if [ -d "$case/out" ]; then
  mkdir -p "$scratch/desk/out"
  diff -r -u "$case/out" "$scratch/desk/out" || bad=1
fi
[ "$bad" -eq 0 ] || echo "$case: $(cat "$case/cmd")"
exit "$bad"
