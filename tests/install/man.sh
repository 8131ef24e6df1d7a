#!/bin/sh
# The manual pages as people see them: rendered without a warning, and complete against the help of
# the program itself: sh man.sh DINHKY
#
# Exit code 77 where man or groff is missing.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")

command -v man >/dev/null && command -v groff >/dev/null || {
  echo 'man or groff is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-man.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
bad=0

# render LANGUAGE: the page as text, 100 cells wide, into $scratch/page.
render() {
  "$binary" man --lang "$1" >"$scratch/dinhky.1"
  MANWIDTH=100 MANROFFSEQ='' MAN_KEEP_FORMATTING='' LC_ALL=C.UTF-8 \
    man --warnings -E UTF-8 -P cat -l "$scratch/dinhky.1" >"$scratch/page" 2>"$scratch/warnings" ||
    echo "man: exit code $?" >>"$scratch/warnings"
  [ ! -s "$scratch/warnings" ] || {
    echo "--- warnings ($1)"
    cat "$scratch/warnings"
    bad=1
  }
}

# has LANGUAGE WHAT: the page has a line that begins with it, indented or not.
has() {
  grep -q "^ *$2" "$scratch/section" && return 0
  echo "$1: the manual page lacks: $2"
  bad=1
}

# The commands and the options that help lists: words at the begin of indented lines.
listed() {
  sed -n "/^$1:/,/^\$/s/^  \([^ ][^ ]*\) .*/\1/p" "$scratch/help"
}

for language in vi en; do
  render "$language"
  case $language in
    vi) commands=Lệnh options='Tùy chọn' arguments='Tham số' ;;
    en) commands=Commands options=Options arguments=Arguments ;;
  esac
  "$binary" --help --lang "$language" >"$scratch/help"
  cp "$scratch/page" "$scratch/section"
  for option in $(listed "$options" | tr ',' ' '); do has "$language" "\\(.*, \\)\\?$option"; done
  [ "$(listed "$commands" | wc -l)" -ge 16 ] || {
    echo "$language: help lists too few commands"
    bad=1
  }
  for command in $(listed "$commands"); do
    # The part of the page between this command's head and the next.
    sed -n "/^   $command\$/,/^   [a-z]*\$\|^[^ ]/{/^   $command\$/p;/^   [a-z]*\$/!p}" \
      "$scratch/page" >"$scratch/section"
    "$binary" "$command" --help --lang "$language" >"$scratch/help-of"
    cp "$scratch/help" "$scratch/help-all"
    cp "$scratch/help-of" "$scratch/help"
    for option in $(listed "$options" | tr ',' ' '); do
      # Help is told of once, with what goes with every command.
      case $option in
        -h | --help) ;;
        *) has "$language, $command" "\\(.*, \\)\\?$option" ;;
      esac
    done
    for argument in $(listed "$arguments"); do has "$language, $command" "$argument"; done
    cp "$scratch/help-all" "$scratch/help"
  done
  # man -k and apropos find it.
  if command -v lexgrog >/dev/null; then
    lexgrog "$scratch/dinhky.1" | grep -q '"dinhky - ' || {
      echo "$language: lexgrog finds no name"
      bad=1
    }
  fi
done
exit "$bad"
