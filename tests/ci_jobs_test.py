#!/usr/bin/env python3
"""Runs the files for CI services as these services do, as far as a shell can: the steps of the GitHub Action, the GitLab job and
the pre-commit hooks, over articles that agree and over articles that don't.

  ci_jobs_test.py PROGRAM ROOT
"""
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

CONFLICTING = "fixtures/truce/articles"
AGREEING = ("harbour-courier.txt", "northern-ledger.txt")  # of these
failures = []


def expect(what, condition, told=""):
    if not condition:
        failures.append(what)
        print(f"failed: {what}\n{told}")


def run(command, env, cwd):
    return subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True, timeout=120, check=False)


def read_pairs(path):
    return dict(line.split("=", 1) for line in path.read_text().splitlines())


class Action:
    """A composite action, run step by step. `path` is PATH; `work` takes the files that the runner makes for each step."""

    def __init__(self, file, work):
        self.folder, self.work = file.parent, work
        self.action = yaml.safe_load(file.read_text())

    def run(self, inputs, path, cwd):
        known = {name: spec.get("default", "") for name, spec in self.action["inputs"].items()} | inputs
        outputs, result = {}, None
        for step in self.action["runs"]["steps"]:
            files = {name: self.work / name for name in ("GITHUB_OUTPUT", "GITHUB_PATH")}
            for file in files.values():
                file.write_text("")
            script = self.work / "step.sh"
            script.write_text(step["run"])
            values = {key: self.filled_in(value, known) for key, value in step.get("env", {}).items()}
            env = {"PATH": path, "GITHUB_ACTION_PATH": str(self.folder)} | values | {k: str(f) for k, f in files.items()}
            result = run(["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], env, cwd)
            outputs[step.get("id")] = read_pairs(files["GITHUB_OUTPUT"])
            path = ":".join(files["GITHUB_PATH"].read_text().split() + [path])
            if result.returncode:
                break
        return result, self.outputs(outputs)

    @staticmethod
    def filled_in(text, inputs):
        return re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: inputs[m[1]], text)

    def outputs(self, of_steps):
        find = lambda m: of_steps.get(m[1], {}).get(m[2], "")
        pattern = r"\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}"
        return {name: re.sub(pattern, find, spec["value"]) for name, spec in self.action["outputs"].items()}


def test_action(program, root, work, index, agreeing):
    action = Action(root / ".github/actions/crossclaim/action.yml", work)
    path = f"{program.parent}:{os.environ['PATH']}"
    sarif = str(work / "a.sarif")
    good, outputs = action.run({"articles": f"{agreeing}\n", "sarif": sarif}, path, root)
    expect("action: articles that agree pass", good.returncode == 0, good.stderr)
    expect("action: outputs", outputs == {"status": "0", "sarif": sarif}, outputs)
    bad, outputs = action.run({"articles": f"{agreeing}\n{CONFLICTING}", "sarif": sarif}, path, root)
    expect("action: a conflict fails", bad.returncode == 1 and outputs["status"] == "1", bad.stderr)
    expect("action: findings are told beside their lines", f"::error file={CONFLICTING}/" in bad.stdout, bad.stdout)
    expect("action: the SARIF report holds them", json.loads(Path(sarif).read_text())["runs"][0]["results"])
    options = {"articles": CONFLICTING, "sarif": sarif, "options": "--ignore\ntruce.start\n"}
    expect("action: options", action.run(options, path, root)[0].returncode == 0)
    against = {"articles": f"{CONFLICTING}/sahel-post.txt", "sarif": sarif, "index": str(index)}
    expect("action: against an index", action.run(against, path, root)[0].returncode == 1)
    hostile = {"articles": f'$(touch {work}/run); `touch {work}/run`"\n', "sarif": sarif}
    result, outputs = action.run(hostile, path, root)
    expect("action: inputs aren't run", result.returncode == 2 and outputs["status"] == "2" and not (work / "run").exists())


def test_action_builds(program, root, work, agreeing):
    """Without crossclaim on PATH, the first step builds it in the folder that the action came with."""
    folder = work / "checkout/.github/actions/crossclaim"
    folder.mkdir(parents=True)
    (folder / "action.yml").write_text((root / ".github/actions/crossclaim/action.yml").read_text())
    builder = work / "checkout/crossclaim-dev"
    builder.write_text(f'[ "$1" = build ] && mkdir -p build/release && ln -s {shlex.quote(str(program))} build/release/crossclaim')
    builder.write_text("#!/bin/sh -e\n" + builder.read_text())
    builder.chmod(0o755)
    inputs = {"articles": str(agreeing), "sarif": str(work / "b.sarif")}
    result, outputs = Action(folder / "action.yml", work).run(inputs, "/usr/bin:/bin", root)
    expect("action: builds what is missing", result.returncode == 0 and outputs["status"] == "0", result.stderr)


def test_gitlab(program, root, work, index, agreeing):
    job = yaml.safe_load((root / ".gitlab/crossclaim.yml").read_text())[".crossclaim"]
    script = "\n".join(job["before_script"] + job["script"])
    path = f"{program.parent}:{os.environ['PATH']}"

    def job_status(**variables):
        folder = Path(tempfile.mkdtemp(dir=work))
        (folder / "articles").symlink_to(agreeing)
        result = run(["sh", "-ec", script], {"PATH": path} | job["variables"] | variables, folder)
        reports = [folder / name for name in job["artifacts"]["reports"].values()]
        expect("gitlab: all reports are written", all(file.exists() for file in reports) == (result.returncode < 2))
        return result.returncode

    conflicting = str(root / CONFLICTING)
    expect("gitlab: articles that agree pass", job_status() == 0)
    expect("gitlab: a conflict fails", job_status(CROSSCLAIM_ARTICLES=f"articles {conflicting}") == 1)
    options = job_status(CROSSCLAIM_ARTICLES=conflicting, CROSSCLAIM_OPTIONS="--ignore truce.start")
    expect("gitlab: options", options == 0)
    new = f"{conflicting}/sahel-post.txt"
    expect("gitlab: against an index", job_status(CROSSCLAIM_ARTICLES=new, CROSSCLAIM_INDEX=str(index)) == 1)
    expect("gitlab: no such folder", job_status(CROSSCLAIM_ARTICLES="nowhere") == 2)


def test_hooks(program, root, index, agreeing):
    hooks = {hook["id"]: hook for hook in yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())}
    env = {"PATH": f"{program.parent}:{os.environ['PATH']}"}

    def hook_status(name, args, changed):
        hook = hooks[name]
        files = [file for file in changed if re.search(hook["files"], file)]
        command = shlex.split(hook["entry"]) + args + (files if hook.get("pass_filenames", True) else [])
        return run(command, env, root).returncode if files else None

    new = [f"{CONFLICTING}/sahel-post.txt", f"{CONFLICTING}/corpus.yaml"]
    expect("hook: articles that agree pass", hook_status("crossclaim", [str(agreeing)], new) == 0)
    expect("hook: a conflict fails", hook_status("crossclaim", [CONFLICTING], new) == 1)
    expect("hook: against an index", hook_status("crossclaim-against", ["--against", str(index)], new) == 1)
    expect("hook: other files don't matter", hook_status("crossclaim", [CONFLICTING], new[1:]) is None)


def main(program, root):
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        index, agreeing = work / "index", work / "agreeing"
        agreeing.mkdir()
        for name in (*AGREEING, "corpus.yaml"):
            shutil.copy(root / CONFLICTING / name, agreeing)
        subprocess.run([program, "index", "add", index, agreeing], check=True, capture_output=True)
        test_action(program, root, work, index, agreeing)
        test_action_builds(program, root, work, agreeing)
        test_gitlab(program, root, work, index, agreeing)
        test_hooks(program, root, index, agreeing)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
