// Makes the picture of the report that README.md shows, from a fixture: node picture.mjs FILE.png
import {closeAll, open, report} from "./browser.mjs";

const [file] = process.argv.slice(2);
if (!file) throw new Error("usage: node picture.mjs FILE.png");
const {page, close} = await open(report("picture", "fixtures/truce/articles"), {viewport: {width: 1080, height: 800}});
await page.evaluate(() => document.querySelector(".event").scrollIntoView());
await page.screenshot({path: file});
await close();
await closeAll();
