// Articles that attack the page they are shown in: nothing of them is executed, nothing is loaded, nothing is hidden.
import assert from "node:assert/strict";
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {after, test} from "node:test";
import {closeAll, open, report, scratch} from "./browser.mjs";

after(closeAll);

const attacks = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(2)>",
  "<svg onload=alert(3)><iframe srcdoc='<script>alert(4)</script>'></iframe>",
  "</style></title></textarea><body onload=alert(5)>",
  "\" autofocus onfocus=\"alert(6)\" x='",
  "<a href=\"javascript:alert(7)\">here</a><base href=https://example.org/>",
  "<link rel=stylesheet href=https://example.org/x.css><meta http-equiv=refresh content=0;url=https://example.org/>",
  "<details open ontoggle=alert(8)><form action=https://example.org/><button>",
  "<!--", "]]>", "&#x3c;script&#x3e;alert(10)&#x3c;/script&#x3e;",
  "\u202Etxet desrever\u202C \u2067\u0007\u001b[31m",
];

// Two articles that conflict, so that both are cited; their sentences, titles, sources and links all attack.
const article = (id, killed, attack) => ({
  id: `${id}${attack}`,
  title: `${attack} \u0000`,
  source: `Paper ${id} ${attack}`,
  url: "javascript:alert(9)",
  published: "2014-11-20",
  text: `KARACHI - ${killed} people were killed and 21 people were wounded when a bomb exploded at a bus station in Karachi on ` +
    `Wednesday evening, the health office said, ${attack}.\n\n${attack}\n\n${"x".repeat(id === "a" ? 1_000_000 : 10)}\n`,
});

// A text with a NUL is taken for binary and skipped; the page tells so.
const binary = {id: "c", title: "c", published: "2014-11-20", text: "Six people were killed \u0000 in Karachi on Wednesday.\n"};
const everything = attacks.join(" ");
const folder = join(scratch, "hostile");
mkdirSync(folder);
writeFileSync(join(folder, "wire.jsonl"), [article("a", "Six", everything), article("b", "Eight", everything), binary].map((a) => JSON.stringify(a)).join("\n"));
const file = report("hostile", folder);

test("nothing of an article is executed or loaded", async () => {
  const {page, faults, close} = await open(file);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await page.keyboard.press("j");
  await page.waitForTimeout(300);
  assert.ok((await page.locator(".finding.conflict, .finding.altered-copy").count()) > 0, "the articles are cited");
  assert.deepEqual(faults, []);
  assert.equal(await page.locator("img, iframe, base, link, main script, main style, main a[href^='javascript' i]").count(), 0);
  const handlers = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((e) => e.getAttributeNames().some((n) => n.startsWith("on"))).length);
  assert.equal(handlers, 0);
  await close();
});

test("an attack reads as it was written, but for controls", async () => {
  const {page, close} = await open(file);
  const text = await page.locator(".article .text").first().textContent();
  assert.ok(text.includes("</script><script>alert(1)</script>"));
  assert.ok(!/[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u001b]/.test(await page.evaluate(() => document.body.textContent)));
  await close();
});

test("a text with a NUL is named among what was skipped", async () => {
  const {page, close} = await open(file);
  assert.equal(await page.locator("#leftovers summary", {hasText: "1 file skipped"}).count(), 1);
  assert.ok(!(await page.content()).includes("\u0000"));
  await close();
});

test("a line of a million letters is cut, and the page is no wider than its window", async () => {
  assert.ok(readFileSync(file).length < 200_000);
  const {page, close} = await open(file, {viewport: {width: 360, height: 800}});
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await close();
});

test("script that did get in would not run", async () => {
  const {page, faults, close} = await open(file);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", "<button id=attack onclick='window.ran = true'>x</button>");
    document.getElementById("attack").click();
    return window.ran;
  });
  assert.equal(ran, undefined);
  assert.ok(faults.some((fault) => fault.includes("Content Security Policy")), faults.join("\n"));
  await close();
});
