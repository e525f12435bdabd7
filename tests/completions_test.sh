#!/usr/bin/env bash
# What bash offers after some words, and that groff reads the manual page without a warning.
#
#   completions_test.sh PROGRAM
set -euo pipefail
program=$1
failures=0

# shellcheck disable=SC1090  # made by the program
source <("$program" completions bash)

# offers EXPECTED WORD...: the last word is the one to complete.
offers() {
  local expected=$1
  shift
  COMP_WORDS=(crossclaim "$@")
  COMP_CWORD=$#
  _crossclaim || true
  if [[ "${COMPREPLY[*]}" != "$expected" ]]; then
    printf 'crossclaim %s: offers "%s", not "%s"\n' "$*" "${COMPREPLY[*]}" "$expected"
    failures=$((failures + 1))
  fi
}

offers 'check compare completions' c
offers 'add' index a
offers 'validate' rules v
offers 'conflict undecided never' check --fail-on ''
offers 'html' check --format h
offers '--format --fail-on' check --f
offers '--batch' index add x.index --b
offers '' check --rules ''
offers '' check articles
offers 'dates' annotate --only d

warnings=$("$program" man | groff -man -ww -Tutf8 2>&1 >/dev/null) || failures=$((failures + 1))
if [[ -n $warnings ]]; then
  printf '%s\n' "$warnings"
  failures=$((failures + 1))
fi
((failures == 0))
