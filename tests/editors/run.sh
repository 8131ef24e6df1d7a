#!/bin/sh
# What editors do with the program's schemas and output: sh run.sh SCRIPT DINHKY NPM
#
# NPM is the folder into which .ci/run has installed the packages; exit code 77 where node or they
# are missing.
set -eu
script=$(cd "$(dirname "$0")" && pwd -P)/$1
binary=$(cd "$(dirname "$2")" && pwd -P)/$(basename "$2")
npm=$(cd "$3" 2>/dev/null && pwd -P) || npm=$3
top=$(cd "$(dirname "$0")/../.." && pwd -P)

command -v node >/dev/null && [ -d "$npm/node_modules/yaml-language-server" ] || {
  echo 'node or yaml-language-server is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-editors.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin" "$scratch/desk"
ln -s "$binary" "$scratch/bin/dinhky"
cd "$scratch/desk"
PATH="$scratch/bin:$PATH" HOME="$scratch" NO_COLOR=1 node "$script" "$top" "$npm/node_modules"
