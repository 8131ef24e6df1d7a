#!/bin/sh
# Forms of every unit, filled in as people do and saved by LibreOffice, come back whole: stub →
# fill_docx.py → soffice → collect → compare.
#   sh run.sh DINHKY
# 77 = skipped: LibreOffice, python3-lxml or python3-yaml is missing.
set -eu
dinhky=$1
here=$(cd "$(dirname "$0")" && pwd)
plan=$here/../../examples/son-tay-2025/plan.yaml
period=2025-Q1

python=
for candidate in python3 /usr/bin/python3; do
  "$candidate" -c 'import lxml, yaml' 2>/dev/null && python=$candidate && break
done
if [ -z "$python" ] || ! command -v soffice >/dev/null; then
  echo 'skipped: needs soffice, python3-lxml and python3-yaml'
  exit 77
fi

scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-roundtrip.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
bad=0

# resave FROM TO: LibreOffice opens each file and saves it.
resave() {
  mkdir -p "$2"
  soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to docx \
    --outdir "$2" "$1"/*.docx >"$scratch/log" 2>&1 || {
    cat "$scratch/log"
    exit 1
  }
}

# collected NAME FORMS EXPECTED: what `collect` keeps of these forms.
collected() {
  mkdir -p "$scratch/desk/$1"
  cp "$plan" "$scratch/desk/$1/plan.yaml"
  code=0
  "$dinhky" collect "$scratch/desk/$1/plan.yaml" "$2" >"$scratch/log" 2>&1 || code=$?
  if [ "$code" -gt 1 ] || ! "$python" "$here/compare.py" "$3" "$scratch/desk/$1/results/$period"; then
    echo "FAILED: $1 (collect: exit $code)"
    tail -40 "$scratch/log"
    bad=1
  else
    echo "ok: $1"
  fi
}

"$dinhky" stub "$plan" --period "$period" --format docx --out "$scratch/stubs" >/dev/null
for variant in $("$python" "$here/fill_docx.py" --list); do
  filled=$scratch/$variant
  mkdir -p "$filled" "$scratch/expected/$variant"
  for stub in "$scratch/stubs/$period"/*.docx; do
    unit=$(basename "$stub" .docx)
    [ "$unit" = tong-hop ] && continue
    "$python" "$here/fill_docx.py" "$variant" "$stub" "$filled/$unit.docx" \
      >"$scratch/expected/$variant/$unit.json"
  done
  collected "$variant" "$filled" "$scratch/expected/$variant"
  # LibreOffice 7.4 writes what was struck out inside a content control as if it were text.
  [ "$variant" = tracked ] && continue
  resave "$filled" "$filled-resaved"
  collected "$variant-resaved" "$filled-resaved" "$scratch/expected/$variant"
done
resave "$scratch/plain-resaved" "$scratch/plain-resaved-twice"
collected plain-resaved-twice "$scratch/plain-resaved-twice" "$scratch/expected/plain"
exit $bad
