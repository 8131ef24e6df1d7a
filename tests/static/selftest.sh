#!/bin/sh
# Shows that includes.py and tidy.py find what is wrong, bundled or not, and are silent else.
#   sh selftest.sh CHECKOUT
#
# Exit code 77 where Python or clang-tidy is missing.
set -eu
here=$1/tests/static
for tool in python3 clang-tidy-14; do
  command -v "$tool" >/dev/null || {
    echo "$tool is not there: skipped"
    exit 77
  }
done
export PYTHONDONTWRITEBYTECODE=1
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-static.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
tree=$scratch/tree
base=$tree/src/base
mkdir -p "$base" "$scratch/build"
cp "$1/.clang-tidy" "$tree"
bad=0

# source NAME: its text from stdin, and one more command in the database.
source_file() {
  cat >"$base/$1.cc"
  commands=${commands:+$commands,}"{\"directory\": \"$tree\", \"file\": \"$base/$1.cc\",
    \"command\": \"clang++-14 -std=c++20 -I$tree/src -o $1.o -c $base/$1.cc\"}"
  echo "[$commands]" >"$scratch/build/compile_commands.json"
}

# expects TEXT COMMAND...: it fails and says TEXT; with an empty TEXT it passes without a word.
expects() {
  text=$1
  shift
  code=0
  "$@" >"$scratch/out" 2>"$scratch/err" || code=$?
  if [ -z "$text" ] && { [ "$code" -ne 0 ] || [ -s "$scratch/out" ]; }; then
    echo 'complains of what is right:'
  elif [ -n "$text" ] && { [ "$code" -ne 1 ] || ! grep -qF "$text" "$scratch/out"; }; then
    echo "exit code $code, misses: $text"
  else
    return 0
  fi
  cat "$scratch/out" "$scratch/err"
  bad=1
}
includes() { expects "$1" python3 "$here/includes.py" "$tree"; }
tidy() { expects "$1" python3 "$here/tidy.py" "$tree" "$scratch/build"; }

printf '#pragma once\n\n#include <string>\n\nnamespace dinhky::base {\nstd::string plain(int);\n}\n' >"$base/a.h"
source_file a <<'END'
#include "base/a.h"

namespace dinhky::base {
namespace {

int twice(int x) {
  return 2 * x;
}

}  // namespace

std::string plain(int x) {
  return std::to_string(twice(x));
}

}  // namespace dinhky::base
END
# The same name for something of its own: not in one bundle with the first.
sed -e 's/std::string plain/std::string other/' -e 's/int x) {/int y) {/' -e 's/x/y/g' -e 's/int twice/static int twice/' \
  -e 's/teyt/text/g' "$base/a.cc" | source_file b
sed -i 's|#include "base/a.h"|#include <string>|' "$base/b.cc"
includes ''
tidy ''

echo '#include <vector>' >>"$base/b.cc"
includes 'src/base/b.cc:17: <vector> for nothing'
sed -i 's|<vector>|<vector>  // keep: a reason|' "$base/b.cc"
includes ''
printf 'const int most = std::max(1, 2);\n' >>"$base/b.cc"
includes 'src/base/b.cc:18: std::max without <algorithm>'
printf '#include <algorithm>\n#include "base/a.h"\nstd::string shown = dinhky::base::plain(std::max(1, 2));\n' >"$base/a.cc"
includes 'its own header does not come first'

# A defect in the second source of a bundle.
printf '#include "base/a.h"\n' >"$base/a.cc"
source_file c <<'END'
#include <string>
#include <utility>

std::string used_after_move(std::string text) {
  std::string taken = std::move(text);
  return text + taken;
}
END
tidy "c.cc:6:10: error: 'text' used after it was moved [bugprone-use-after-move"
sed -i 's|return text + taken;|return text + taken;  // NOLINT(bugprone-use-after-move): planted|' "$base/c.cc"
tidy ''

# Two sources that cannot stand in one unit, which nothing foretells.
printf 'int only() { return 1; }\n' | source_file d
printf '#include <string>\nlong only() { return static_cast<long>(std::string("a").size() - 1 ? 1 : 2); }\nbool empty(const std::string& s) { return s.size() == 0; }\n' |
  source_file e
tidy 'e.cc:3:43: error: the'
exit "$bad"
