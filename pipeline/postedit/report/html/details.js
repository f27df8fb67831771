// The details of one edit or finding, and what one decides about it.

const aside = document.getElementById("details");

/** Before and after, with white space to be seen. */
function change(before, after) {
  const box = el("p", { class: "change" });
  const side = (tag, text, none) => {
    const part = el(tag, text ? {} : { class: "none" });
    put(part, text || none, Boolean(text));
    box.append(part);
  };
  side("del", before, "nothing");
  box.append(el("span", { class: "arrow", "aria-hidden": "true", text: "→" }), el("span", { class: "hidden", text: "becomes" }));
  side("ins", after, "nothing");
  return box;
}

function choice(text, about, accept, key = null, state = null) {
  const pressed = state === null ? null : String(state === (accept ? "accepted" : "rejected"));
  const button = el("button", { type: "button", class: accept ? "accept" : "reject", "aria-pressed": pressed, "aria-keyshortcuts": key, text });
  button.addEventListener("click", () => settle(about(), accept));
  return button;
}

function facts(rows) {
  const table = el("dl", { class: "facts" });
  for (const [name, value] of rows) {
    if (value === null || value === "") continue;
    const cell = el("dd");
    if (typeof value === "string") put(cell, value); else cell.append(value);
    table.append(el("div", {}, el("dt", { text: name }), cell));
  }
  return table;
}

const SVG = "http://www.w3.org/2000/svg";
function sureness(confidence) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ class: "meter", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" })) svg.setAttribute(name, value);
  for (const [kind, width] of [["all", 100], ["part", confidence * 100]]) {
    const rect = document.createElementNS(SVG, "rect");
    rect.setAttribute("class", kind);
    rect.setAttribute("width", width);
    rect.setAttribute("height", 8);
    svg.append(rect);
  }
  return el("span", { class: "sureness" }, el("span", { text: confidence.toFixed(2) }), svg);
}

let names;
try { names = new Intl.DisplayNames(["en"], { type: "language" }); } catch { /* codes will do */ }
function language(code) {
  try { return code && names ? `${names.of(code)} (${code})` : code; } catch { return code; }
}

function ruleOf(code) {
  const [name, summary] = head.rules[code] ?? [];
  return name ? `${code} ${name}: ${summary}` : code;
}

function drawDetails() {
  aside.replaceChildren();
  if (!selected) {
    aside.append(el("p", { class: "empty", text: "Choose an edit or a finding: click it, or press j." }));
    return;
  }
  const item = selected, { kind } = item;
  const state = stateOf(item);
  const same = view.items.filter((each) => each.type === item.type);
  const close = el("button", { type: "button", class: "close", "aria-label": "Close the details", text: "×" });
  close.addEventListener("click", () => { select(null); pane.focus({ preventScroll: true }); });
  aside.append(close, el("h3", {}, el("i", { class: "shape", "data-c": kind.shape }), `${item.type === "edit" ? "Edit" : "Finding"} ${same.indexOf(item) + 1} of ${same.length}`),
    el("p", { class: "state", "data-state": state, text: { open: "Not decided", accepted: "Accepted", rejected: "Rejected" }[state] }));
  const one = () => [asked(item)];
  const choices = el("div", { class: "choices" });
  if (item.type === "edit") {
    aside.append(change(item.before, item.after));
    choices.append(choice("Accept", one, true, "a", state), choice("Reject", one, false, "r", state));
  } else {
    const found = el("p", { class: "change" });
    put(found, item.before || "here", Boolean(item.before));
    aside.append(found);
    if (item.suggestions.length) {
      const suggestions = el("ol", { class: "suggestions" });
      for (const suggestion of item.suggestions) {
        const line = el("li");
        if (suggestion) put(line, suggestion, true); else line.textContent = "take it out";
        suggestions.append(line);
      }
      aside.append(el("h4", { text: item.suggestions.length > 1 ? "Suggestions; accepting takes the first" : "Suggestion" }), suggestions);
      choices.append(choice("Accept suggestion", one, true, "a", state));
    }
    choices.append(choice("Reject", one, false, "r", state));
  }
  aside.append(choices, facts([
    ["Reason", item.evidence], ["Rule", ruleOf(kind.rule)], ["Category", kind.category], ["MQM error type", kind.mqm], ["Confidence", sureness(kind.confidence)],
    ["Applied", kind.applicability === null ? "" : kind.applicability === "safe" ? "by default (safe)" : "with --unsafe only"],
    ["Stage", kind.stage], ["Language", language(kind.lang)], ["Place", `characters ${item.place[0]} to ${item.place[1]}`],
  ]));
  if (item.steps?.length > 1) {
    const steps = el("ol", { class: "steps" });
    item.steps.forEach((step, index) => {
      const at = stateOf(item, index);
      const about = () => [asked(item, index)];
      steps.append(el("li", {}, change(step.before, step.after), facts([["Reason", step.evidence], ["Rule", ruleOf(step.kind.rule)], ["Confidence", sureness(step.kind.confidence)]]),
        el("div", { class: "choices" }, choice(`Accept step ${index + 1}`, about, true, null, at), choice(`Reject step ${index + 1}`, about, false, null, at))));
    });
    aside.append(el("h4", { text: "Steps, in order" }), el("p", { class: "note", text: "Rejecting one undoes it and the later ones that depend on it." }), steps);
  }
  const group = groupOf(item);
  if (group.length > 1) {
    aside.append(el("h4", { text: `Group: ${group.length} edits that belong together` }),
      el("div", { class: "choices" }, choice("Accept group", () => group.map((each) => asked(each)), true, "Shift+A"), choice("Reject group", () => group.map((each) => asked(each)), false, "Shift+R")));
  }
  const all = () => ofRule(kind.rule, item.type);
  aside.append(el("h4", { text: `${kind.rule} everywhere in this report` }),
    el("div", { class: "choices" }, item.type === "finding" ? null : choice("Accept all", all, true), choice("Reject all", all, false)));
}

const groupOf = (item) => item.group ? view.items.filter((each) => each.group === item.group) : [item];
