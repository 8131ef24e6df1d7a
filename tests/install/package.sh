#!/bin/sh
# What `cmake --install` puts where, and the Debian package: sh package.sh BUILD_FOLDER
#
# The second half is passed over where dpkg-dev or file is missing, lintian's word where
# that is; exit code 77 where there is no cpack.
set -eu
build=$(cd "$1" && pwd -P)
top=$(cd "$(dirname "$0")/../.." && pwd -P)

command -v cpack >/dev/null || {
  echo 'cpack is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-package.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
bad=0

# lists WHAT FOLDER ZSH: the files below the folder are these and no others.
lists() {
  {
    cat <<EOF
usr/bin/dinhky
usr/share/bash-completion/completions/dinhky
usr/share/doc/dinhky/changelog.gz
usr/share/doc/dinhky/copyright
usr/share/doc/dinhky/data
usr/share/doc/dinhky/examples/son-tay-2025/ke-hoach.txt
usr/share/doc/dinhky/examples/son-tay-2025/plan.yaml
usr/share/doc/dinhky/examples/xa-2026/plan.yaml
usr/share/fish/vendor_completions.d/dinhky.fish
usr/share/man/man1/dinhky.1.gz
usr/share/man/vi/man1/dinhky.1.gz
usr/share/zsh/vendor-completions/_dinhky
EOF
    (cd "$top" && {
      find docs -name '*.md'
      find examples/cron examples/province -type f ! -path '*/out/*'
    } | sed 's,^,usr/share/doc/dinhky/,')
    (cd "$top" && find data -type f | sed 's,^,usr/share/dinhky/,')
  } | LC_ALL=C sort >"$scratch/wanted"
  (cd "$2" && find . ! -type d | sed 's,^\./,,' | LC_ALL=C sort) >"$scratch/there"
  cmp -s "$scratch/wanted" "$scratch/there" && return 0
  echo "--- $1 (- expected, + there)"
  diff -u "$scratch/wanted" "$scratch/there" || true
  bad=1
}

DESTDIR="$scratch/root" cmake --install "$build" --prefix /usr >"$scratch/log" 2>&1 || {
  cat "$scratch/log"
  exit 1
}
lists 'cmake --install' "$scratch/root"
empty=$(find "$scratch/root" -type d -empty)
[ -z "$empty" ] || {
  echo "folders without files: $empty"
  bad=1
}
[ -e "$scratch/root/usr/share/doc/dinhky/data/rules/vi/unit-unknown.md" ] || {
  echo 'the manual does not find the pages of the rules'
  bad=1
}
"$scratch/root/usr/bin/dinhky" check "$scratch/root/usr/share/doc/dinhky/examples/xa-2026/plan.yaml" \
  --quiet || bad=1

command -v dpkg-shlibdeps >/dev/null && command -v file >/dev/null || exit "$bad"
# pack FOLDER: the package is made into it.
pack() {
  (umask 022 && cd "$build" && SOURCE_DATE_EPOCH=1767225600 cpack -G DEB -B "$1") >"$scratch/log" 2>&1 || {
    cat "$scratch/log"
    exit 1
  }
}
pack "$scratch/one"
deb=$(echo "$scratch"/one/dinhky_*.deb)
dpkg-deb -x "$deb" "$scratch/unpacked"
lists 'the package' "$scratch/unpacked"
pack "$scratch/two"
cmp "$deb" "$scratch"/two/dinhky_*.deb || bad=1
command -v lintian >/dev/null || exit "$bad"
# As root lintian warns of being root.
lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$deb" >"$scratch/lintian" 2>&1 || {
  cat "$scratch/lintian"
  bad=1
}
exit "$bad"
