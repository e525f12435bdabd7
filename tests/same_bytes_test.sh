#!/usr/bin/env bash
# Every format says the same, byte for byte, for any order of the paths and any number of workers; and so does a check against
# an index, however that was built.
#
#   same_bytes_test.sh PROGRAM MAKE_CORPUS ARTICLES
set -euo pipefail
export LC_ALL=C NO_COLOR=1

program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir parts
"$2" "$3" | split --lines=150 --additional-suffix=.jsonl - parts/
mapfile -t parts < <(printf '%s\n' parts/*)
mapfile -t mixed < <(shuf --random-source=<(yes) -e "${parts[@]}")
new=${parts[-1]}
unset 'parts[-1]'

# run NAME ARGUMENT... writes every format into the folder NAME.
run() {
  local name=$1 format status=0
  local -a outputs=()
  shift
  mkdir "$name"
  for format in json jsonl markdown html annotations sarif junit github gitlab csv; do
    outputs+=(--output "$format=$name/$format")
  done
  "$program" check --all -v --no-progress "${outputs[@]}" "$@" >"$name/text" 2>"$name/err" || status=$?
  [[ $status -lt 2 && -s $name/csv ]] || { cat "$name/err"; echo "$* ended with $status"; exit 1; }
}

run plain --jobs 1 "${parts[@]}" "$new"
run mixed --jobs 4 "${mixed[@]}"
run folder --jobs 2 parts
diff -r plain mixed
diff -r plain folder

"$program" index add --jobs 1 one "${parts[@]}" >/dev/null
for ((i = ${#parts[@]} - 1; i >= 0; --i)); do "$program" index add --batch 37 --jobs 4 many "${parts[i]}" >/dev/null; done
run against-one --jobs 1 --against one "$new"
run against-many --jobs 4 --against many "$new"
diff -r against-one against-many

# That these could differ: one word less in one article.
sed -i '1s/ because of / of /' "${parts[0]}"
run other "${parts[@]}" "$new"
! cmp --quiet plain/json other/json || { echo "another corpus makes the same report"; exit 1; }
echo "${#mixed[@]} files, $(wc -l <plain/jsonl) findings: the same bytes"
