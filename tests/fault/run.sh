#!/bin/sh
# The fault scripts that need the real program: sh run.sh SCRIPT.py DINHKY [arguments]
#
# Exit code 77 where there is no Python.
set -eu
script=$(dirname "$0")/$1
shift
command -v python3 >/dev/null || {
  echo 'python3 is not there: skipped'
  exit 77
}
PYTHONDONTWRITEBYTECODE=1 exec python3 "$script" "$@"
