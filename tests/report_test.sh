#!/usr/bin/env bash
# `report` says of a saved run what the run itself says, byte for byte, in every format.
#
#   report_test.sh PROGRAM FIXTURES
set -euo pipefail

program=$(realpath "$1")
cd "$2"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

formats=(text json jsonl markdown annotations html)
for articles in */articles; do
  "$program" check --format json --all --fail-on never --no-progress "$articles" >"$scratch/saved.json"
  for format in "${formats[@]}"; do
    "$program" check --format "$format" --all --fail-on never --no-progress "$articles" >"$scratch/run"
    "$program" report --format "$format" --articles "$articles" "$scratch/saved.json" >"$scratch/report"
    cmp "$scratch/run" "$scratch/report" || { echo "$articles: --format $format differs" && exit 1; }
  done
done

# The annotations anchor: position and quotation find the same words.
for articles in */articles; do
  "$program" check --format annotations --fail-on never --no-progress "$articles" >"$scratch/annotations.json"
  jq -e '.items | length > 0 and all(.target.selector | length == 2 and
         (.[1].end - .[1].start == (.[0].exact | length)) and .[1].start >= (.[0].prefix | length))' "$scratch/annotations.json" >/dev/null ||
    { echo "$articles: bad selectors" && exit 1; }
done
