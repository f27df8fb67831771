// The list of documents: only the rows that can be seen exist.

const ROW = 58;  // pixels, as in report.css
const scroller = document.getElementById("scroll");
const list = document.getElementById("list");
let rows = docs;  // what the filters left
let current = null;  // the document that is open
const drawn = new Map();  // position in `rows` to its element

const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

function row(doc, position) {
  const shapes = el("span", { class: "row-shapes" });
  const present = new Set(doc.edits.map((kind) => kinds[kind].shape));
  for (const category of [...CATEGORIES, "other"]) if (present.has(category)) shapes.append(el("i", { class: "shape", "data-c": category }));
  const told = doc.error !== null ? "passed through unchanged"
    : [plural(doc.edits.length, "edit"), plural(doc.findings.length, "finding")].join(", ");
  const name = el("span", { class: "row-name" });
  name.textContent = plain(doc.name) || "(no name)";
  const link = el("a", { href: `#${doc.key}`, "data-doc": doc.index, "aria-current": doc === current ? "true" : null }, name,
    el("span", { class: "row-told" }, el("span", { text: told }), shapes));
  const item = el("div", { class: "row", role: "listitem", "aria-setsize": rows.length, "aria-posinset": position + 1 }, link);
  item.style.transform = `translateY(${position * ROW}px)`;
  return item;
}

function drawList() {
  const first = Math.max(0, Math.floor(scroller.scrollTop / ROW) - 6);
  const last = Math.min(rows.length, Math.ceil((scroller.scrollTop + scroller.clientHeight) / ROW) + 6);
  for (const [position, element] of drawn) {
    if ((position < first || position >= last) && !element.contains(document.activeElement)) {
      element.remove();
      drawn.delete(position);
    }
  }
  for (let position = first; position < last; position++) {
    if (drawn.has(position)) continue;
    const element = row(rows[position], position);
    drawn.set(position, element);
    // in the order of the documents, which is the order of the Tab key
    const next = drawn.get(position + 1);
    if (next) list.insertBefore(element, next); else list.append(element);
  }
}

let waiting = false;
scroller.addEventListener("scroll", () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; drawList(); });
}, { passive: true });
new ResizeObserver(drawList).observe(scroller);

/** Draw anew what the filters leave. */
function refreshList() {
  rows = filtered();
  const all = rows.length === docs.length;
  document.getElementById("shown").textContent = all ? plural(docs.length, "document") : `${rows.length.toLocaleString("en")} of ${plural(docs.length, "document")}`;
  list.replaceChildren();
  drawn.clear();
  list.style.height = `${rows.length * ROW}px`;
  drawList();
}

/** Mark the open document in the list and bring it into view. */
function markCurrent() {
  for (const element of drawn.values()) {
    const link = element.firstChild;
    if (Number(link.dataset.doc) === current?.index) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const position = rows.indexOf(current);
  if (position < 0) return;
  const top = position * ROW;
  if (top < scroller.scrollTop || top + ROW > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = top - (scroller.clientHeight - ROW) / 2;
  drawList();
}
