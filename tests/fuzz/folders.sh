# Shared by run.sh and minimise.sh, to be sourced with $root set to the checkout.
grown=${FUZZ_FOLDER:-$root/.fuzz}
build=${FUZZ_BUILD:-$root/.build-fuzz}
targets='command diff import_docx import_text phrase plan result return_docx return_text'

# longest TARGET: bytes of an input at most. Longer ones cost more than they find.
longest() {
  case $1 in
    phrase) echo 400 ;;
    command) echo 12000 ;;
    *) echo 8000 ;;
  esac
}
