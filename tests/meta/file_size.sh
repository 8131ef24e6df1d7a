#!/bin/sh
# No source is longer than 400 lines.
#   sh file_size.sh CHECKOUT
set -eu
cd "$1"
find src tests \( -name '*.cc' -o -name '*.h' -o -name '*.sh' \) -print | LC_ALL=C sort |
  xargs awk '
    function close_file() {
      if (lines > 400) {
        printf "%s: %d lines, 400 at most\n", name, lines
        bad = 1
      }
    }
    FNR == 1 { close_file(); name = FILENAME }
    { lines = FNR }
    END { close_file(); exit bad || NR == 0 }'
