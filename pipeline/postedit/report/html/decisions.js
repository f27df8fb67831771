// Decisions: kept in the browser under the digest of the records, exported in the format that `postedit apply` reads.

const STORE = `postedit:decisions:${head.digest}`;
const decisions = new Map();
const past = [];  // for undo: lists of [key, the decision before or undefined]

const keyOf = ({ sha256, id, step }) => `${sha256}/${id}${step === undefined ? "" : `/${step}`}`;
const asked = (item, step) => step === undefined ? { sha256: item.doc.sha, id: item.id } : { sha256: item.doc.sha, id: item.id, step };

/** open, accepted or rejected: of an item, or of one of its steps. */
function stateOf(item, step) {
  const decision = decisions.get(keyOf(asked(item, step)));
  return decision === undefined ? "open" : decision.accept ? "accepted" : "rejected";
}

/** Decide all of `about` ({sha256, id, step?}) at once; accept is null to take decisions back. Returns how many changed. */
function decide(about, accept) {
  const before = [];
  for (const each of about) {
    const key = keyOf(each), old = decisions.get(key);
    if (accept === null ? old === undefined : old?.accept === accept) continue;
    before.push([key, old]);
    if (accept === null) decisions.delete(key); else decisions.set(key, { ...each, accept });
  }
  if (before.length) { past.push(before); keep(); }
  return before.length;
}

/** Take back the last change of decisions. Returns how many decisions it was about. */
function undo() {
  const last = past.pop() ?? [];
  for (const [key, old] of last) if (old === undefined) decisions.delete(key); else decisions.set(key, old);
  if (last.length) keep();
  return last.length;
}

/** Everything that a rule did: its edits, and its steps in edits that other rules had a part in; or all that it found. */
function ofRule(rule, type) {
  const about = [];
  for (const doc of docs) {
    if (type === "finding") {
      if (doc.findings.some((kind) => kinds[kind].rule === rule))
        raw(doc)[2].forEach((row, i) => { if (kinds[doc.findings[i]].rule === rule) about.push({ sha256: doc.sha, id: row[0] }); });
      continue;
    }
    if (!doc.edits.length) continue;
    raw(doc)[1].forEach((row, i) => {
      const steps = row[6] ? row[6].map((step) => kinds[step[0]].rule) : [kinds[doc.edits[i]].rule];
      if (steps.every((each) => each === rule)) about.push({ sha256: doc.sha, id: row[0] });
      else steps.forEach((each, step) => { if (each === rule) about.push({ sha256: doc.sha, id: row[0], step }); });
    });
  }
  return about;
}

// What is kept and exported: ids and SHA-256 come from files, so both are looked at before they are believed.
function read(text) {
  const value = JSON.parse(text);
  if (value?.schema !== 1 || !Array.isArray(value.decisions)) throw new Error("it is not a file of decisions");
  return value.decisions.filter((each) => typeof each?.sha256 === "string" && typeof each.id === "string"
    && typeof each.accept === "boolean" && (each.step === undefined || Number.isInteger(each.step)));
}

const exported = () => JSON.stringify({ schema: 1, decisions: [...decisions.values()] }, null, 1) + "\n";

function restore() {
  decisions.clear();
  try {
    for (const each of read(localStorage.getItem(STORE) ?? '{"schema": 1, "decisions": []}')) decisions.set(keyOf(each), each);
  } catch { /* storage is forbidden, or holds something else: begin anew */ }
}

function keep() {
  try {
    if (decisions.size) localStorage.setItem(STORE, exported()); else localStorage.removeItem(STORE);
  } catch {
    say("This browser keeps nothing: export your decisions before you close the page.");
  }
}

/** Add the decisions of an exported file. Returns [how many changed, how many are of other documents]. */
function load(text) {
  const all = read(text), here = new Set(docs.map((doc) => doc.sha));
  const mine = all.filter((each) => here.has(each.sha256));
  const about = (accept) => mine.filter((each) => each.accept === accept)
    .map(({ sha256, id, step }) => step === undefined ? { sha256, id } : { sha256, id, step });
  const depth = past.length;
  const changed = decide(about(true), true) + decide(about(false), false);
  if (past.length > depth) past.push(past.splice(depth).flat());  // one undo for the whole file
  return [changed, all.length - mine.length];
}

restore();
