# Shared by examples/run.sh, tests/run.sh and .ci/run: installs what is missing, then builds.
# To be sourced by a POSIX shell with $root set to the checkout. Knows Debian 12 and Ubuntu 24.04.

packages='g++ cmake ninja-build pkg-config libyaml-cpp-dev libfmt-dev libcli11-dev doctest-dev
libutf8proc-dev nlohmann-json3-dev libpugixml-dev libzip-dev libdeflate-dev nettle-dev libical-dev'

# The caller's compiler settings must not decide whether this works.
unset CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS CMAKE_GENERATOR CMAKE_TOOLCHAIN_FILE
unset CPATH CPLUS_INCLUDE_PATH LIBRARY_PATH DESTDIR CMAKE_BUILD_TYPE NINJA_STATUS

fail() {
  echo "$0: $*" >&2
  exit 1
}

is_installed() {
  dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

apt() {
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 "$@" </dev/null
}

# install_missing PACKAGE...: nothing is asked of the network when all of them are there.
install_missing() {
  command -v dpkg-query >/dev/null || fail "chỉ chạy trên Debian 12 hoặc Ubuntu 24.04"
  missing=
  for package in "$@"; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  sudo=
  if [ "$(id -u)" -ne 0 ]; then
    sudo=sudo
    command -v sudo >/dev/null || fail "máy không có sudo; hãy chạy bằng root: apt-get install$missing"
  fi
  echo "Cài các gói còn thiếu:$missing"
  log=$(mktemp)
  # An old list of packages names versions that are gone, so it is renewed first; where that fails
  # (a mirror that is down), the list at hand may still do.
  # shellcheck disable=SC2086
  {
    apt update
    apt install -y --no-install-recommends $missing
  } >"$log" 2>&1 || {
    cat "$log" >&2
    rm -f "$log"
    fail "không cài được gói:$missing"
  }
  rm -f "$log"
}

# A build folder of another checkout or another compiler would be refused by CMake.
drop_foreign_build() {
  cache=$1/CMakeCache.txt
  [ -e "$1" ] || return 0
  grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache" 2>/dev/null &&
    grep -q "^CMAKE_CXX_COMPILER:[A-Z]*=$compiler\$" "$cache" &&
    grep -qx 'CMAKE_GENERATOR:INTERNAL=Ninja' "$cache" || rm -rf "$1"
}

# build FOLDER TARGET [CMAKE_OPTION...]: silent, unless it fails; then the log is shown.
build() {
  folder=$1
  target=$2
  shift 2
  compiler=$(command -v "${compiler_name:-g++}") || fail "không tìm thấy ${compiler_name:-g++}"
  drop_foreign_build "$folder"
  mkdir -p "$folder"
  cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_CXX_COMPILER="$compiler" "$@" >"$folder/build.log" 2>&1 &&
    cmake --build "$folder" --target "$target" --parallel "$(nproc)" >>"$folder/build.log" 2>&1 || {
    grep -v -e '^\[[0-9]*/[0-9]*\] Building' -e '^-- ' "$folder/build.log" >&2
    return 1
  }
}

# build_anywhere FOLDER TARGET: warnings are errors, but a compiler that has more of them than those
# that the project is checked with still builds it, and is then not asked again. Both scripts use it,
# so that they share a build.
build_anywhere() {
  if ! grep -qx 'DINHKY_WERROR:BOOL=OFF' "$1/CMakeCache.txt" 2>/dev/null; then
    build "$1" "$2" -DDINHKY_WERROR=ON 2>/dev/null && return
  fi
  build "$1" "$2" -DDINHKY_WERROR=OFF
}
