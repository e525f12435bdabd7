#!/usr/bin/env bash
# Runs the commands that the documentation shows, so that they stay true.
#
#   docs_test.sh PROGRAM ROOT FILE    runs the tested blocks of FILE, a Markdown file, in ROOT
#   docs_test.sh --self-test          shows that a wrong block is found
#
# A tested block is a ```sh block whose first line is "# tested", or "# tested, exit status N". It runs in bash with
# PROGRAM's folder first on PATH. If a ```text block comes next, with blank lines between at most, it is compared with
# what the commands print to standard output.
set -euo pipefail

# Writes block N of a file to N.sh (001.sh), its line and exit status to N.at, and the output that is shown, if any, to N.text.
readonly split_blocks='
  /^```/ && inside { inside = ""; next }
  /^```sh$/ { inside = "sh"; first = 1; shown = ""; next }
  /^```text$/ { inside = shown != "" ? "text" : "other"; if (shown != "") printf "" > shown; target = shown; shown = ""; next }
  /^```/ { inside = "other"; shown = ""; next }
  !inside { if (NF) shown = ""; next }
  inside == "sh" && first {
    first = 0
    if (!/^# tested(, exit status [0-9]+)?$/) { inside = "other"; next }
    block = out "/" sprintf("%03d", ++blocks)  # in the order of names, too
    target = block ".sh"
    shown = block ".text"
    print FNR, (NF > 2 ? $NF : 0) > (block ".at")
  }
  inside != "other" { print > target }
'

# check_block FILE BLOCK, where BLOCK is a path without its suffix
check_block() {
  local line wanted status=0
  read -r line wanted <"$2.at"
  NO_COLOR=1 bash -euo pipefail "$2.sh" </dev/null >"$2.out" 2>"$2.err" || status=$?
  if ((status != wanted)); then
    printf '%s:%d: exit status %d instead of %d\n' "$1" "$line" "$status" "$wanted"
    cat "$2.err"
    return 1
  fi
  if [[ -f $2.text ]] && ! diff -u --label "shown in the document" --label "printed" "$2.text" "$2.out"; then
    printf '%s:%d: another output than the one shown\n' "$1" "$line"
    return 1
  fi
}

# check_document FILE, in the current folder
check_document() {
  local blocks at failed=0
  blocks=$(mktemp -d)
  awk -v out="$blocks" "$split_blocks" "$1"
  for at in "$blocks"/*.at; do
    if [[ -f $at ]]; then check_block "$1" "${at%.at}" || failed=1; fi
  done
  rm -rf "$blocks"
  return "$failed"
}

self_test() {
  local document status=0
  document=$(mktemp)
  cat >"$document" <<'DOCUMENT'
```sh
exit 7  # not a tested block
```
```sh
# tested
echo right
```

```text
right
```
```sh
# tested, exit status 3
exit 3
```
```sh
# tested
exit 4
```
```sh
# tested
echo one
```
Words between: the next block belongs to no command.
```text
two
```
```sh
# tested
echo one
```
```text
two
```
DOCUMENT
  local found
  found=$(check_document "$document") || status=$?
  rm "$document"
  diff -u - <(grep -v '^[-+@ ]' <<<"$found" | sed 's/^[^:]*//'; echo "status $status") <<'EXPECTED'
:17: exit status 4 instead of 0
:29: another output than the one shown
status 1
EXPECTED
}

if [[ $1 == --self-test ]]; then
  self_test
else
  PATH=$(dirname "$1"):$PATH
  cd "$2"
  check_document "$3"
fi
