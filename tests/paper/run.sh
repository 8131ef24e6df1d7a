#!/bin/sh
# The rendered DOCX measured against Nghị định 30/2020/NĐ-CP through python-docx.
#   sh run.sh DINHKY
# 77 = skipped: python3-docx is missing.
set -eu
dinhky=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..

python=
for candidate in python3 /usr/bin/python3; do
  "$candidate" -c 'import docx' 2>/dev/null && python=$candidate && break
done
if [ -z "$python" ]; then
  echo 'skipped: needs python3-docx'
  exit 77
fi

scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-paper.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
bad=0
# measured NAME PLAN OPTION…
measured() {
  name=$1
  plan=$2
  shift 2
  "$dinhky" render "$plan" "$@" -o "$scratch/$name.docx" >/dev/null
  echo "$name"
  "$python" "$here/measure.py" "$scratch/$name.docx" "$@" || bad=1
}
measured district "$root/examples/son-tay-2025/plan.yaml"
measured district-wide "$root/examples/son-tay-2025/plan.yaml" --landscape
measured commune "$root/examples/xa-2026/plan.yaml"
measured appendices "$root/tests/golden/render/parts/in/plan.yaml"
exit $bad
