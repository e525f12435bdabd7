#!/usr/bin/env bash
# An index says what the whole corpus says: the findings of `check --against` are, byte for byte, those of `check` over
# everything that cite a new article.
#
#   index_exactness.sh PROGRAM MAKE_CORPUS ARTICLES SHARE   of so many made articles each SHARE-th is new, the others are indexed
#   index_exactness.sh PROGRAM CORPUS.jsonl SHARE           the same with a corpus of yours
set -euo pipefail
export LC_ALL=C

program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if (($# == 4)); then "$2" "$3" >"$work/corpus.jsonl"; else ln -s "$(realpath "$2")" "$work/corpus.jsonl"; fi
corpus=$work/corpus.jsonl
share=${!#}

awk -v share="$share" -v old="$work/old.jsonl" -v new="$work/new.jsonl" '{ print > (NR % share == 0 ? new : old) }' "$corpus"
cat "$work/old.jsonl" "$work/new.jsonl" >"$work/all.jsonl"
"$program" index add "$work/index" "$work/old.jsonl" >/dev/null
"$program" index verify "$work/index" >/dev/null

# The findings, less the paths of articles, which differ by how they were split into files.
findings() { sed -E 's/"path":"[^"]*","line":[0-9]+/"path":""/g'; }
"$program" check --all --fail-on never --format jsonl "$work/all.jsonl" | findings >"$work/all"
jq -r .id "$work/new.jsonl" | sort >"$work/ids"
jq -c '[.id, ([.articles[].id] | unique)]' "$work/all" |
  jq -rn --rawfile ids "$work/ids" '($ids | split("\n") | map({(.): true}) | add) as $new
    | inputs | any(.[1][]; $new[.]) | if . then 1 else 0 end' >"$work/keep"
paste -d' ' "$work/keep" "$work/all" | sed -n 's/^1 //p' >"$work/expected"
"$program" check --all --fail-on never --format jsonl --against "$work/index" "$work/new.jsonl" | findings >"$work/found"
"$program" check --all --fail-on never --format jsonl --jobs 1 --against "$work/index" "$work/new.jsonl" | findings | cmp - "$work/found"
[[ -s $work/expected ]] || { echo "no finding involves a new article: nothing was compared"; exit 1; }
if ! cmp "$work/expected" "$work/found"; then
  diff "$work/expected" "$work/found" | cut -c 1-300 | head -n 10
  exit 1
fi
printf '%d of %d findings involve %d new articles: the same\n' "$(wc -l <"$work/expected")" "$(wc -l <"$work/all")" "$(wc -l <"$work/new.jsonl")"
