#!/bin/sh
# A room may include only itself and rooms above it (docs: "The house"); main.cc may include base and
# cli; yaml-cpp is known to the room yaml alone.
#   sh include_order.sh CHECKOUT
set -eu
cd "$1"
find src -name '*.cc' -o -name '*.h' | LC_ALL=C sort | xargs awk '
  BEGIN {
    count = split("base diag yaml schedule embed plan check results report emit import cli", names, " ")
    for (i = 1; i <= count; ++i) rank[names[i]] = i
  }
  function complain(why) {
    printf "%s:%d: %s\n", FILENAME, FNR, why
    bad = 1
  }
  FNR == 1 {
    parts = split(FILENAME, part, "/")
    room = parts > 2 ? part[2] : ""
    if (room == "" && FILENAME != "src/main.cc") complain("a source outside the rooms")
    if (room != "" && !(room in rank)) complain("no such room: " room)
    ++files
  }
  /^[ \t]*#[ \t]*include[ \t]*[<"]yaml-cpp/ && room != "yaml" {
    complain("yaml-cpp outside the room yaml")
  }
  /^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, quoted, "\"")
    slash = index(quoted[2], "/")
    from = substr(quoted[2], 1, slash - 1)
    if (slash == 0 || !(from in rank)) {
      complain("include names no room: " quoted[2])
    } else if (room == "" && from != "base" && from != "cli") {
      complain("main.cc may include base and cli only: " quoted[2])
    } else if (room != "" && rank[from] > rank[room]) {
      complain(room " stands above " from ": " quoted[2])
    }
  }
  END {
    if (files == 0) complain("no sources")
    exit bad
  }'
