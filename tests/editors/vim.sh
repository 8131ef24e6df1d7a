#!/bin/sh
# The settings for Vim that the manual shows, in Vim: :make fills the list of places: sh vim.sh DINHKY
#
# Exit code 77 where there is no Vim with :make.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
top=$(cd "$(dirname "$0")/../.." && pwd -P)

command -v vim >/dev/null && vim --version | grep -q '+quickfix' || {
  echo 'vim is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-vim.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin"
ln -s "$binary" "$scratch/bin/dinhky"
cp -R "$top/tests/docs/misspelt" "$scratch/desk"
cd "$scratch/desk"
bad=0
for language in vi en; do
  # The one block for Vim of the page.
  sed -n '/^```vim$/,/^```$/{/^```/!p}' "$top/docs/$language/editors.md" >"$scratch/settings.vim"
  cat >"$scratch/run.vim" <<'EOF'
source ../settings.vim
silent make!
call writefile(map(getqflist(), {i, place -> printf("%s:%d:%d: %s", bufname(place.bufnr), place.lnum, place.vcol ? -1 : place.col, place.text)}), '../places')
qall!
EOF
  PATH="$scratch/bin:$PATH" HOME="$scratch" LC_ALL=C.UTF-8 DINHKY_LANG=$language \
    vim -Nu NONE -i NONE -es plan.yaml -S "$scratch/run.vim" >"$scratch/said" 2>&1 || true
  PATH="$scratch/bin:$PATH" DINHKY_LANG=$language dinhky check --format line >"$scratch/wanted" || true
  [ -s "$scratch/wanted" ] && diff -u "$scratch/wanted" "$scratch/places" || {
    echo "--- docs/$language/editors.md (- what check says, + the places in vim)"
    cat "$scratch/said"
    bad=1
  }
done
exit "$bad"
