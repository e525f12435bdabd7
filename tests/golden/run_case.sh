#!/usr/bin/env bash
# Runs one golden case and compares what the program prints, byte for byte.
#
#   run_case.sh PROGRAM CASE
#
# CASE is a folder of fixtures/ and the working directory of the run. It holds
#   command       the arguments, one a line; if absent: check --color never [those of `args`, one a line] articles
#   stdin         what the program reads from standard input (nothing, if absent)
#   expected.txt, expected.err, status   standard output, standard error and exit status; absent means empty, or 0
#   expected.json, expected.jsonl, ...   without `command` only: standard output with --format json, jsonl, ...
#
# CROSSCLAIM_UPDATE=1 writes the expected files anew. Read the difference before it is committed.
set -euo pipefail

program=$1
cd "$2"
actual=$(mktemp -d)
trap 'rm -rf "$actual"' EXIT
readonly program actual
export NO_COLOR=1
unset CLICOLOR_FORCE

declare -rA format_of=([txt]=text [json]=json [jsonl]=jsonl [sarif]=sarif [xml]=junit [md]=markdown [csv]=csv [html]=html
                     [github]=github [gitlab]=gitlab)
input=/dev/null
if [[ -f stdin ]]; then input=stdin; fi
readonly input
failed=0

# Compares a file of this case with what the program gave, or replaces it; an empty one is left out.
settle() {
  local expected=$1 given=$2
  if [[ ${CROSSCLAIM_UPDATE-} == 1 ]]; then
    if [[ -s $given ]]; then cp "$given" "$expected"; else rm -f "$expected"; fi
  elif ! diff -uN --label "$expected" --label "what the program gave" "$expected" "$given"; then
    failed=1
  fi
}

# run SUFFIX ARGUMENT...
run() {
  local suffix=$1 status=0
  shift
  "$program" "$@" <"$input" >"$actual/out" 2>"$actual/err" || status=$?
  if ((status == 0)); then : >"$actual/status"; else echo "$status" >"$actual/status"; fi
  settle "expected.$suffix" "$actual/out"
  settle expected.err "$actual/err"
  settle status "$actual/status"
}

if [[ -f command ]]; then
  mapfile -t words <command
  run txt "${words[@]}"
else
  options=()
  if [[ -f args ]]; then mapfile -t options <args; fi
  run txt check --color never "${options[@]}" articles
  for file in expected.*; do
    suffix=${file#expected.}
    if [[ $suffix == txt || ! -v format_of[$suffix] ]]; then continue; fi
    run "$suffix" check --color never --format "${format_of[$suffix]}" "${options[@]}" articles
  done
fi

if ((failed)); then
  echo "If the new output is right: CROSSCLAIM_UPDATE=1 $0 PROGRAM $PWD" >&2
fi
exit "$failed"
