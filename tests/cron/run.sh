#!/bin/sh
# examples/cron at work: sh run.sh DINHKY
#
# The real plan through every day of 2025, a night's and a morning's run each, with an office and its
# units that do something on some days; what comes of it is held against examples/cron/diary.txt
# (UPDATE_GOLDEN=1 rewrites it). Then what a year does not show: mail, refusals, errors, the syntax of
# the tables of cron and systemd, as far as their own tools are there.
set -eu
binary=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
top=$(cd "$(dirname "$0")/../.." && pwd -P)
cron=$top/examples/cron

scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-cron.XXXXXX")
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin" "$scratch/ke-hoach"
ln -s "$binary" "$scratch/bin/dinhky"
PATH=$scratch/bin:$PATH
DINHKY_LANG=vi
export PATH DINHKY_LANG
unset DINHKY DINHKY_FORMATS DINHKY_WITHIN DINHKY_MAIL_TO DINHKY_TODAY NO_COLOR 2>/dev/null || true
cd "$scratch"
plan=ke-hoach/plan.yaml
cp "$top/examples/son-tay-2025/plan.yaml" "$plan"

bad=0
fail() {
  echo "$1" >&2
  bad=1
}

# ---- the year ----

# All days of 2025: "2025-03-14 Thứ Sáu 14/3/2025".
days() {
  awk 'BEGIN {
    split("31 28 31 30 31 30 31 31 30 31 30 31", length_of)
    split("Hai,Ba,Tư,Năm,Sáu,Bảy", name, ",")
    at = 2 # 1/1/2025 is a Wednesday
    for (m = 1; m <= 12; m++) for (d = 1; d <= length_of[m]; d++) {
      week = at % 7 == 6 ? "Chủ nhật" : "Thứ " name[at % 7 + 1]
      printf "2025-%02d-%02d %s, %02d/%s/2025\n", m, d, week, d, (m < 3 ? "0" m : m)
      at++
    }
  }'
}

# note WHO DID: what people do stands in the diary without a bar, mails behind one.
note() {
  heading
  echo "  $*"
}

# The day's own line, once, above the first thing that happens on it.
heading() {
  [ "$told" = "$today" ] || printf '\n%s\n' "$named"
  told=$today
}

# run JOB HOUR: a run of the timetable; a day on which it prints nothing leaves no line.
run() {
  code=0
  DINHKY_TODAY=$today sh "$cron/office.sh" "$1" "$plan" >mail 2>complaint || code=$?
  runs=$((runs + 1))
  [ ! -s complaint ] || fail "$today: $1 complains: $(cat complaint)"
  if [ -s mail ]; then
    mails=$((mails + 1))
    heading
    echo "  $2 thư$([ "$code" -eq 0 ] || echo " (mã thoát $code)"):"
    sed 's/^/  | /; s/ *$//' mail
  elif [ "$code" -ne 0 ]; then
    fail "$today: $1 ends with $code and says nothing"
  fi
}

# answer PERIOD UNIT…: the units fill in their forms and send them; the office collects.
answer() {
  period=$1
  shift
  rm -rf gui-ve
  for unit in "$@"; do
    dinhky stub "$plan" --period "$period" --unit "$unit" --format yaml --out gui-ve --quiet
  done
  sed -i 's/^    status:$/    status: ongoing/; s/^    result:$/    result: Đã thực hiện trong kỳ/' \
    gui-ve/"$period"/*.yaml
  dinhky collect "$plan" gui-ve --quiet --today "$today" || fail "$today: collect ends with $?"
}

# asked PERIOD: the units for which the morning's run made forms.
asked() {
  ls "ke-hoach/out/$1" | sed -n 's/\.docx$//p' | grep -v '^tong-hop$'
}

# others PERIOD UNIT…: those asked but these.
others() {
  asked "$1" >asked
  shift
  for unit in "$@"; do
    grep -vx "$unit" asked >rest
    mv rest asked
  done
  cat asked
}

# What people do on the day, in working hours.
office() {
  case $today in
    2025-03-03)
      sed -i 's/^  number:$/  number: 12/; s/^  date: 2025-03$/  date: 2025-03-03/' "$plan"
      note "Văn phòng: kế hoạch được ban hành, số 12/KH-UBND (số, ngày giả định)"
      ;;
    2025-03-14)
      answer 2025-Q1 van-phong phong-noi-vu phong-tu-phap ubnd-xa-son-dung ubnd-xa-son-mua
      note "05 đơn vị gửi báo cáo quý I"
      ;;
    2025-03-18)
      # shellcheck disable=SC2046
      answer 2025-Q1 $(others 2025-Q1 phong-y-te ubnd-xa-son-lap)
      note "Các đơn vị còn lại gửi báo cáo quý I, trừ Phòng Y tế và UBND xã Sơn Lập"
      ;;
    2025-03-20)
      answer 2025-Q1 phong-y-te ubnd-xa-son-lap
      note "Phòng Y tế, UBND xã Sơn Lập gửi báo cáo quý I sau khi được đôn đốc"
      ;;
    2025-03-21) consolidate 2025-Q1 ;;
    2025-05-20)
      sed -i '0,/status: ongoing/s//status: dang-lam-do/' ke-hoach/results/2025-Q1/phong-y-te.yaml
      note "Văn phòng: sửa tay kết quả của Phòng Y tế, gõ sai một tình trạng"
      ;;
    2025-05-21)
      sed -i 's/status: dang-lam-do/status: ongoing/' ke-hoach/results/2025-Q1/phong-y-te.yaml
      note "Văn phòng: chữa lại"
      ;;
    2025-06-16)
      # shellcheck disable=SC2046
      answer 2025-H1 $(asked 2025-H1)
      note "Tất cả các đơn vị gửi báo cáo quý II và 6 tháng đầu năm, đúng hạn"
      ;;
    2025-06-20) consolidate 2025-H1 ;;
    2025-07-01) note "Huyện và 09 xã cũ không còn; 03 xã mới hoạt động" ;;
    2025-09-16)
      # shellcheck disable=SC2046
      answer 2025-Q3 $(others 2025-Q3 ubnd-xa-son-tay-ha)
      note "Các xã gửi báo cáo quý III, trừ UBND xã Sơn Tây Hạ"
      ;;
    2025-09-22)
      answer 2025-Q3 ubnd-xa-son-tay-ha
      note "UBND xã Sơn Tây Hạ gửi báo cáo quý III"
      ;;
    2025-12-15)
      # shellcheck disable=SC2046
      answer 2025 $(asked 2025)
      note "Tất cả các xã gửi báo cáo quý IV và năm"
      ;;
    2025-12-19) consolidate 2025 ;;
  esac
}

consolidate() {
  dinhky report "$plan" --period "$1" -o "ke-hoach/bao-cao-$1.docx" --quiet --today "$today" ||
    fail "$today: report ends with $?"
  note "Văn phòng: lập báo cáo tổng hợp kỳ $1"
}

told=
runs=0
mails=0
{
  echo 'Nhật ký năm 2025 của Kế hoạch truyền thông về kiểm soát TTHC, huyện Sơn Tây: thư của cron sau'
  echo 'dấu |, việc của người làm không có dấu. Việc của người làm là giả định. Ngày không có gì thì'
  echo 'không có dòng nào.'
  days >days
  while read -r today named; do
    run night 01:30
    run morning 07:00
    office
  done <days
  printf '\n%s lượt chạy, %s thư\n' "$runs" "$mails"
} >diary
if [ "${UPDATE_GOLDEN:-}" = 1 ]; then
  cp diary "$cron/diary.txt"
elif ! diff -u "$cron/diary.txt" diary; then
  fail "the year differs from examples/cron/diary.txt (- expected, + actual)"
fi

# ---- what a year does not show ----

# expect CODE WHAT COMMAND…: leaves standard output in out, errors in err.
expect() {
  wanted=$1
  what=$2
  shift 2
  code=0
  "$@" >out 2>err || code=$?
  [ "$code" = "$wanted" ] || fail "$what: ends with $code, not $wanted: $(cat out err)"
}
has() {
  grep -qF -- "$2" "$1" || fail "$what: no \"$2\" in: $(cat "$1")"
}

expect 2 "no plan named" sh "$cron/office.sh" morning
has err 'office.sh night|morning PLAN'
expect 2 "no such job" sh "$cron/office.sh" noon "$plan"
expect 3 "a plan that is not there" sh "$cron/office.sh" night ke-hoach/khong-co.yaml
has out khong-co.yaml

mkdir hong
sed 's/^  year: 2025/  yaer: 2025/' "$plan" >hong/plan.yaml
expect 1 "a plan with an error, at night" sh "$cron/office.sh" night hong/plan.yaml
has out '[unknown-key]'
expect 1 "a plan with an error, in the morning" sh "$cron/office.sh" morning hong/plan.yaml
has out 'dinhky check'

# A plan that is not issued cannot be cited in a letter; the rest of the morning goes on.
mkdir nhap
cp "$top/examples/son-tay-2025/plan.yaml" nhap
expect 1 "letters on a draft" env DINHKY_TODAY=2025-03-19 sh "$cron/office.sh" morning nhap/plan.yaml
has out '[plan-not-issued]'
has out 'Quá hạn'
[ ! -e nhap/out ] || fail "letters on a draft: something was written"

# The machine was off on the tenth day: the forms are made on the next, in English where asked for,
# and a form that somebody edited is left alone afterwards.
expect 0 "forms late" env DINHKY_TODAY=2025-03-10 DINHKY_LANG=en DINHKY_FORMATS=md,txt \
  sh "$cron/office.sh" morning nhap/plan.yaml
has out 'Report forms for 2025-Q1 made: 44, in nhap/out/2025-Q1'
echo 'đang điền' >>nhap/out/2025-Q1/van-phong.md
expect 0 "forms once" env DINHKY_TODAY=2025-03-11 sh "$cron/office.sh" morning nhap/plan.yaml
[ ! -s out ] || fail "forms once: $(cat out)"
rm -r nhap/out
expect 0 "not before the tenth day" env DINHKY_TODAY=2025-03-03 sh "$cron/office.sh" morning nhap/plan.yaml
[ ! -e nhap/out ] || fail "forms eleven days before the cut-off"

# root is never refused, so this needs another user.
if [ "$(id -u)" -ne 0 ]; then
  chmod a-w nhap
  expect 3 "a folder that cannot be written to" env DINHKY_TODAY=2025-03-10 \
    sh "$cron/office.sh" morning nhap/plan.yaml
  chmod u+w nhap
fi

# Mail: nothing while there is nothing to say, else one letter; and sendmail may fail.
cat >bin/sendmail <<'EOF'
#!/bin/sh
[ "$*" = -t ] && cat >>sent
EOF
chmod +x bin/sendmail
expect 0 "no mail" env DINHKY_TODAY=2025-03-03 DINHKY_MAIL_TO=van-phong@example.org \
  sh "$cron/office.sh" morning nhap/plan.yaml
[ ! -e sent ] || fail "a mail without anything to say"
expect 0 "a mail" env DINHKY_TODAY=2025-03-17 DINHKY_MAIL_TO=van-phong@example.org \
  sh "$cron/office.sh" morning nhap/plan.yaml
[ ! -s out ] || fail "a mail: also printed"
has sent 'To: van-phong@example.org'
has sent 'Subject: dinhky: morning 2025-03-17'
has sent 'Content-Type: text/plain; charset=UTF-8'
has sent 'các đơn vị gửi báo cáo quý I năm 2025'
printf '#!/bin/sh\nexit 75\n' >bin/sendmail
expect 3 "a mail that cannot be sent" env DINHKY_TODAY=2025-03-17 DINHKY_MAIL_TO=van-phong@example.org \
  sh "$cron/office.sh" morning nhap/plan.yaml

# ---- the tables of cron and systemd ----

sh -n "$cron/office.sh" || fail "office.sh is no shell script"
# Each line a comment, a setting, or five fields and a command that is office.sh's.
awk '/^#/ || /^$/ || /^[A-Z_]+=/ { next }
  NF == 9 && $1 ~ /^[0-9]+$/ && $1 < 60 && $2 ~ /^[0-9]+$/ && $2 < 24 && $3 $4 $5 == "***" &&
    $6 == "sh" && $7 ~ /\/office\.sh$/ && ($8 == "night" || $8 == "morning") { jobs++; next }
  { print "crontab:" NR ": " $0; wrong = 1 }
  END { exit wrong || jobs != 2 }' "$cron/crontab" || fail "the crontab is wrong"
if command -v crontab >/dev/null; then
  crontab -n "$cron/crontab" >out 2>&1 || true # who may have a crontab is another question
  ! grep -i 'errors in crontab' out || fail "crontab -n: $(cat out)"
fi
if command -v systemd-analyze >/dev/null; then
  for unit in "$cron"/*.service "$cron"/*.timer; do
    systemd-analyze verify "$unit" >out 2>&1 || fail "$unit: $(cat out)"
  done
fi
exit "$bad"
