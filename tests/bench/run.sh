#!/usr/bin/env bash
# Times whole runs of the program on a corpus and on beginnings of it: the best of three each. Timings never fail anything.
#
#   run.sh PROGRAM CORPUS.jsonl [SIZE...]     sizes in articles; 1000 5000 15000 if none is given
#
# MB are those of the articles' text, cores are CPU seconds: "MB/s/core" compares machines and sizes, "seconds" is what a
# user waits. The first line is little but the start-up. "ms/article" tells how the cost grows: it stays the same where the
# cost is linear. The last extraction is of the corpus four times over, to show that memory doesn't grow with it.
set -euo pipefail

(($# >= 2)) || { sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0"; exit 2; }
program=$1
corpus=$2
shift 2
(($# > 0)) || set -- 1000 5000 15000
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

text_bytes() { jq -j .text "$1" | wc -c; }

# run COMMAND FILE ARGUMENT...: one line of the table. Findings make exit status 1, which is no failure here.
run() {
  local command=$1 file=$2
  shift 2
  for _ in 1 2 3; do
    /usr/bin/time -o "$folder/time" -f '%e %U %S %M' "$program" "$command" --no-progress "$@" "$file" >/dev/null || true
    tail -n 1 "$folder/time"
  done | sort -k2,2g | head -n 1 |
    awk -v command="$command $*" -v articles="$(wc -l <"$file")" -v bytes="$(text_bytes "$file")" '{
      cpu = $2 + $3
      speed = cpu > 0 ? bytes / 1e6 / cpu : 0
      printf "%-18s %8d %7.2f %8.2f %8.2f %10.1f %10.3f %8.0f\n", command, articles, bytes / 1e6, $1, cpu, speed,
             1000 * cpu / articles, $4 / 1024 }'
}

printf '%-18s %8s %7s %8s %8s %10s %10s %8s\n' command articles MB seconds 'CPU s' MB/s/core ms/article 'peak MB'
head -n 1 "$corpus" >"$folder/1.jsonl"
run check "$folder/1.jsonl" --jobs 1
for size in "$@"; do
  head -n "$size" "$corpus" >"$folder/$size.jsonl"
  run extract "$folder/$size.jsonl" --jobs 1
  run check "$folder/$size.jsonl" --jobs 1
  run check "$folder/$size.jsonl" --jobs 2
done
for copy in 1 2 3 4; do jq -c --arg copy "$copy" '.id += "-" + $copy' "$corpus"; done >"$folder/four.jsonl"
run extract "$folder/four.jsonl" --jobs 1
