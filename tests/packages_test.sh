#!/usr/bin/env bash
# The table of packages in docs/building.md says what .ci/packages says, which is what ./crossclaim-dev installs.
#
#   packages_test.sh PACKAGES DOCUMENT
set -euo pipefail

listed() { awk '!/^#/ && NF { name = $1; group = $2; $1 = $2 = ""; sub(/^ +/, ""); print name " | " group " | " $0 }' "$1"; }
documented() { sed -nE 's/^\| `([a-z0-9.+-]+)` \| ([a-z]+) \| (.*) \|$/\1 | \2 | \3/p' "$1"; }

[[ -n $(listed "$1") ]]
diff -u --label "$1" --label "$2" <(listed "$1") <(documented "$2")
