#!/bin/sh
# The top level holds what the design names, dotfiles and nothing else.
#   sh top_level.sh CHECKOUT
set -eu
cd "$1"
bad=0
for entry in *; do
  case $entry in
    CMakeLists.txt | src | data | docs | tests | examples | README.md | LICENSE) ;;
    build*) ;; # ignored by git
    *)
      echo "$entry: does not belong on the top level"
      bad=1
      ;;
  esac
done
exit "$bad"
