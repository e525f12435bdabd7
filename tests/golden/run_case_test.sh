#!/usr/bin/env bash
# Tests run_case.sh with a stand-in for the program: a case holds, then fails for each part that differs.
set -euo pipefail

runner=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/run_case.sh
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
readonly runner root

cat >"$root/program" <<'PROGRAM'
#!/usr/bin/env bash
echo "arguments: $*"
echo "stdin: $(cat)"
echo "a warning" >&2
exit 1
PROGRAM
chmod +x "$root/program"

run() { bash "$runner" "$root/program" "$root/case" &>"$root/log"; }
fails() {
  if run; then
    echo "passes, but should not: $1" >&2
    exit 1
  fi
}

mkdir "$root/case"
cd "$root/case"
printf 'one\ntwo words\n' >command
printf 'typed\n' >stdin
fails "nothing is expected yet"

CROSSCLAIM_UPDATE=1 run
diff -u - <(cat expected.txt expected.err status) <<'EXPECTED'
arguments: one two words
stdin: typed
a warning
1
EXPECTED
run

for part in expected.txt expected.err status; do
  cp "$part" "$root/kept"
  echo 2 >>"$part"
  fails "$part has a line too many"
  rm "$part"
  fails "$part is missing"
  cp "$root/kept" "$part"
done
run

rm command stdin
printf -- '--with-singles\n' >args
touch expected.json
CROSSCLAIM_UPDATE=1 run
diff -u - <(cat expected.txt expected.json) <<'EXPECTED'
arguments: check --color never --with-singles articles
stdin: 
arguments: check --color never --format json --with-singles articles
stdin: 
EXPECTED
run
echo more >>expected.json
fails "expected.json has a line too many"
