#!/bin/sh
# The completions for zsh and fish are understood by them, and fish offers what the program knows:
# sh shells.sh DINHKY. Each is passed over where it is not installed; exit code 77 where neither is.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
top=$(cd "$(dirname "$0")/../.." && pwd -P)

command -v zsh >/dev/null || command -v fish >/dev/null || {
  echo 'neither zsh nor fish is there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-shells.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin" "$scratch/desk" "$scratch/functions"
ln -s "$binary" "$scratch/bin/dinhky"
cp "$top/tests/docs/small/plan.yaml" "$scratch/desk/plan.yaml"
cd "$scratch/desk"
clean() {
  env -i PATH="$scratch/bin:/usr/bin:/bin" HOME="$scratch" TERM=dumb LC_ALL=C.UTF-8 "$@"
}
bad=0

# wants WHAT WORD: the word stands at the begin of a line that was offered.
wants() {
  grep -q "^$2\$\|^$2[[:blank:]]" "$scratch/out" && return 0
  echo "$1: not offered: $2; but"
  cat "$scratch/out"
  bad=1
}

if command -v zsh >/dev/null; then
  clean dinhky completions zsh >"$scratch/functions/_dinhky"
  clean zsh -fn "$scratch/functions/_dinhky" || bad=1
  # A shell on a terminal of its own, in which the key is pressed.
  cat >"$scratch/press" <<'EOF'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; PS1='> '; LISTMAX=9999; setopt no_beep no_list_ambiguous; zstyle ':completion:*' list-prompt ''; print REA''DY"
zpty -r -m shell line '*READY*'
zpty -w -n shell "$2"$'\t'
sleep 0.5
zpty -w -n shell $'\t'
sleep 1
while zpty -r -t shell line; do print -rn -- "$line"; done
zpty -d shell
EOF
  # presses LINE WORD...: all the words are shown behind the line.
  presses() {
    line=$1
    shift
    clean zsh -f "$scratch/press" "$scratch/functions" "$line" </dev/null 2>&1 | tr -d '\r' |
      sed 's/\x1b\[[0-9;?]*[a-zA-Z]//g' | tr -s ' ' '\n' >"$scratch/out" || true
    for word in "$@"; do wants "zsh: $line" "$word"; done
  }
  presses 'dinhky st' status stub
  presses 'dinhky stub --format ' docx yaml
  presses 'dinhky stub --unit ' van-phong tong-hop
  presses 'dinhky stub --period 2025-H' 2025-H1 2025-H2
else
  echo 'zsh is not there'
fi

if command -v fish >/dev/null; then
  clean dinhky completions fish >"$scratch/dinhky.fish"
  clean fish --no-config -n "$scratch/dinhky.fish" || bad=1
  presses() {
    line=$1
    shift
    clean fish --no-config -c "source '$scratch/dinhky.fish'; complete -C '$line'" >"$scratch/out"
    for word in "$@"; do wants "fish: $line" "$word"; done
  }
  presses 'dinhky st' status stub
  presses 'dinhky --lang en st' status stub
  presses 'dinhky check --st' --strict
  presses 'dinhky stub --format docx,' docx,md docx,yaml
  presses 'dinhky stub --unit ' van-phong tong-hop
  presses 'dinhky stub plan.yaml --period 2025-H' 2025-H1 2025-H2
  presses 'dinhky explain unit-am' unit-ambiguous
  presses 'dinhky check pl' plan.yaml
  presses 'dinhky completions ' bash fish
else
  echo 'fish is not there'
fi
exit "$bad"
