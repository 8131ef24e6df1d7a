#!/bin/sh
# Nothing names a folder of somebody's machine.
#   sh machine_paths.sh CHECKOUT
set -eu
. "$(dirname "$0")/sources.inc"
cd "$1"
# This script and the one that tests it must name what they look for.
pattern='(^|[^A-Za-z0-9_.])/(home|root|work|Users|mnt|srv|build)/|/tmp/[A-Za-z]|[A-Z]:\\\\'
found=$(sources | grep -vxE 'tests/meta/(machine_paths|selftest)[.]sh' | tr '\n' '\0' |
  xargs -0 grep -nE "$pattern" /dev/null) || true
[ -n "$(sources)" ] || found='no sources'
[ -z "$found" ] || {
  echo "$found"
  exit 1
}
