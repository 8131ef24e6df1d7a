#!/bin/sh
# What hosting services do with the program's output: sh run.sh SCRIPT DINHKY NPM
#
# NPM is the folder into which .ci/run has installed the packages. Exit code 77 where python3, or what
# the script itself needs, is missing.
set -eu
script=$(cd "$(dirname "$0")" && pwd -P)/$1
binary=$(cd "$(dirname "$2")" && pwd -P)/$(basename "$2")
npm=$(cd "$3" 2>/dev/null && pwd -P) || npm=$3

# Debian's, since the libraries that the scripts need are Debian's too.
python=/usr/bin/python3
[ -x "$python" ] || python=$(command -v python3) || {
  echo 'python3 is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-hosting.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin" "$scratch/desk"
ln -s "$binary" "$scratch/bin/dinhky"
cd "$scratch/desk"
PATH="$scratch/bin:$PATH" HOME="$scratch" PYTHONDONTWRITEBYTECODE=1 "$python" "$script" "$npm"
