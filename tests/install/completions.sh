#!/bin/sh
# The completion scripts in the shells they are for, Tab pressed: sh completions.sh DINHKY
#
# A shell that is not installed is passed over; exit code 77 where none is.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
top=$(cd "$(dirname "$0")/../.." && pwd -P)

scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-completions.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin" "$scratch/desk" "$scratch/desk/thu den" "$scratch/functions"
ln -s "$binary" "$scratch/bin/dinhky"
cp "$top/tests/docs/small/plan.yaml" "$scratch/desk/plan.yaml"
: >"$scratch/desk/bao cao.docx"
cd "$scratch/desk"
clean() {
  timeout 60 env -i PATH="$scratch/bin:/usr/bin:/bin" HOME="$scratch" TERM=dumb LC_ALL=C.UTF-8 "$@"
}
bad=0
shells=0

# What is typed, an @ where the key is pressed, and the arguments with which dinhky is then called.
# A command of that name in the shell shows them instead of running the program.
cases() {
  cat <<'EOF'
dinhky chec@[check]
dinhky --lang en comple@ba@[--lang][en][completions][bash]
dinhky check --stri@[check][--strict]
dinhky stub --format docx,m@[stub][--format][docx,md]
dinhky stub --unit tong@[stub][--unit][tong-hop]
dinhky show --unit phong-k@[show][--unit][phong-kinh-te]
dinhky status --period cur@[status][--period][current]
dinhky stub plan.yaml --period 2026-H1@[stub][plan.yaml][--period][2026-H1]
dinhky explain unit-am@[explain][unit-ambiguous]
dinhky collect pl@bao@[collect][plan.yaml][bao cao.docx]
dinhky stub --out th@[stub][--out][thu den/]
dinhky ini@th@[init][thu den/]
EOF
}

# fits SHELL: the lines "ran: …" of $scratch/said are those of the cases.
fits() {
  shells=$((shells + 1))
  cases | sed 's/.*@//; s/^/ran: /' >"$scratch/wanted"
  tr -d '\r' <"$scratch/said" | grep -o 'ran: \[.*' >"$scratch/ran" || true
  cmp -s "$scratch/wanted" "$scratch/ran" && return 0
  echo "--- $1 (- expected, + completed)"
  diff -u "$scratch/wanted" "$scratch/ran" || true
  bad=1
}

# The last column is what comes of it.
typed() {
  sed 's/@[^@]*$/@/' | tr @ '\t'
}

# has SHELL: a note of what is passed over.
has() {
  command -v "$1" >/dev/null && return 0
  echo "$1 is not there"
  return 1
}

if has bash; then
  clean dinhky completions bash >"$scratch/dinhky.bash"
  clean bash -n "$scratch/dinhky.bash" || bad=1
  {
    echo ". '$scratch/dinhky.bash'"
    echo 'dinhky() { [[ $1 == complete ]] && { command dinhky "$@"; return; }; printf "ran: "; printf "[%s]" "$@"; echo; }'
    cases | typed
  } | clean bash --norc --noprofile -i >"$scratch/said" 2>"$scratch/echo" || true
  fits bash
fi

if has zsh; then
  clean dinhky completions zsh >"$scratch/functions/_dinhky"
  clean zsh -fn "$scratch/functions/_dinhky" || bad=1
  cases | typed >"$scratch/typed"
  # A shell on a terminal of its own; each line is typed once the one before has run.
  cat >"$scratch/type" <<'EOF'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; unsetopt prompt_cr prompt_sp auto_remove_slash"
zpty -w shell 'dinhky() { [[ $1 == complete ]] && { command dinhky "$@"; return }; print -n "ran: "; printf "[%s]" "$@"; print; print do"n"e }'
zpty -w shell 'print REA"D"Y'
zpty -r -m shell said '*READY*'
while IFS= read -r line; do
  zpty -w -n shell "$line"$'\n'
  zpty -r -m shell said '*done*'
  print -r -- "$said"
done <"$2"
zpty -d shell
EOF
  clean zsh -f "$scratch/type" "$scratch/functions" "$scratch/typed" >"$scratch/said" 2>&1 || true
  fits zsh
fi

if has fish; then
  clean dinhky completions fish >"$scratch/dinhky.fish"
  clean fish --no-config -n "$scratch/dinhky.fish" || bad=1
  # fish tells what Tab would offer; of a line with two tabs the last one is asked about.
  clean fish --no-config -c "
    source '$scratch/dinhky.fish'
    complete -C 'dinhky chec'
    complete -C 'dinhky --lang en completions ba'
    complete -C 'dinhky check --stri'
    complete -C 'dinhky stub --format docx,m'
    complete -C 'dinhky stub --unit tong'
    complete -C 'dinhky show --unit phong-k'
    complete -C 'dinhky status --period cur'
    complete -C 'dinhky stub plan.yaml --period 2026-H1'
    complete -C 'dinhky explain unit-am'
    complete -C 'dinhky collect plan.yaml bao'
    complete -C 'dinhky stub --out th'
    complete -C 'dinhky init th'
  " 2>&1 | cut -f 1 >"$scratch/ran"
  shells=$((shells + 1))
  printf '%s\n' check bash --strict docx,md tong-hop phong-kinh-te current 2026-H1 unit-ambiguous 'bao cao.docx' 'thu den/' 'thu den/' \
    >"$scratch/wanted"
  diff -u "$scratch/wanted" "$scratch/ran" || bad=1
fi

[ "$shells" -gt 0 ] || exit 77
exit "$bad"
