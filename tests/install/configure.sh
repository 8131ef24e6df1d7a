#!/bin/sh
# What is decided when the build is configured: the version, from the git tag, and which yaml-cpp is
# taken: sh configure.sh SOURCES
#
# Exit code 77 where there is no git.
set -eu
top=$(cd "$1" && pwd -P)

command -v git >/dev/null || {
  echo 'git is not there: skipped'
  exit 77
}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dinhky-configure.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_CEILING_DIRECTORIES="$scratch"
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@localhost GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@localhost
bad=0
project=$scratch/project
mkdir -p "$project/src/base" "$project/src/yaml"
cp "$top/src/base/version.cmake" "$project/src/base"
cp "$top/src/yaml/yaml_cpp.cmake" "$project/src/yaml"

# configured OPTION...: the project is configured anew; what it says lands in $scratch/said.
configured() {
  rm -rf "$scratch/build"
  cmake -G Ninja -S "$project" -B "$scratch/build" "$@" >"$scratch/said" 2>&1 || {
    cat "$scratch/said"
    bad=1
  }
}

# expect WHAT REGEX: a line of what was said fits.
expect() {
  grep -qx -- "-- $2" "$scratch/said" && return 0
  echo "$1: expected $2, but"
  grep '^-- ' "$scratch/said"
  bad=1
}

cat >"$project/CMakeLists.txt" <<'EOF'
cmake_minimum_required(VERSION 3.25)
project(dinhky VERSION 7.8.9 LANGUAGES NONE)
include(src/base/version.cmake)
file(READ ${DINHKY_VERSION_SOURCE} source)
string(REGEX MATCH "kVersion = [^;]*" source "${source}")
message(STATUS "version ${DINHKY_VERSION}")
message(STATUS "source ${source}")
EOF
git init -q "$scratch" # another repository around the unpacked sources
git -C "$scratch" commit -q --allow-empty -m outer
git -C "$scratch" tag v5.5.5
configured
expect 'a tarball' 'version 7\.8\.9'
git init -q "$project"
git -C "$project" commit -q --allow-empty -m one
configured
expect 'no tag' 'version 7\.8\.9'
git -C "$project" tag v1.2.0
git -C "$project" tag vacation
configured
expect 'on the tag' 'version 1\.2\.0'
expect 'on the tag' 'source kVersion = "1\.2\.0"'
git -C "$project" commit -q --allow-empty -m two
configured
expect 'behind the tag' 'version 1\.2\.0+1\.g[0-9a-f]\{12\}'

# A package of yaml-cpp where only CMake looks, as 0.8 and as 0.7 install it.
cat >"$project/CMakeLists.txt" <<'EOF'
cmake_minimum_required(VERSION 3.25)
project(dinhky LANGUAGES NONE)
include(src/yaml/yaml_cpp.cmake)
message(STATUS "library ${YAML_CPP_LIBRARY}")
message(STATUS "headers ${YAML_CPP_INCLUDE_DIR}")
EOF
for target in yaml-cpp::yaml-cpp yaml-cpp; do
  cat >"$scratch/yaml-cpp-config.cmake" <<EOF
add_library($target INTERFACE IMPORTED)
target_include_directories($target INTERFACE /of/$target)
EOF
  # Nothing of the system is found.
  configured -Dyaml-cpp_DIR="$scratch" -DCMAKE_FIND_ROOT_PATH=/nowhere \
    -DCMAKE_FIND_ROOT_PATH_MODE_LIBRARY=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_INCLUDE=ONLY
  expect "package with $target" "library $target"
  expect "package with $target" "headers /of/$target"
done
exit "$bad"
