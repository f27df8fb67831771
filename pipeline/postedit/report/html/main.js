// What happens: links, filters, keys, decisions.

const said = document.getElementById("said");
const byId = (id) => document.getElementById(id);

function say(text) { said.textContent = text; }

// -- opening and choosing --------------------------------------------------------------------------------------------

function open_(doc) {
  current = doc;
  view = doc ? opened(doc) : null;
  selected = null;
  drawDocument();
  drawDetails();
  markCurrent();
  pane.scrollTop = 0;
  document.body.classList.toggle("reading", Boolean(doc) && location.hash.length > 1 && !location.hash.startsWith("#?"));
}

/** Show the details of an item, null for none. focus: bring the keyboard there. */
function select(item, focus = false) {
  if (item !== selected) {
    selected = item;
    showSelected();
    drawDetails();
    aside.classList.toggle("shown", Boolean(item));
    aside.scrollTop = 0;
    remember();
  }
  if (item && focus) {
    const element = marks.get(item)?.[0];
    if (element) reveal(element);
    if (document.activeElement !== element) element?.focus({ preventScroll: true });
  }
}

// -- links: #document/edit?filters -----------------------------------------------------------------------------------

// an id comes from a file, and what is not well-formed can not be in a link
const linkOf = (item) => encodeURIComponent(item.id.replace(UNSEEN, escaped));

function query() {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (name === "category") for (const each of value) parts.append(name, each);
    else if (value !== "") parts.set(name, value);
  }
  const text = parts.toString();
  return text && `?${text}`;
}

function remember() {
  const place = current ? current.key + (selected ? `/${linkOf(selected)}` : "") : "";
  history.replaceState(null, "", `#${place}${query()}`);
  document.body.classList.toggle("reading", Boolean(place));
}

function follow() {
  const [, place, rest] = /^#?([^?]*)(?:\?(.*))?$/s.exec(location.hash);
  if (place === "review") { document.body.classList.remove("reading"); return; }
  if (rest !== undefined || !place) readFilters(new URLSearchParams(rest ?? ""));
  const [key, id] = place.split("/");
  const doc = byKey.get(key);
  if (doc) {
    open_(doc);
    const item = id && view.items.find((each) => linkOf(each) === id);
    byId("review").scrollIntoView();
    if (item) select(item, true); else pane.focus({ preventScroll: true });
  } else if (rest !== undefined) {
    byId("review").scrollIntoView();
    open_(rows[0] ?? null);
  }
}

// -- filters ---------------------------------------------------------------------------------------------------------

const FIELDS = { rule: "f-rule", stage: "f-stage", lang: "f-lang", show: "f-show", decision: "f-decision", min: "f-min", max: "f-max", text: "f-text", sort: "f-sort" };

function readFilters(parts) {
  filter.category = new Set(parts.getAll("category"));
  for (const [name, id] of Object.entries(FIELDS)) {
    const value = parts.get(name) ?? "";
    byId(id).value = byId(id).type === "number" && isNaN(value) ? "" : value;
    if (byId(id).selectedIndex === -1) byId(id).value = "";  // a link may name what this report has not
    filter[name] = byId(id).value;
  }
  for (const box of byId("f-category").querySelectorAll("input")) box.checked = filter.category.has(box.value);
  refreshList();
}

function applyFilters() {
  for (const [name, id] of Object.entries(FIELDS)) filter[name] = byId(id).value;
  filter.category = new Set([...byId("f-category").querySelectorAll("input:checked")].map((box) => box.value));
  refreshList();
  scroller.scrollTop = 0;
  if (rows.includes(current)) { drawDocument(); markCurrent(); if (selected && passes(selected)) showSelected(); else select(null); }
  else open_(rows[0] ?? null);
  drawList();
  remember();
  document.body.classList.remove("reading");
}

function fillFilters() {
  const count = new Map();
  for (const doc of docs) for (const kind of [...doc.edits, ...doc.findings]) {
    for (const name of ["category", "rule", "stage", "lang"]) {
      const value = kinds[kind][name];
      if (value === null) continue;
      if (!count.has(name)) count.set(name, new Map());
      count.get(name).set(value, (count.get(name).get(value) ?? 0) + 1);
    }
  }
  for (const name of ["rule", "stage", "lang"]) {
    for (const value of [...(count.get(name)?.keys() ?? [])].sort()) {
      const text = name === "lang" ? language(value) : name === "rule" && head.rules[value] ? `${value} ${head.rules[value][0]}` : value;
      byId(FIELDS[name]).append(el("option", { value, text: plain(text, 60) }));
    }
  }
  const categories = [...(count.get("category") ?? [])].sort((one, other) => other[1] - one[1]);
  for (const [value, number] of categories) {
    const shape = CATEGORIES.includes(value) ? value : "other";
    byId("f-category").append(el("label", { class: "pill" }, el("input", { type: "checkbox", value }), el("i", { class: "shape", "data-c": shape }),
      el("span", { text: `${plain(value, 40)} ` }), el("small", { text: number.toLocaleString("en") })));
  }
}

// -- decisions -------------------------------------------------------------------------------------------------------

function settle(about, accept) {
  const changed = decide(about, accept);
  say(changed ? `${plural(changed, "decision")}: ${accept === null ? "taken back" : accept ? "accepted" : "rejected"}` : "Nothing to change");
  refreshDecisions();
}

function refreshDecisions() {
  refreshMarks();
  const focused = document.activeElement?.closest("#details") ? document.activeElement.textContent : null;
  drawDetails();
  if (focused) [...aside.querySelectorAll("button")].find((button) => button.textContent === focused)?.focus();
  byId("undo").disabled = !past.length;
  byId("export").disabled = !decisions.size;
  byId("decided").textContent = decisions.size ? `${plural(decisions.size, "decision")}` : "";
}

function takeBack() {
  const count = undo();
  say(count ? `${plural(count, "decision")} undone` : "Nothing to undo");
  refreshDecisions();
}

function download() {
  const url = URL.createObjectURL(new Blob([exported()], { type: "application/json" }));
  el("a", { href: url, download: "decisions.json" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  say(`${plural(decisions.size, "decision")} exported`);
}

// -- moving ----------------------------------------------------------------------------------------------------------

function move(by) {
  const items = () => view ? view.items.filter(passes) : [];
  let left = items();
  let at = selected ? left.indexOf(selected) : -1;
  if (selected && at < 0) {
    // the filters have left it out: go on from its place
    const after = left.findIndex((each) => each.start > selected.start);
    at = by > 0 ? left.findLastIndex((each) => each.start < selected.start) : after < 0 ? left.length : after;
  }
  let next = selected ? at + by : by > 0 ? 0 : left.length - 1;
  let doc = rows.indexOf(current);
  while (next < 0 || next >= left.length) {
    doc += by;
    if (doc < 0 || doc >= rows.length) { say(by > 0 ? "That was the last one" : "That was the first one"); return; }
    if (!rows[doc].edits.length && !rows[doc].findings.length) continue;
    open_(rows[doc]);
    left = items();
    next = by > 0 ? 0 : left.length - 1;
  }
  byId("review").scrollIntoView();
  select(left[next], true);
}

function moveDocument(by) {
  const next = rows[rows.indexOf(current) + by];
  if (!next) return;
  open_(next);
  remember();
  byId("review").scrollIntoView();
  pane.focus({ preventScroll: true });
}

const KEYS = "postedit:keys";
let keysOn = true;
try { keysOn = localStorage.getItem(KEYS) !== "off"; } catch { /* not kept */ }

const ACTIONS = {
  j: () => move(1), k: () => move(-1), J: () => moveDocument(1), K: () => moveDocument(-1),
  a: () => decideSelected(true), r: () => decideSelected(false), c: () => decideSelected(null),
  A: () => decideSelected(true, true), R: () => decideSelected(false, true),
  u: takeBack, s: () => toggle("split"), "/": () => byId("f-text").focus(), "?": () => byId("help").showModal(),
};

function decideSelected(accept, group = false) {
  if (!selected) { say("Choose an edit first"); return; }
  if (accept && selected.type === "finding" && !selected.suggestions.length) { say("There is no suggestion to accept"); return; }
  settle((group ? groupOf(selected) : [selected]).map((item) => asked(item)), accept);
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]):not([type=file]), select, textarea, dialog");
  if (event.key === "Escape" && !typing) { select(null); return; }
  if (event.key === "Enter" || event.key === " ") {
    if (event.target.getAttribute("role") === "button") { event.preventDefault(); aside.querySelector(".choices button")?.focus(); }
    return;
  }
  if (typing || !keysOn || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(ACTIONS, event.key)) return;
  event.preventDefault();
  ACTIONS[event.key]();
});

// -- printing: the documents that the filters leave, as far as paper goes --------------------------------------------

const MOST_PRINTED = 50;
addEventListener("beforeprint", () => {
  const paper = byId("print");
  if (rows.length > MOST_PRINTED) paper.append(el("p", { text: `The first ${MOST_PRINTED} of ${plural(rows.length, "document")} are printed; the filters choose others.` }));
  for (const doc of rows.slice(0, MOST_PRINTED)) {
    const title = el("h3", { text: plain(doc.name) });
    paper.append(title);
    if (doc.error !== null) { paper.append(el("p", { text: `Passed through unchanged: ${plain(doc.error, 500)}` })); continue; }
    paper.append(lines(opened(doc), false, (item, side, inside) => {
      const note = el("sup", { text: `${item.kind.rule}${item.type === "finding" ? "?" : ""}` });
      const element = el("span", { class: item.type, "data-c": item.kind.shape, "data-state": stateOf(item) });
      if (item.type === "finding") { if (!inside) put(element, item.before); }
      else element.append(...sides(item.before, item.after));
      element.append(note);
      return element;
    }));
  }
});
addEventListener("afterprint", () => byId("print").replaceChildren());

// -- beginning -------------------------------------------------------------------------------------------------------

let pause;
byId("f-text").addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(applyFilters, 200); });
for (const id of Object.values(FIELDS)) if (id !== "f-text") byId(id).addEventListener("change", applyFilters);
byId("f-category").addEventListener("change", applyFilters);
byId("clear").addEventListener("click", () => { readFilters(new URLSearchParams()); applyFilters(); });
byId("undo").addEventListener("click", takeBack);
byId("export").addEventListener("click", download);
byId("import").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  try {
    const [changed, others] = load(await file.text());
    say(`${plural(changed, "decision")} loaded` + (others ? `, ${others} of other documents left out` : ""));
  } catch (error) {
    say(`These decisions can not be read: ${error.message}`);
  }
  event.target.value = "";
  refreshDecisions();
});
byId("help-open").addEventListener("click", () => byId("help").showModal());
byId("keys-on").checked = keysOn;
byId("keys-on").addEventListener("change", (event) => {
  keysOn = event.target.checked;
  try { localStorage.setItem(KEYS, keysOn ? "on" : "off"); } catch { /* not kept */ }
});
addEventListener("storage", (event) => { if (event.key === STORE) { restore(); past.length = 0; refreshDecisions(); } });
addEventListener("hashchange", follow);

fillFilters();
refreshList();
if (location.hash.length > 1) follow();
if (!current) open_(rows[0] ?? null);
refreshDecisions();
performance.mark("postedit-ready");
