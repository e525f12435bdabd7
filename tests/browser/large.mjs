// Measures a large report in Chromium: its size, how long it takes to open, to filter and to search.
//
//   node large.mjs [--articles 20000] [--seconds 3] [--runs 3]
//
// The corpus is made by make_corpus of tests/bench; casualties and meetings of 20,000 of its articles give some 5,000
// findings. Opening lasts until the page is painted and its script has counted the findings. Ends with status 1 if the best
// of the runs takes more seconds, as other programs may take their share of the machine.
import {execFileSync} from "node:child_process";
import {closeSync, openSync, statSync} from "node:fs";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {closeAll, open, report, root, scratch} from "./browser.mjs";

const string = (value) => ({type: "string", default: value});
const {values} = parseArgs({options: {articles: string("20000"), seconds: string("3"), runs: string("3")}});
const maker = resolve(root, process.env.MAKE_CORPUS ?? "build/release/tests/make_corpus");

const corpus = join(scratch, "corpus.jsonl");
const to = openSync(corpus, "w");
execFileSync(maker, [values.articles], {stdio: ["ignore", to, "inherit"]});
closeSync(to);
const file = report("large", "--only", "casualty", "--only", "meeting", corpus);
const megabytes = statSync(file).size / 1e6;

const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

// Seconds until `work` is done and painted.
const timed = async (page, work) => {
  const begin = performance.now();
  const result = await work();
  await (result?.page ?? page).evaluate(painted);
  return [(performance.now() - begin) / 1000, result];
};

const measure = async () => {
  const [opened, {page, faults, close}] = await timed(undefined, () => open(file));
  const findings = await page.locator(".finding").count();
  const [filtered] = await timed(page, () => page.selectOption("#verdict", "conflict"));
  await page.selectOption("#verdict", "");
  const [searched] = await timed(page, async () => {
    await page.fill("#search", "karachi market");
    await page.locator(".finding[hidden]").first().waitFor({state: "attached"});
  });
  await close();
  if (faults.length) throw new Error(faults.join("\n"));
  return {findings, opened, filtered, searched};
};

const runs = [];
for (let run = 0; run < Number(values.runs); ++run) runs.push(await measure());
await closeAll();

const best = (name) => Math.min(...runs.map((run) => run[name]));
console.log(`${runs[0].findings} findings over ${values.articles} articles, ${megabytes.toFixed(1)} MB`);
for (const name of ["opened", "filtered", "searched"])
  console.log(`${name} in ${best(name).toFixed(2)} s (${runs.map((run) => run[name].toFixed(2)).join(", ")})`);
process.exitCode = best("opened") <= Number(values.seconds) ? 0 : 1;
