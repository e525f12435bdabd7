// What the browser tests share: the program, reports it makes, and pages in Debian's Chromium that record every fault.
import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = resolve(root, process.env.CROSSCLAIM ?? "build/release/crossclaim");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const scratch = mkdtempSync(join(tmpdir(), "crossclaim-browser-"));
export const browser = await chromium.launch({executablePath, args: ["--no-sandbox"]});

export const closeAll = async () => {
  await browser.close();
  rmSync(scratch, {recursive: true});
};

// The file of a report over `paths`.
export const report = (name, ...paths) => {
  const file = join(scratch, `${name}.html`);
  execFileSync(program, ["check", "--format", "html", "--fail-on", "never", "-q", "-o", file, ...paths], {cwd: root});
  return file;
};

// A page with the report open. `faults` collects console errors, uncaught exceptions, dialogs and requests that leave it.
export const open = async (file, options = {}) => {
  const context = await browser.newContext({viewport: {width: 1200, height: 900}, ...options});
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  const home = pathToFileURL(file).href;
  page.on("request", (request) => request.url().split("#")[0] !== home && faults.push(`request: ${request.url()}`));
  await page.goto(home);
  return {page, faults, close: () => context.close()};
};
