// The script of the HTML report. The page says everything without it; it filters, searches, moves and changes the theme.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const findings = [...document.querySelectorAll(".finding")];
  const events = [...document.querySelectorAll(".event")];
  const tools = byId("tools");

  // What is searched: the words of the finding and of its event's heading, read when first needed.
  const wordsOf = new Map();
  const words = (finding) => {
    if (!wordsOf.has(finding)) {
      const heading = finding.closest(".event").querySelector(".event-head");
      wordsOf.set(finding, `${finding.textContent} ${heading.textContent}`.toLowerCase());
    }
    return wordsOf.get(finding);
  };

  const valueOf = (id) => byId(id)?.value ?? "";

  const filter = () => {
    const wanted = ["verdict", "kind", "certainty"].map((name) => [name, valueOf(name)]).filter(([, value]) => value);
    const source = valueOf("source");
    const terms = valueOf("search").toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const finding of findings) {
      const fits = wanted.every(([name, value]) => finding.dataset[name] === value) &&
        (!source || finding.dataset.sources.includes(` ${source} `)) &&
        (!terms.length || terms.every((term) => words(finding).includes(term)));
      finding.hidden = !fits;
      shown += fits;
    }
    for (const event of events) event.hidden = !event.querySelector(".finding:not([hidden])");
    byId("shown").textContent = `${shown} of ${findings.length} findings`;
    byId("none").hidden = shown > 0;
  };

  const visible = () => findings.filter((finding) => !finding.hidden);

  const move = (step) => {
    const all = visible();
    const at = all.indexOf(document.activeElement?.closest(".finding"));
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({block: "start"});
  };

  const keys = {"/": () => byId("search").focus(), j: () => move(1), k: () => move(-1)};

  const onKey = (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape" && typing) typing.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  };

  // A link to a finding that the filter hides shows all again.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    tools.reset();
    filter();
    target.scrollIntoView();
  };

  const themes = ["system", "light", "dark"];
  const setTheme = (theme) => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    byId("theme").textContent = `Theme: ${theme}`;
  };
  const nextTheme = () => setTheme(themes[(themes.indexOf(document.documentElement.dataset.theme ?? "system") + 1) % themes.length]);

  byId("theme").hidden = false;
  byId("theme").addEventListener("click", nextTheme);
  if (!tools) return;
  let waiting;
  const filterSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  };
  tools.hidden = false;
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("change", filter);
  tools.addEventListener("input", filterSoon);
  tools.addEventListener("reset", () => setTimeout(filter));
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", reveal);
  filter();
})();
