#!/usr/bin/env bash
# The layers of src: a folder includes only itself and those before it; the driver (check, gate, pipeline, rule_*) stands between
# report and cli; only rules knows re2; nothing knows std::regex.
#
#   layers_test.sh SRC          prints each offending include, and fails if there is one
#   layers_test.sh --self-test  shows that each kind of offence is found
set -euo pipefail
export LC_ALL=C

readonly layers="text corpus annotate rules claims events findings index report check cli"

# The layer of a file: its folder; the driver is one of its own.
readonly report_offences='
  function layer_of(path) {
    if (path ~ /^(check|gate|pipeline|rule_matches|rule_stats|rule_tests|rule_trace)\.(h|cc)$/) return "check"
    return index(path, "/") ? substr(path, 1, index(path, "/") - 1) : path
  }
  function offence(reason) {
    printf "%s:%d: %s: %s\n", file, FNR, included, reason
    found = 1
  }
  BEGIN { for (i = split(layers, names, " "); i > 0; --i) rank[names[i]] = i }
  FNR == 1 { file = substr(FILENAME, length(root) + 2); layer = layer_of(file) }
  FNR == 1 && !(layer in rank) { printf "%s: no layer of this name\n", file; found = 1 }
  match($0, /^[ \t]*#[ \t]*include[ \t]*[<"][^>"]+[>"]/) {
    included = $0
    sub(/^[^<"]*/, "", included)
    sub(/[>"][^>"]*$/, substr(included, 1, 1) == "<" ? ">" : "\"", included)
    name = substr(included, 2, length(included) - 2)
    if (included == "<regex>") offence("std::regex takes exponential time")
    if (name ~ /^re2\// && layer != "rules") offence("only rules knows re2")
    if (included !~ /^"/) next
    if (!(layer_of(name) in rank)) offence("not a path from src")
    else if (rank[layer_of(name)] > rank[layer]) offence(layer " stands before " layer_of(name))
  }
  END { exit found }
'

check_layers() {
  find "$1" -name '*.h' -o -name '*.cc' | sort | xargs awk -v root="$1" -v layers="$layers" "$report_offences"
}

self_test() {
  local root
  root=$(mktemp -d)
  trap 'rm -rf "$root"' RETURN
  mkdir "$root"/{text,rules,claims,events,findings,cli,extra}
  printf '#include <string>\n#include "text/b.h"\n' >"$root/text/good.h"
  printf '#include "claims/claim.h"\n' >"$root/text/upward.cc"
  printf '#include <regex>\n#include <re2/re2.h>\n' >"$root/text/regex.h"
  printf '#include "good.h"\n' >"$root/text/relative.cc"
  printf '#include <re2/re2.h>\n#include "text/good.h"\n' >"$root/rules/good.cc"
  printf '  #  include "check.h"  // why\n' >"$root/claims/driver.cc"
  printf '#include "claims/claim.h"\n#include "events/event.h"\n#include "findings/finding.h"\n' >"$root/events/upward.cc"
  printf '#include "claims/claim.h"\n#include "events/event.h"\n' >"$root/findings/good.h"
  printf '#include "claims/claim.h"\n#include "cli/flags.h"\n' >"$root/check.cc"
  printf '#include "check.h"\n#include "text/good.h"\n' >"$root/cli/main.cc"
  printf '#include <string>\n' >"$root/extra/file.h"

  local found status=0
  found=$(check_layers "$root") || status=$?
  diff -u - <(printf '%s\nstatus %d\n' "$found" "$status") <<'EXPECTED'
check.cc:2: "cli/flags.h": check stands before cli
claims/driver.cc:1: "check.h": claims stands before check
events/upward.cc:3: "findings/finding.h": events stands before findings
extra/file.h: no layer of this name
text/regex.h:1: <regex>: std::regex takes exponential time
text/regex.h:2: <re2/re2.h>: only rules knows re2
text/relative.cc:1: "good.h": not a path from src
text/upward.cc:1: "claims/claim.h": text stands before claims
status 123
EXPECTED
}

if [[ $1 == --self-test ]]; then self_test; else check_layers "${1%/}"; fi
