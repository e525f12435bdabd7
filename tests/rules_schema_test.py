#!/usr/bin/env python3
"""Holds the shipped rule files, and files made to be wrong, against the JSON Schema that editors use.

  rules_schema_test.py SCHEMA RULES...
"""
import json
import re
import sys

import jsonschema
import yaml

BAD = {
    "an unknown key": {"schema": 1, "extends": "truce", "pattern": []},
    "no kind": {"schema": 1, "help": "x"},
    "a key that only an extension has": {"schema": 1, "kind": "x", "remove": ["A"]},
    "an unknown type": {"schema": 1, "extends": "truce", "attributes": {"start": {"type": "dat"}}},
    "a pattern without an id": {"schema": 1, "extends": "truce", "patterns": [{"match": "x"}]},
    "a window that is no number of days": {"schema": 1, "extends": "truce", "same_event": {"window": "3"}},
}
GOOD = {"an extension": {"schema": 1, "extends": "truce", "words": {"truce": "standstill"}, "remove": ["TRU040"]}}


class PlainYaml(yaml.SafeLoader):
    """As the program and YAML 1.2 read it: dates stay text, and so do on, off, yes and no."""


PlainYaml.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag.rsplit(":", 1)[1] not in ("timestamp", "bool")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
PlainYaml.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")


def main(schema_path, rule_paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    failures = 0
    for path in rule_paths:
        with open(path, encoding="utf-8") as file:
            rules = yaml.load(file, PlainYaml)
        for error in validator.iter_errors(rules):
            failures += 1
            print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    for name, rules in GOOD.items():
        if not validator.is_valid(rules):
            failures += 1
            print(f"refused: {name}")
    for name, rules in BAD.items():
        if validator.is_valid(rules):
            failures += 1
            print(f"taken: {name}")
    return 1 if failures or not rule_paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
