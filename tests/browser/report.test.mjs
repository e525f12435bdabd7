import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {after, test} from "node:test";
import {HtmlValidate, FileSystemConfigLoader} from "html-validate";
import {browser, closeAll, open, report} from "./browser.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const truce = report("truce", "fixtures/truce/articles");
const toll = report("toll", "fixtures/toll/articles");
const reports = {truce, toll, copies: report("copies", "fixtures/copies/articles")};
if (process.env.CROSSCLAIM_CORPUS) reports.corpus = report("corpus", process.env.CROSSCLAIM_CORPUS);  // articles of yours

after(closeAll);

// Runs `work` on the open report and asserts that nothing went wrong meanwhile.
const withPage = async (file, work, options) => {
  const {page, faults, close} = await open(file, options);
  await work(page);
  assert.deepEqual(faults, []);
  await close();
};

const shown = (page) => page.locator(".finding:visible").count();
const status = (page, text) => page.locator("#shown", {hasText: text}).waitFor({timeout: 3000});

test("filters leave what they name, and show all brings everything back", () =>
  withPage(toll, async (page) => {
    const all = await page.locator(".finding").count();
    assert.ok(all > 3);
    await status(page, `${all} of ${all} findings`);
    for (const name of ["verdict", "kind", "certainty"]) {
      const value = await page.locator(".finding").first().getAttribute(`data-${name}`);
      const expected = await page.locator(`.finding[data-${name}="${value}"]`).count();
      await page.selectOption(`#${name}`, value);
      await status(page, `${expected} of ${all} findings`);
      assert.equal(await shown(page), expected, name);
      await page.getByRole("button", {name: "Show all"}).click();
      await status(page, `${all} of ${all} findings`);
    }
  }));

test("the source filter knows who is cited", () =>
  withPage(toll, async (page) => {
    await page.selectOption("#source", {label: "Indus Mail"});
    await page.locator(".finding[hidden]").first().waitFor({state: "attached"});
    const cited = await page.locator(".finding:visible").evaluateAll((all) => all.map((f) => f.textContent.includes("Indus Mail")));
    assert.ok(cited.length > 0 && cited.every(Boolean));
  }));

test("the search looks for all words, in findings and headings of events", () =>
  withPage(toll, async (page) => {
    const all = await page.locator(".finding").count();
    await page.fill("#search", "KARACHI six");
    await page.locator(".finding[hidden]").first().waitFor({state: "attached"});
    assert.ok((await shown(page)) > 0);
    await page.fill("#search", "zyzzyva");
    await status(page, `0 of ${all} findings`);
    assert.ok(await page.locator("#none").isVisible());
    assert.equal(await page.locator(".event:visible").count(), 0);
  }));

test("the keyboard does what the page says", () =>
  withPage(toll, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.id);
    const ids = await page.locator(".finding").evaluateAll((all) => all.map((f) => f.id));
    await page.keyboard.press("j");
    assert.equal(await focused(), ids[0]);
    await page.keyboard.press("j");
    assert.equal(await focused(), ids[1]);
    await page.keyboard.press("k");
    assert.equal(await focused(), ids[0]);
    await page.keyboard.press("/");
    assert.equal(await focused(), "search");
    await page.keyboard.type("jk/");
    assert.equal(await page.inputValue("#search"), "jk/");
    await page.keyboard.press("Escape");
    assert.notEqual(await focused(), "search");
  }));

test("the first tab stop skips to the findings", () =>
  withPage(truce, async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the findings");
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#findings$/);
  }));

test("a citation leads to its marked words, and these back to the finding", () =>
  withPage(truce, async (page) => {
    const citation = page.locator(".finding .citation").first();
    const words = await citation.locator("mark").textContent();
    await citation.getByRole("link", {name: "Read in the article"}).click();
    const mark = page.locator("mark:target");
    await mark.waitFor({state: "visible"});
    assert.equal(await mark.textContent(), words);
    const finding = await page.locator(".finding").first().getAttribute("id");
    await page.locator("mark:target + a.ref").click();
    assert.match(page.url(), new RegExp(`#${finding}$`));
  }));

for (const [name, file] of Object.entries(reports))
  test(`${name}: every link within the page leads somewhere, and no id comes twice`, () =>
    withPage(file, async (page) => {
      const faults = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
        const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href").slice(1));
        return {
          lost: links.filter((id) => !document.getElementById(id)),
          twice: ids.filter((id, at) => ids.indexOf(id) !== at),
          markless: [...document.querySelectorAll(".finding")].filter((finding) => !finding.querySelector("mark")).map((f) => f.id),
        };
      });
      assert.deepEqual(faults, {lost: [], twice: [], markless: []});
    }));

test("a link to a hidden finding shows it", () =>
  withPage(toll, async (page) => {
    const last = await page.locator(".finding").last().getAttribute("id");
    await page.fill("#search", "zyzzyva");
    await status(page, "0 of");
    await page.evaluate((id) => (location.hash = id), last);
    await page.locator(`[id="${last}"]`).waitFor({state: "visible"});
  }));

test("without script everything is there but the tools", () =>
  withPage(
    truce,
    async (page) => {
      assert.equal(await page.locator("#tools").isVisible(), false);
      assert.ok((await shown(page)) > 2);
      assert.ok(await page.getByText("When did the truce take effect?").first().isVisible());
    },
    {javaScriptEnabled: false},
  ));

test("an event's timeline tells who said which day, and when it was published", () =>
  withPage(truce, async (page) => {
    const rows = await page.locator(".event > .chart tbody tr").evaluateAll((all) => all.map((row) => row.innerText.split("\t").slice(0, 4)));
    assert.deepEqual(rows.slice(0, 3), [
      ["Northern Ledger", "14 March 2015", "truce.start", "2015-03-16"],
      ["Harbour Courier", "14 March 2015", "truce.start", "2015-03-17"],
      ["Sahel Morning Post", "15 March 2015", "truce.start", "2015-03-18"],
    ]);
    assert.equal(await page.locator(".event > .chart tbody tr svg rect").count(), rows.length);
  }));

test("paper is white, whatever the theme is", () =>
  withPage(
    truce,
    async (page) => {
      await page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
      await page.emulateMedia({media: "print", colorScheme: "dark"});
      const colours = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
      assert.deepEqual(colours, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
      assert.equal(await page.locator("#tools").isVisible(), false);
    },
    {colorScheme: "dark"},
  ));

test("counts of several days are plotted, and told in words", () =>
  withPage(toll, async (page) => {
    const plot = page.getByRole("img", {name: /^Counts by day of publication\. 2012-08-07: 12, .+ 2012-08-08: 17, /});
    assert.equal(await plot.count(), 1);
    assert.ok((await plot.locator("circle").count()) > 1);
  }));

test("counts that conflict are drawn, with what they allow", () =>
  withPage(toll, async (page) => {
    assert.ok((await page.locator(".finding.conflict .chart tbody tr svg rect").count()) > 1);
  }));

test("the theme can be chosen", () =>
  withPage(truce, async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole("button", {name: "Theme: system"}).click();
    assert.equal(await paper(), light);
    await page.getByRole("button", {name: "Theme: light"}).click();
    assert.notEqual(await paper(), light);
  }));

for (const [name, file] of Object.entries(reports))
  for (const colorScheme of ["light", "dark"])
    for (const width of [1200, 360])
      test(`${name}, ${colorScheme}, ${width} wide: axe finds nothing, nothing is wider than the page`, async () => {
        const context = await browser.newContext({viewport: {width, height: 900}, colorScheme, bypassCSP: true});  // for axe alone
        const page = await context.newPage();
        await page.goto(`file://${file}`);
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        await page.addStyleTag({content: ".event, .article { content-visibility: visible !important }"});
        await page.evaluate(axeSource);
        const {violations, passes} = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map((v) => [v.id, v.nodes[0].html, v.nodes[0].failureSummary]), []);
        for (const rule of ["color-contrast", "region", "landmark-one-main"]) assert.ok(passes.some((p) => p.id === rule), rule);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await context.close();
      });

const validator = new HtmlValidate(new FileSystemConfigLoader({root: true, extends: ["html-validate:standard"]}));
for (const [name, file] of Object.entries(reports))
  test(`${name}: html-validate finds nothing`, async () => {
    const {results} = await validator.validateString(readFileSync(file, "utf8"));
    const messages = results.flatMap((result) => result.messages).map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
    assert.deepEqual(messages, []);
  });
