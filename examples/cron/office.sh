#!/bin/sh
# The year of an office that runs a plan, for cron or systemd timers:
#
#   sh office.sh night PLAN     checks the plan and the results that have come in
#   sh office.sh morning PLAN   makes the report forms ten days before each cut-off and the reminder
#                               letters the day after the units' deadline; tells what falls due
#
# Prints nothing while there is nothing to say, else one text for the day's mail. Forms and letters
# are made once: where the folder of a period's forms or letters exists, it is left alone. A machine
# that was off on the day makes up for it within the week.
#
# Exit codes are the program's: 0 the run went well, whether it had something to tell or not; 1 the
# plan or the results have errors; 2 wrong use; 3 something cannot be read or written.
#
# Settings, all of the environment:
#   DINHKY          the program (dinhky)
#   DINHKY_LANG     en for English; else the texts are Vietnamese
#   DINHKY_FORMATS  formats of the forms (docx)
#   DINHKY_WITHIN   how many days ahead things due are told of (3)
#   DINHKY_MAIL_TO  send the text by mail instead of printing it; for timers, which send none
#   DINHKY_TODAY    which day it is, as 2025-03-14 (today in Vietnam)
set -u

forms_ahead=10   # days before the cut-off
letters_within=7 # days behind the units' deadline

program=${DINHKY:-dinhky}
today=${DINHKY_TODAY:-$(TZ=ICT-7 date +%Y-%m-%d)}

case ${1:-}:$# in
  night:2 | morning:2) ;;
  *)
    echo "office.sh: sh office.sh night|morning PLAN" >&2
    exit 2
    ;;
esac
job=$1
plan=$2
folder=$(dirname -- "$plan")/out

scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-office.XXXXXX") || exit 3
trap 'rm -rf "$scratch"' EXIT
trap 'exit 3' HUP INT TERM
worst=0

# run COMMAND ARGUMENTS: leaves what the program printed in $scratch/out and $scratch/err; the
# highest exit code of all runs becomes the script's.
run() {
  code=0
  "$program" "$@" --today "$today" >"$scratch/out" 2>"$scratch/err" </dev/null || code=$?
  [ "$code" -le "$worst" ] || worst=$code
}

# say VIETNAMESE ENGLISH: prints one of the two.
say() {
  if [ "${DINHKY_LANG:-}" = en ]; then echo "$2"; else echo "$1"; fi
}

# tell FILE…: a paragraph of the day's text; nothing where the files are empty.
tell() {
  cat "$@" >"$scratch/part"
  [ -s "$scratch/part" ] || return 0
  [ ! -s "$scratch/text" ] || echo >>"$scratch/text"
  cat "$scratch/part" >>"$scratch/text"
}

# The reports whose day it is, out of the table of `show --by period`: "forms PERIOD" while the
# cut-off is near, "letters PERIOD" once the units' deadline is over.
whose_day() {
  awk -F, -v today="$today" -v ahead="$forms_ahead" -v within="$letters_within" '
    # Counts days, so that one can be taken from another.
    function number(day, y, m, n) {
      y = substr(day, 1, 4); m = substr(day, 6, 2) - 3
      if (m < 0) { m += 12; y -= 1 }
      n = 365 * y + int(y / 4) - int(y / 100) + int(y / 400)
      return n + int((153 * m + 2) / 5) + substr(day, 9, 2)
    }
    NR > 1 {
      left = number($4) - number(today)
      if (left >= 0 && left <= ahead) print "forms", $1
      late = $5 == "" ? 0 : number(today) - number($5)
      if (late > 0 && late <= within) print "letters", $1
    }' "$scratch/out"
}

# Names of the files listed, without folders and endings: "phong-y-te, van-phong".
names() {
  sed 's|.*/||; s|\.[a-z]*$||' "$scratch/out" |
    awk '!seen[$0]++ { printf "%s%s", comma, $0; comma = ", " }'
}

make_forms() {
  [ ! -e "$folder/$1" ] || return 0
  # The period is not named: `current` is the combined paper where reports close on one day.
  run stub "$plan" --period current --format "${DINHKY_FORMATS:-docx}"
  made=$(grep -c . "$scratch/out")
  if [ "$made" -gt 0 ]; then
    say "Đã lập $made biểu mẫu báo cáo kỳ $1, trong thư mục $folder/$1" \
      "Report forms for $1 made: $made, in $folder/$1" >"$scratch/out"
  fi
  tell "$scratch/out" "$scratch/err"
}

make_letters() {
  [ ! -e "$folder/$1/don-doc" ] || return 0
  run remind "$plan" # of the report that closed last
  if [ -s "$scratch/out" ]; then
    say "Đã lập công văn đôn đốc báo cáo kỳ $1, trong thư mục $folder/$1/don-doc: $(names)" \
      "Reminder letters for $1 made, in $folder/$1/don-doc: $(names)" >"$scratch/said"
    mv "$scratch/said" "$scratch/out"
  fi
  tell "$scratch/out" "$scratch/err"
}

night() {
  run check "$plan" --quiet
  tell "$scratch/out" "$scratch/err"
}

morning() {
  run show "$plan" --by period --format csv
  if [ "$code" -ne 0 ]; then # the other commands would only say the same
    tell "$scratch/err"
    return
  fi
  whose_day >"$scratch/days" || worst=3
  while read -r what period; do
    case $what in
      forms) make_forms "$period" ;;
      letters) make_letters "$period" ;;
    esac
  done <"$scratch/days"
  run due "$plan" --within "${DINHKY_WITHIN:-3}"
  tell "$scratch/out" "$scratch/err"
}

: >"$scratch/text"
if [ "$job" = night ]; then night; else morning; fi
[ -s "$scratch/text" ] || exit "$worst"
if [ -z "${DINHKY_MAIL_TO:-}" ]; then
  cat "$scratch/text"
  exit "$worst"
fi
{
  printf 'To: %s\nSubject: dinhky: %s %s\n' "$DINHKY_MAIL_TO" "$job" "$today"
  printf 'MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n'
  printf 'Content-Transfer-Encoding: 8bit\n\n'
  cat "$scratch/text"
} | sendmail -t || exit 3
exit "$worst"
