#!/bin/sh
# The real document imported, rendered as DOCX, saved again by LibreOffice and imported once more is
# the same plan: sh import.sh DINHKY SOURCE_DIR
#
# Exit code 77 where there is no LibreOffice.
set -eu
command -v soffice >/dev/null || {
  echo 'soffice is not there: skipped'
  exit 77
}
dinhky=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
source=$(cd "$2" && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-import.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
cd "$scratch"

"$dinhky" import "$source/examples/son-tay-2025/ke-hoach.txt" -o first/plan.yaml -q
"$dinhky" render first/plan.yaml -o paper.docx -q
soffice "-env:UserInstallation=file://$scratch/profile" --headless \
  --convert-to 'docx:MS Word 2007 XML' --outdir saved paper.docx >/dev/null 2>&1
"$dinhky" import saved/paper.docx -o second/plan.yaml -q
"$dinhky" diff --exit-code first/plan.yaml second/plan.yaml
echo 'the same plan'
