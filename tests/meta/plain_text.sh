#!/bin/sh
# No tabs, no blanks at line ends, no CRLF, a newline at the end of every text that people wrote.
#   sh plain_text.sh CHECKOUT
set -eu
. "$(dirname "$0")/sources.inc"
cd "$1"
sources | tr '\n' '\0' | xargs -0 awk '
  function complain(why) {
    printf "%s:%d: %s\n", FILENAME, FNR, why
    bad = 1
  }
  /\t/ { complain("a tab") }
  /\r/ { complain("a carriage return") }
  / $/ { complain("a blank at the end") }
  END { exit bad || NR == 0 }' || bad=1
for file in $(sources); do
  [ -z "$(tail -c 1 "$file")" ] && [ -s "$file" ] || {
    echo "$file: no newline at the end"
    bad=1
  }
done
exit "${bad:-0}"
