#!/bin/sh
# The pictures of the README, made from what the program prints: sh make.sh [--check] DINHKY
#
#   terminal.svg   a check and a status in the terminal
#   stub.png       the first page of a unit's form
#   overview.png   the plan's overview page, where the program can export one
#
# sources.txt holds the SHA-256 of each output that was drawn; --check only compares it with what
# DINHKY prints now, and names the picture that is stale. It needs unzip and terminals (exit code 77
# where there are none); drawing also needs libreoffice-writer-nogui, poppler-utils, imagemagick,
# python3, fonts-liberation, fonts-croscore and chromium (Debian).
set -eu
command -v unzip >/dev/null && script -qec true /dev/null </dev/null >/dev/null || {
  echo 'there is no unzip, or no terminal: skipped'
  exit 77
}
check=
[ "${1:-}" != --check ] || {
  check=yes
  shift
}
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-images.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin" "$scratch/desk" "$scratch/home" "$scratch/made"
ln -s "$binary" "$scratch/bin/dinhky"
cp -R "$root/tests/docs/misspelt" "$root/tests/docs/results" "$root/examples/xa-2026" "$scratch/desk"
desk() {
  (cd "$scratch/desk/$1" && shift && env -i PATH="$scratch/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 \
    HOME="$scratch/home" sh -c "$1") 2>&1 || true
}

# show DESK COMMAND: as on a terminal, which `script` (bsdutils) is.
show() {
  printf '\033[1m$ %s\033[0m\n' "$2"
  desk "$1" "TERM=xterm-256color script -qec '$2' /dev/null </dev/null" | tr -d '\r'
}
{
  show misspelt 'dinhky check'
  echo
  show results 'dinhky status --period 2026-H1'
} >"$scratch/terminal"
desk xa-2026 'dinhky stub --period 2026-Q1 --unit phong-kinh-te --out ../out --quiet'
form=$scratch/desk/out/2026-Q1/phong-kinh-te.docx
unzip -p "$form" word/document.xml >"$scratch/stub"
desk xa-2026 'dinhky export --format html -o ../overview.html --today 2026-06-20' >/dev/null
[ ! -s "$scratch/desk/overview.html" ] || cp "$scratch/desk/overview.html" "$scratch/overview"

sources() {
  cd "$scratch"
  for name in terminal stub overview; do
    [ ! -e "$name" ] || sha256sum "$name"
  done
}
sources >"$scratch/sources"
if [ -n "$check" ]; then
  cmp -s "$here/sources.txt" "$scratch/sources" && exit 0
  echo "the pictures of docs/images are stale (- drawn, + printed now); run: sh docs/images/make.sh DINHKY"
  diff -u "$here/sources.txt" "$scratch/sources"
  exit 1
fi

python3 "$here/terminal.py" <"$scratch/terminal" >"$scratch/made/terminal.svg"

# Tinos is as wide as Times New Roman, which Word has, and knows the Vietnamese letters.
cat >"$scratch/fonts.conf" <<'XML'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family"><string>Times New Roman</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit>
  </match>
</fontconfig>
XML
FONTCONFIG_FILE=$scratch/fonts.conf soffice --headless -env:UserInstallation="file://$scratch/home/office" --convert-to pdf \
  --outdir "$scratch" "$form" >/dev/null 2>&1
pdftoppm -png -gray -r 80 -f 1 -l 1 -singlefile "$scratch/phong-kinh-te.pdf" "$scratch/page"
convert "$scratch/page.png" -strip -bordercolor '#888888' -border 1 -colors 16 \
  -define png:exclude-chunks=date,time "png8:$scratch/made/stub.png"

if [ -e "$scratch/overview" ]; then
  HOME=$scratch/home chromium --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --window-size=1280,1000 --screenshot="$scratch/overview.png" \
    "file://$scratch/desk/overview.html" >/dev/null 2>&1
  convert "$scratch/overview.png" -strip -resize 1000x -colors 128 -define png:exclude-chunks=date,time \
    "png8:$scratch/made/overview.png"
fi
cp "$scratch/made"/* "$here"
cp "$scratch/sources" "$here/sources.txt"
ls -l "$here"
