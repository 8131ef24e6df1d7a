#!/bin/sh
# The pages of `export` and `status` in a headless Chromium: on a telephone, a desk and on A4, by
# day and by night, by keyboard and to a screen reader.
#   sh run.sh DINHKY [FOLDER]
# With FOLDER pictures of the pages are left there, to be looked at.
# 77 = skipped: Chromium, python3 or pdftotext (poppler-utils) is missing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for program in python3 pdftotext pdfinfo; do
  command -v "$program" >/dev/null || {
    echo "skipped: needs $program"
    exit 77
  }
done
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || {
  echo 'skipped: needs chromium'
  exit 77
}
PYTHONDONTWRITEBYTECODE=1 exec python3 "$here/overview.py" "$@"
