// The page at /. What comes from a text is put in with textContent, never as HTML. Offsets of the record count code
// points and JavaScript counts UTF-16 units, so texts are taken apart with Array.from before they are cut.
"use strict";

const SAMPLE = `ASV said on Tuesday that the talks in Brest , France were over. . It had been the the last round 🙂.

“We have no other choice, “ the minister said, and the ОБСЕ will be informed.
Prices rose by 3 , 5 per cent. Читайте также: the wheather in Riga`;

// As postedit.report.diff has it: what can not be seen, or would turn the line around.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const $ = (id) => document.getElementById(id);
const state = { rules: [], off: new Set(), record: null, text: "", items: [], shows: "changes", running: null, timer: 0 };

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content); // strings become text nodes
  return made;
}

/** The class of what stands for `text`: a line through a blank could not be read. */
const blank = (text, name = "") => (/^\s+$/.test(text) ? `${name} blank`.trim() : name);

/** What stands for `text` where it is a change: white space alone, and what is invisible, is made to be seen. */
function seen(text) {
  const shown = text.replace(UNSEEN, (char) => "\\u" + char.charCodeAt(0).toString(16).padStart(4, "0"));
  return /^\s+$/.test(shown) ? shown.replace(/[^\S\n]/g, "␣").replace(/\n/g, "↵\n") : shown;
}

// -- asking the server ------------------------------------------------------------------------------------------------

async function ask(path, options = {}) {
  const headers = { ...options.headers };
  if ($("token").value) headers.Authorization = "Bearer " + $("token").value;
  const response = await fetch(path, { ...options, headers, cache: "no-store" });
  const body = await response.json().catch(() => ({ error: "the answer is not JSON: " + response.status }));
  if (response.status === 401) $("access").hidden = false;
  if (!response.ok) throw new Error(body.error);
  return body;
}

function settings() {
  const asked = { ignore: [...state.off], unsafe: $("unsafe").checked, min_confidence: Number($("min_confidence").value) };
  if ($("translator").value) asked.translator = $("translator").value;
  if ($("source_lang").value) asked.source_lang = $("source_lang").value;
  return asked;
}

async function clean() {
  clearTimeout(state.timer);
  state.running?.abort();
  const text = $("text").value;
  if (!text) {
    show("", null);
    return say("");
  }
  if (state.off.size && state.off.size === state.rules.length) {
    show("", null);
    return say("All rules are off: nothing would be changed.");
  }
  const running = (state.running = new AbortController());
  const began = performance.now();
  say("Reading …");
  try {
    const body = JSON.stringify({ text, ...settings() });
    const headers = { "Content-Type": "application/json" };
    const record = await ask("v1/clean", { method: "POST", headers, body, signal: running.signal });
    if (running !== state.running) return;
    show(text, record);
    const { edits, findings, error } = record.postedit;
    if (error) say(error, true);
    else say(`${count(edits, "edit")}, ${count(findings, "finding")}; ${Math.round(performance.now() - began)} ms`);
  } catch (error) {
    if (error.name !== "AbortError") say(error.message, true);
  }
}

const count = (list, name) => `${list.length} ${name}${list.length === 1 ? "" : "s"}`;

function say(message, problem = false) {
  $("status").textContent = message;
  $("status").classList.toggle("problem", problem);
}

function soon() {
  clearTimeout(state.timer);
  state.timer = setTimeout(clean, 500);
}

// -- the result -------------------------------------------------------------------------------------------------------

function show(text, record) {
  state.text = text;
  state.record = record;
  const done = record?.postedit ?? { edits: [], findings: [] };
  state.items = [
    ...done.edits.map((edit) => ({ ...edit, kind: "edit" })),
    ...done.findings.map((finding) => ({ ...finding, kind: "finding" })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  $("copy").disabled = !record;
  draw();
  list();
  choose(null);
  hits();
}

function draw() {
  const result = $("result");
  if (!state.record) {
    result.replaceChildren(element("p", "hint", "The changes will be marked here."));
    return;
  }
  if (state.shows === "clean") {
    result.replaceChildren(state.record.text);
    return;
  }
  const points = Array.from(state.text);
  const parts = [];
  let at = 0;
  for (const item of state.items) {
    item.mark = null;
    // a finding that lies in what was rewritten, or nowhere, is in the list alone
    if (item.start < at || (item.kind === "finding" && (item.start === item.end || meets(item)))) continue;
    parts.push(points.slice(at, item.start).join(""));
    if (item.kind === "edit") {
      item.mark = element("span", "edit");
      if (item.before) item.mark.append(element("del", blank(item.before), seen(item.before)));
      if (item.after) item.mark.append(element("ins", "", seen(item.after)));
    } else {
      item.mark = element("span", "finding", points.slice(item.start, item.end).join(""));
    }
    at = item.end;
    clickable(item.mark, item);
    parts.push(item.mark);
  }
  parts.push(points.slice(at).join(""));
  result.replaceChildren(...parts);
}

const meets = (finding) =>
  state.record.postedit.edits.some((edit) => edit.start < finding.end && finding.start < Math.max(edit.end, edit.start + 1));

function clickable(mark, item) {
  mark.tabIndex = 0;
  mark.setAttribute("role", "button");
  mark.title = `${item.rule} ${item.evidence || item.message || ""}`;
  mark.addEventListener("click", () => choose(item));
  mark.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(item);
  });
}

function change(item) {
  const shown = element("span", "change");
  if (item.kind === "finding") {
    shown.append(element("span", "finding", seen(item.text) || "here"));
    return shown;
  }
  if (item.before) shown.append(element("span", blank(item.before, "before"), seen(item.before)));
  if (item.before && item.after) shown.append(element("span", "arrow", " → "));
  if (item.after) shown.append(element("span", "after", seen(item.after)));
  return shown;
}

function list() {
  const rows = state.items.map((item) => {
    const button = element("button", "");
    button.type = "button";
    button.append(
      change(item),
      element("span", "code", `${item.rule} ${item.confidence.toFixed(2)}`),
      element("span", "why", seen(item.evidence || item.message || "")),
    );
    button.addEventListener("click", () => choose(item, true));
    item.row = button;
    return element("li", "", button);
  });
  if (!rows.length && state.record) rows.push(element("li", "hint", "Nothing: the text stays as it is."));
  $("list").replaceChildren(...rows);
}

function choose(chosen, scroll = false) {
  for (const item of state.items) {
    item.mark?.classList.toggle("chosen", item === chosen);
    item.row?.setAttribute("aria-current", String(item === chosen));
  }
  $("detail").hidden = !chosen;
  if (!chosen) return;
  if (scroll) chosen.mark?.scrollIntoView({ block: "nearest" });
  else chosen.row?.scrollIntoView({ block: "nearest" });
  $("detail").replaceChildren(...detail(chosen));
}

function detail(item) {
  const rule = state.rules.find((each) => each.code === item.rule);
  const facts = element("dl", "");
  const fact = (name, ...value) => facts.append(element("dt", "", name), element("dd", "", ...value));
  fact("Rule", element("span", "code", item.rule), rule ? ` ${rule.name}: ${summary(rule)}` : "");
  fact(item.kind === "edit" ? "Reason" : "Seen", seen(item.evidence || item.message || "none was given"));
  if (item.suggestions?.length) fact("Could be", item.suggestions.map((each) => `“${seen(each)}”`).join(" or "));
  fact("Category", item.category + (item.lang ? `, from ${item.lang}` : ""));
  const measured = item.kind === "edit" ? `, ${item.applicability}` : ", left as it is";
  fact("Confidence", item.confidence.toFixed(3) + measured);
  fact("Place", `characters ${item.start} to ${item.end} of the original`);
  if (item.steps?.length > 1) {
    const steps = item.steps.map((step) => element("div", "", change({ ...step, kind: "edit" }), ` ${step.rule}: ${seen(step.evidence)}`));
    fact("Steps", ...steps);
  }
  const off = element("button", "", `Turn ${item.rule} off`);
  off.type = "button";
  off.addEventListener("click", () => turn([item.rule], false));
  return [change(item), facts, ...(rule ? [off] : [])];
}

// -- the rules --------------------------------------------------------------------------------------------------------

/** What a rule does: the paragraph of its documentation behind the title. */
const summary = (rule) => (rule.doc.split(/\n\s*\n/)[1] ?? "").replace(/^What it does:/, "").replace(/\s+/g, " ").trim();

function rules() {
  const stages = new Map();
  for (const rule of state.rules) {
    if (!stages.has(rule.stage)) stages.set(rule.stage, []);
    stages.get(rule.stage).push(rule);
  }
  const groups = [...stages].map(([stage, members]) => {
    const head = element("summary", "", stage);
    const group = element("details", "", head);
    group.head = head;
    group.members = members;
    group.append(...members.map((rule) => row(rule)));
    return group;
  });
  $("rules").replaceChildren(...groups);
  hits();
}

function row(rule) {
  const box = element("input", "");
  box.type = "checkbox";
  box.checked = !state.off.has(rule.code);
  box.addEventListener("change", () => turn([rule.code], box.checked));
  const kind = rule.applicability === "safe" ? "" : element("span", "kind", " reports only, unless unsafe rules are applied");
  const label = element("label", "", element("code", "", rule.code), ` ${rule.name}`, kind, element("span", "about", summary(rule)));
  label.htmlFor = box.id = "rule-" + rule.code;
  const made = element("div", "rule", box, label);
  rule.box = box;
  rule.row = made;
  rule.label = label;
  made.title = rule.doc;
  return made;
}

function turn(codes, on) {
  for (const code of codes) {
    if (on) state.off.delete(code);
    else state.off.add(code);
  }
  for (const rule of state.rules) rule.box.checked = !state.off.has(rule.code);
  clean();
}

/** How often each rule, and each stage, acted on this text. */
function hits() {
  const acted = new Map();
  for (const item of state.items) {
    for (const code of new Set([item.rule, ...(item.steps ?? []).map((step) => step.rule)])) acted.set(code, (acted.get(code) ?? 0) + 1);
  }
  for (const group of $("rules").children) {
    let sum = 0;
    for (const rule of group.members ?? []) {
      const times = acted.get(rule.code) ?? 0;
      sum += times;
      badge(rule.label, times);
    }
    if (group.head) badge(group.head, sum);
  }
}

function badge(where, times) {
  where.querySelector(".count")?.remove();
  if (!times) return;
  const made = element("span", "count", String(times));
  made.title = "times here";
  where.insertBefore(made, where.querySelector(".about"));
}

function find() {
  const wanted = $("find").value.toLowerCase();
  for (const group of $("rules").children) {
    let any = false;
    for (const rule of group.members) {
      rule.row.hidden = !(rule.code + " " + rule.name + " " + summary(rule)).toLowerCase().includes(wanted);
      any ||= !rule.row.hidden;
    }
    group.hidden = !any;
    group.open = Boolean(wanted) && any;
  }
}

// -- all together -----------------------------------------------------------------------------------------------------

async function load() {
  try {
    const [listed, api] = await Promise.all([ask("v1/rules"), ask("openapi.json")]);
    state.rules = listed.rules;
    rules();
    const schema = api.paths["/v1/clean"].post.requestBody.content["application/json"].schema.anyOf[0];
    $("translator").replaceChildren(...schema.properties.translator.enum.map((each) => element("option", "", each)));
    say("");
    $("access").hidden = true;
    if ($("text").value) clean();
  } catch (error) {
    say(error.message, true);
  }
}

function view(which) {
  state.shows = which;
  $("show-changes").setAttribute("aria-pressed", String(which === "changes"));
  $("show-clean").setAttribute("aria-pressed", String(which === "clean"));
  draw();
}

$("access").addEventListener("submit", (event) => {
  event.preventDefault();
  load();
});
$("text").addEventListener("input", soon);
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) clean();
});
$("clean").addEventListener("click", clean);
$("sample").addEventListener("click", () => {
  $("text").value = SAMPLE;
  clean();
});
$("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(state.record.text);
    say("The clean text is copied.");
  } catch {
    say("The browser does not allow copying here: choose “Clean text” and copy it yourself.", true);
  }
});
$("show-changes").addEventListener("click", () => view("changes"));
$("show-clean").addEventListener("click", () => view("clean"));
$("all").addEventListener("click", () => turn(state.rules.map((rule) => rule.code), true));
$("none").addEventListener("click", () => turn(state.rules.map((rule) => rule.code), false));
$("find").addEventListener("input", find);
$("min_confidence").addEventListener("input", () => {
  $("sure").textContent = Number($("min_confidence").value).toFixed(2);
  soon();
});
for (const id of ["unsafe", "translator"]) $(id).addEventListener("change", clean);
$("source_lang").addEventListener("input", () => $("source_lang").validity.valid && soon());
load();
