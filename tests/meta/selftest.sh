#!/bin/sh
# Shows that each script of this folder fails when its rule is broken, and names the place.
#   sh selftest.sh CHECKOUT
set -eu
here=$1/tests/meta
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-meta.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
bad=0

# A small tree that breaks nothing.
fresh() {
  rm -rf "$scratch/tree"
  mkdir -p "$scratch/tree/src/base" "$scratch/tree/src/plan" "$scratch/tree/src/yaml" \
    "$scratch/tree/tests/golden/check/case/in" "$scratch/tree/docs"
  cd "$scratch/tree"
  echo '#include "base/date.h"' >src/base/date.cc
  printf '#include <yaml-cpp/parser.h>\n#include "base/date.h"\n' >src/yaml/parse.cc
  printf '#include "plan/model.h"\n#include "yaml/parse.h"\n' >src/plan/load.cc
  printf '#include "base/date.h"\n#include "cli/environment.h"\n' >src/main.cc
  echo 'docs/glossary.md, src/base/date.h, ${TMPDIR:-/tmp}' >docs/a.md
  printf 'a\tb \r\n/home/an/x' >tests/golden/check/case/in/plan.yaml
}

# passes SCRIPT: nothing to complain of.
passes() {
  sh "$here/$1" "$scratch/tree" >"$scratch/log" 2>&1 && return 0
  echo "$1 complains of a tree without faults:"
  cat "$scratch/log"
  bad=1
}

# catches SCRIPT TEXT: fails, and says this of the fault.
catches() {
  if sh "$here/$1" "$scratch/tree" >"$scratch/log" 2>&1; then
    echo "$1 misses: $2"
    bad=1
  elif ! grep -qF "$2" "$scratch/log"; then
    echo "$1 fails without saying: $2"
    cat "$scratch/log"
    bad=1
  fi
  fresh
}

fresh
for script in include_order file_size plain_text machine_paths top_level; do passes $script.sh; done

echo '#include "yaml/parse.h"' >>src/base/date.cc
catches include_order.sh 'src/base/date.cc:2: base stands above yaml'
echo '  #  include "plan/model.h"' >>src/main.cc
catches include_order.sh 'src/main.cc:3: main.cc may include base and cli only'
echo '#include "model.h"' >>src/plan/load.cc
catches include_order.sh 'src/plan/load.cc:3: include names no room'
echo '#include "report/stub.h"' >src/plan/model.h
catches include_order.sh 'src/plan/model.h:1: plan stands above report'
echo '#include <yaml-cpp/yaml.h>' >>src/plan/load.cc
catches include_order.sh 'src/plan/load.cc:3: yaml-cpp outside'
mkdir src/misc && echo 'int x;' >src/misc/x.cc
catches include_order.sh 'src/misc/x.cc:1: no such room: misc'
rm -r src
catches include_order.sh ''

awk 'BEGIN { for (i = 0; i < 401; ++i) print "//" }' >src/base/long.h
catches file_size.sh 'src/base/long.h: 401 lines'
awk 'BEGIN { for (i = 0; i < 401; ++i) print "//" }' >tests/a_test.cc
catches file_size.sh 'tests/a_test.cc: 401 lines'
awk 'BEGIN { for (i = 0; i < 400; ++i) print "//" }' >src/base/long.h
passes file_size.sh
fresh

printf 'a\n\tb\n' >docs/b.md
catches plain_text.sh 'docs/b.md:2: a tab'
printf 'a \n' >docs/b.md
catches plain_text.sh 'docs/b.md:1: a blank'
printf 'a\r\n' >src/base/b.h
catches plain_text.sh 'src/base/b.h:1: a carriage return'
printf 'a\nb' >docs/b.md
catches plain_text.sh 'docs/b.md: no newline'

echo 'see /home/an/plan.yaml' >docs/b.md
catches machine_paths.sh 'docs/b.md:1:'
printf '"/%s/x"\n' work >src/base/b.h
catches machine_paths.sh 'src/base/b.h:1:'
echo 'cp a /tmp/b' >docs/b.md
catches machine_paths.sh 'docs/b.md:1:'

echo x >notes.txt
catches top_level.sh 'notes.txt: does not belong'

exit "$bad"
