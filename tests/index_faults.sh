#!/usr/bin/env bash
# What can happen to an index: processes killed, full disks, folders that can't be written to, damaged files, many writers.
#
#   index_faults.sh PROGRAM MAKE_CORPUS [KILLS [DAMAGES]]   so many processes killed (8), so many bytes damaged (40)
#
# A full disk needs a small tmpfs, and a folder that can't be written to a user other than root; without them these two parts
# are left out, which is told.
set -euo pipefail
export LC_ALL=C

program=$1
make_corpus=$2
kills=${3:-8}
damages=${4:-40}
work=$(mktemp -d)
mounted=
trap '[[ -z $mounted ]] || umount "$mounted"; rm -rf "$work"' EXIT
RANDOM=7

fail() {
  printf 'index_faults: %s\n' "$*" >&2
  exit 1
}

# expect STATUS MESSAGE COMMAND... runs it, and holds its exit status and what it says to that.
expect() {
  local wanted=$1 message=$2 status=0
  shift 2
  "$@" >"$work/out" 2>&1 || status=$?
  [[ $status == "$wanted" ]] || { cat "$work/out" >&2; fail "$* ended with $status instead of $wanted"; }
  grep -q -- "$message" "$work/out" || { cat "$work/out" >&2; fail "$* didn't say \"$message\""; }
}

articles_in() { "$program" index list "$1" | wc -l; }

# Killed at any moment, an index is sound and holds the first batches of what was added.
test_kills() {
  "$make_corpus" 1200 >"$work/corpus.jsonl"
  local i pid count
  for ((i = 0; i < kills; ++i)); do
    rm -f "$work/killed"*
    "$program" index add --batch 50 "$work/killed" "$work/corpus.jsonl" >/dev/null 2>&1 &
    pid=$!
    sleep "0.$(printf '%03d' $((RANDOM % 400)))"
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    [[ -e $work/killed ]] || continue
    expect 0 sound "$program" index verify "$work/killed"
    count=$(articles_in "$work/killed")
    ((count % 50 == 0)) || fail "killed after $count articles, which are no whole batches"
    "$program" index list "$work/killed" | cut -f 1 | cmp - <(seq -f 'article-%07.0f' 0 $((count - 1)) 2>/dev/null | head -n "$count") ||
      fail "not the first $count articles"
  done
}

# The same for `check --update`, which adds all or nothing.
test_killed_updates() {
  "$make_corpus" 200 >"$work/base.jsonl"
  "$make_corpus" 100 5000 >"$work/more.jsonl"
  "$program" index add "$work/base" "$work/base.jsonl" >/dev/null
  local i pid count
  for ((i = 0; i < kills; ++i)); do
    cp "$work/base" "$work/updated"
    "$program" check --against "$work/updated" --update --fail-on never "$work/more.jsonl" >/dev/null 2>&1 &
    pid=$!
    sleep "0.$(printf '%03d' $((RANDOM % 150)))"
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    expect 0 sound "$program" index verify "$work/updated"
    count=$(articles_in "$work/updated")
    ((count == 200 || count == 300)) || fail "an update that was killed left $count articles"
    rm -f "$work/updated"*
  done
}

# A flipped bit or a cut is refused, or doesn't matter to what is read; never another answer.
test_damages() {
  local i size place expected status
  "$make_corpus" 1 14 >"$work/one.jsonl"
  expected=$("$program" check --against "$work/base" --fail-on never --format jsonl --all "$work/one.jsonl")
  size=$(stat -c %s "$work/base")
  for ((i = 0; i < damages; ++i)); do
    cp "$work/base" "$work/damaged"
    place=$(((RANDOM * 32768 + RANDOM) % size))
    flip "$work/damaged" "$place" $((1 << RANDOM % 8))
    expect 2 'damaged\|no index of crossclaim\|newer crossclaim\|other rules' "$program" index verify "$work/damaged"
    status=0
    "$program" check --against "$work/damaged" --fail-on never --format jsonl --all "$work/one.jsonl" >"$work/out" 2>"$work/err" || status=$?
    [[ $status == 2 || $(cat "$work/out") == "$expected" ]] || fail "a flipped bit in byte $place made another answer (status $status)"
    rm -f "$work/damaged"*
    head -c $((RANDOM % 100 * size / 100)) "$work/base" >"$work/cut"
    expect 2 'damaged\|no index of crossclaim' "$program" check --against "$work/cut" "$work/one.jsonl"
  done
  expect 2 'no index of crossclaim' "$program" index status "$work/one.jsonl"
  expect 2 'No such file' "$program" index status "$work/nowhere"
}

# flip FILE BYTE MASK
flip() {
  local old
  old=$(od -An -tu1 -j "$2" -N 1 "$1")
  printf "\\x$(printf '%02x' $((old ^ $3)))" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

test_full_disk() {
  mkdir "$work/small"
  if ! mount -t tmpfs -o size=1m tmpfs "$work/small" 2>/dev/null; then
    echo "left out: no tmpfs can be mounted here, so that no disk is full"
    return
  fi
  mounted=$work/small
  "$make_corpus" 100 >"$work/few.jsonl"
  "$program" index add "$work/small/index" "$work/few.jsonl" >/dev/null
  expect 2 'no space left' "$program" index add --batch 200 "$work/small/index" "$work/corpus.jsonl"
  expect 0 sound "$program" index verify "$work/small/index"
  (($(articles_in "$work/small/index") >= 100)) || fail "a full disk lost articles"
}

test_read_only() {
  mkdir -p "$work/locked"
  cp "$work/base" "$work/locked/index"
  if [[ $(id -u) == 0 ]]; then
    mount --bind "$work/locked" "$work/locked" 2>/dev/null && mount -o remount,ro,bind "$work/locked" 2>/dev/null || {
      echo "left out: root can write everywhere, and nothing can be mounted here"
      return
    }
    trap 'umount "$work/locked"; [[ -z $mounted ]] || umount "$mounted"; rm -rf "$work"' EXIT
  else
    chmod 555 "$work/locked"
  fi
  "$program" check --against "$work/locked/index" --fail-on never "$work/one.jsonl" >/dev/null || fail "a folder that is only read can't be checked against"
  expect 2 'index' "$program" index add "$work/locked/index" "$work/corpus.jsonl"
  expect 2 'index' "$program" index add "$work/locked/other" "$work/corpus.jsonl"
  expect 0 sound "$program" index verify "$work/locked/index"
}

# Two writers and ten readers at once lose nothing.
test_crowd() {
  "$make_corpus" 1000 20000 >"$work/left.jsonl"
  "$make_corpus" 1000 30000 >"$work/right.jsonl"
  "$program" index add "$work/crowd" "$work/base.jsonl" >/dev/null
  local reader pids=()
  for side in left right; do
    "$program" index add --batch 100 "$work/crowd" "$work/$side.jsonl" >/dev/null 2>"$work/$side.err" &
    pids+=($!)
  done
  for reader in {1..10}; do
    "$program" check --against "$work/crowd" --fail-on never "$work/one.jsonl" >/dev/null 2>"$work/reader$reader.err" &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || fail "of a crowd one failed: $(cat "$work"/*.err)"; done
  expect 0 sound "$program" index verify "$work/crowd"
  [[ $(articles_in "$work/crowd") == 2200 ]] || fail "a crowd lost articles"
}

for part in kills killed_updates damages full_disk read_only crowd; do
  "test_$part"
  echo "passed: $part"
done
