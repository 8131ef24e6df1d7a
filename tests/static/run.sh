#!/bin/sh
# Static analysis: include hygiene, cppcheck, clang-tidy. Prints each finding; exit 1 if there is one.
#   sh tests/static/run.sh [--deep] BUILD [FILE...]
#
# BUILD is a configured build folder, whose commands tell how sources are compiled. With FILEs only
# these. --deep adds clang's analyzer, which follows paths: an hour of one core for all sources.
# Debian: clang-tidy-14 cppcheck python3
set -eu
deep=
[ "${1-}" != --deep ] || {
  deep=--deep
  shift
}
[ $# -gt 0 ] || {
  echo "usage: sh $0 [--deep] BUILD [FILE...]" >&2
  exit 2
}
build=$(cd "$1" && pwd -P)
shift
root=$(cd "$(dirname "$0")/../.." && pwd -P)
here=$root/tests/static
export PYTHONDONTWRITEBYTECODE=1
bad=0
python3 "$here/includes.py" "$root" "$@" || bad=1
python3 "$here/tidy.py" "$root" "$build" "$@" || bad=1
[ -z "$deep" ] || python3 "$here/tidy.py" --deep "$root" "$build" "$@" || bad=1
cd "$root"
[ $# -gt 0 ] || set -- src
cppcheck -j "$(nproc)" --quiet --std=c++20 --language=c++ -Isrc --error-exitcode=1 \
  --enable=warning,performance,portability,style --suppressions-list="$here/cppcheck.txt" \
  --template='{file}:{line}:{column}: {message} [{id}]' --template-location='' "$@" >&2 || bad=1
exit "$bad"
