// The open document: its text with the edits and findings in it, inline or side by side.

const pane = document.getElementById("document");
let view = null;  // what `opened` gave
let selected = null;  // the item whose details are shown
const marks = new Map();  // item to the elements that show it; the first can have the focus
let split = false, brief = false;

const TOLD = { open: "", accepted: ", accepted", rejected: ", rejected" };
function label(item) {
  const what = item.type === "finding" ? `Finding: ${plain(item.before, 60)}`
    : !item.after ? `Edit: ${plain(item.before, 60)} taken out`
    : !item.before ? `Edit: ${plain(item.after, 60)} put in`
    : `Edit: ${plain(item.before, 60)} becomes ${plain(item.after, 60)}`;
  return `${what}; ${plain(`${item.kind.category}, ${item.kind.rule}`)}${TOLD[stateOf(item)]}`;
}

/** The elements for what was taken out and what was put in; none for nothing. */
function sides(before, after) {
  return [["del", before], ["ins", after]].filter(([, text]) => text).map(([tag, text]) => {
    const part = el(tag);
    put(part, text, true);
    return part;
  });
}

/** inside: the finding lies in text that is shown already. */
function mark(item, side, inside = false) {
  const element = el("span", { class: item.type, "data-c": item.kind.shape, "data-state": stateOf(item) }, el("i", { class: "shape", "data-c": item.kind.shape }));
  if (item.type === "finding") {
    if (!inside) put(element, item.before);
  } else {
    element.append(...sides(side === "right" ? "" : item.before, side === "left" ? "" : item.after));
  }
  if (!passes(item)) element.classList.add("dim");
  const known = marks.get(item);
  if (known) { known.push(element); } else {
    marks.set(item, [element]);
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", label(item));
    element.addEventListener("focus", () => select(item));
  }
  // in the right column, too, whose focus is the left one
  element.addEventListener("click", () => select(item, true));
  return element;
}

/** The rows of a document. One for each line; two cells where `both`. */
function lines({ text, items }, both, make) {
  const body = el("div", { class: "text", dir: "auto" });
  let left, right;
  const line = () => {
    left = el("div", { class: "cell" });
    right = both ? el("div", { class: "cell" }) : null;
    body.append(el("div", { class: "line" }, left, right));
  };
  const same = (from, to) => {
    const parts = text.slice(from, to).split("\n");
    parts.forEach((part, index) => {
      if (index) line();
      for (const cell of both ? [left, right] : [left]) put(cell, part.replace(/\r$/, ""));
    });
  };
  const show = (item, inside) => {
    left.parentNode.classList.add("has");
    left.append(make(item, both ? "left" : null, inside));
    if (both) right.append(make(item, "right", inside));
  };
  line();
  let done = 0;
  items.forEach((item, index) => {
    if (item.start > done) { same(done, item.start); done = item.start; }
    // a finding that reaches into an edit, or lies in another finding, is a mark at its beginning
    const next = items.slice(index + 1, index + 20).find((each) => each.type === "edit");
    const alone = item.type === "edit" || (item.start >= done && !(next && next.start < item.end));
    show(item, !alone);
    if (item.type === "edit" && (item.before.endsWith("\n") || item.after.endsWith("\n"))) line();
    if (alone) done = Math.max(done, item.end);
  });
  same(done, text.length);
  return body;
}

function drawDocument() {
  pane.replaceChildren();
  marks.clear();
  pane.className = `document${split ? " split" : ""}${brief ? " brief" : ""}`;
  if (!view) {
    pane.append(el("p", { class: "empty", text: "No document is left by the filters." }));
    return;
  }
  const { doc } = view;
  const title = el("h3", { id: "document-title" });
  put(title, plain(doc.name, 400) || "(no name)");
  const button = (text, on, act) => {
    const made = el("button", { type: "button", "aria-pressed": String(on), text });
    made.addEventListener("click", act);
    return made;
  };
  pane.append(el("header", { class: "document-head" }, el("a", { class: "back", href: "#review", text: "Documents" }), title,
    el("p", { class: "note", text: doc.error !== null ? "" : `${plural(doc.edits.length, "edit")}, ${plural(doc.findings.length, "finding")}` }),
    el("div", { class: "views" }, button("Side by side", split, () => toggle("split")), button("Only lines with edits", brief, () => toggle("brief")))));
  if (doc.error !== null) {
    const problem = el("p", { class: "warning" });
    put(problem, `Passed through unchanged: ${doc.error}`);
    pane.append(problem);
    return;
  }
  if (split) pane.append(el("div", { class: "line column-heads" }, el("div", { text: "Original" }), el("div", { text: "Cleaned" })));
  pane.append(lines(view, split, mark));
}

function toggle(what) {
  if (what === "split") split = !split; else brief = !brief;
  drawDocument();
  if (selected && marks.has(selected)) { showSelected(); reveal(marks.get(selected)[0]); }
}

/** Bring an element of the document into view: only its pane is moved, or the page where the pane is no window. */
function reveal(element) {
  if (getComputedStyle(pane).overflowY !== "auto") { element.scrollIntoView(); return; }
  const box = element.getBoundingClientRect(), around = pane.getBoundingClientRect();
  if (box.top < around.top + 70 || box.bottom > around.bottom - 40) pane.scrollTop += box.top - around.top - around.height / 2;
}

/** Show decisions where they have changed. */
function refreshMarks() {
  for (const [item, elements] of marks) {
    const state = stateOf(item);
    for (const element of elements) element.dataset.state = state;
    elements[0].setAttribute("aria-label", label(item));
  }
}

function showSelected() {
  for (const element of pane.querySelectorAll("[aria-current]")) element.removeAttribute("aria-current");
  for (const element of marks.get(selected) ?? []) element.setAttribute("aria-current", "true");
}
