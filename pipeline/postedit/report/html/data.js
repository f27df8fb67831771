// The documents: the head is read at once, a block of documents when one of them is wanted. data.py describes both.

const json = (id) => JSON.parse(document.getElementById(id).textContent);
const head = json("head");
const CATEGORIES = ["foreign", "acronym", "name", "mistranslation", "encoding", "boilerplate", "spelling", "duplication", "grammar", "punctuation", "spacing"];

const kinds = head.kinds.map(([rule, stage, category, lang, confidence, applicability, mqm]) =>
  ({ rule, stage, category, lang, confidence, applicability, mqm, shape: CATEGORIES.includes(category) ? category : "other" }));

const seen = new Map();
const docs = head.documents.map(([name, sha, error, block, at, edits, findings], index) => {
  // a link to a document lasts as long as its text; equal texts are told apart by their order
  let key = sha ? sha.slice(0, 12) : `n${index + 1}`;
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  if (times > 1) key += `-${times}`;
  let least = 1;
  for (const kind of edits) least = Math.min(least, kinds[kind].confidence);
  return { index, name: String(name), key, sha, error, block, at, edits, findings, least };
});
const byKey = new Map(docs.map((doc) => [doc.key, doc]));

const blocks = new Map();
function raw(doc) {
  if (doc.block === null) return ["", [], []];
  if (!blocks.has(doc.block)) blocks.set(doc.block, json(`block-${doc.block}`));
  return blocks.get(doc.block)[doc.at];
}

/** The document with its items: edits and findings in the order of their places, offsets in UTF-16. */
function opened(doc) {
  const [text, edits, findings] = raw(doc);
  const at = toUtf16(text);
  const items = edits.map(([id, start, end, after, evidence, group, steps], index) => {
    const kind = kinds[doc.edits[index]];
    const before = text.slice(at(start), at(end));
    const item = { type: "edit", doc, id, kind, start: at(start), end: at(end), place: [start, end], before, after, evidence, group };
    item.steps = (steps || [[doc.edits[index], before, after, 0, evidence]])
      .map(([kind, before, after, offset, evidence]) => ({ kind: kinds[kind], before, after, offset, evidence }));
    return item;
  });
  findings.forEach(([id, start, end, suggestions, message], index) => items.push({
    type: "finding", doc, id, kind: kinds[doc.findings[index]], start: at(start), end: at(end), place: [start, end],
    before: text.slice(at(start), at(end)), suggestions, evidence: message,
  }));
  items.sort((one, other) => one.start - other.start || one.end - other.end);
  return { doc, text, items };
}

// -- filters ---------------------------------------------------------------------------------------------------------

const filter = { category: new Set(), rule: "", stage: "", lang: "", show: "", decision: "", min: "", max: "", text: "", sort: "" };
let passing = { edit: [], finding: [] };  // by type: for each kind, whether the filters leave it
let narrowed = false;  // whether the filters ask for particular items

function compile() {
  const limit = (value, otherwise) => value === "" || isNaN(value) ? otherwise : Number(value);
  const low = limit(filter.min, 0), high = limit(filter.max, 1);
  const wanted = (type) => kinds.map((kind) =>
    (!filter.show || filter.show === type)
    && (!filter.category.size || filter.category.has(kind.category))
    && (!filter.rule || filter.rule === kind.rule)
    && (!filter.stage || filter.stage === kind.stage)
    && (!filter.lang || filter.lang === kind.lang)
    && kind.confidence >= low && kind.confidence <= high);
  passing = { edit: wanted("edit"), finding: wanted("finding") };
  passing.kinds = { edit: new Map(kinds.map((kind, i) => [kind, passing.edit[i]])), finding: new Map(kinds.map((kind, i) => [kind, passing.finding[i]])) };
  narrowed = Boolean(filter.show || filter.decision || filter.category.size || filter.rule || filter.stage || filter.lang || low > 0 || high < 1);
}
compile();

/** Whether the filters leave an item. A text is looked for in documents, not in items. */
function passes(item) {
  return passing.kinds[item.type].get(item.kind) && (!filter.decision || stateOf(item) === filter.decision);
}

function matches(doc, needle) {
  const has = (text) => text.toLowerCase().includes(needle);
  if (has(doc.name)) return true;
  const [text, edits, findings] = raw(doc);
  return has(text) || edits.some((edit) => has(edit[3]) || has(edit[4]))
    || findings.some((finding) => has(finding[4]) || finding[3].some(has));
}

/** The documents that the filters leave, sorted. */
function filtered() {
  compile();
  const needle = filter.text.toLowerCase();
  const left = docs.filter((doc) => {
    if (narrowed) {
      if (!doc.edits.some((kind) => passing.edit[kind]) && !doc.findings.some((kind) => passing.finding[kind])) return false;
      if (filter.decision && !decided(doc)) return false;
    }
    return !needle || matches(doc, needle);
  });
  const order = {
    name: (one, other) => one.name < other.name ? -1 : one.name > other.name ? 1 : 0,
    edits: (one, other) => other.edits.length - one.edits.length,
    findings: (one, other) => other.findings.length - one.findings.length,
    least: (one, other) => one.least - other.least,
  }[filter.sort];
  return order ? left.sort((one, other) => order(one, other) || one.index - other.index) : left;
}

/** Whether the document has an item that passes, by its decision too. */
function decided(doc) {
  const [, edits, findings] = raw(doc);
  const of = (type, rows, own) => rows.some((row, i) =>
    passing[type][own[i]] && stateOf({ type, doc, id: row[0] }) === filter.decision);
  return of("edit", edits, doc.edits) || of("finding", findings, doc.findings);
}
