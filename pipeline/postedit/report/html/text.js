// Text: offsets of code points in strings of UTF-16, and hostile text made visible. Nothing here makes HTML of a string.

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g;

/** A function from offsets in code points, as records have them, to offsets in `text`, which JavaScript keeps in UTF-16. */
function toUtf16(text) {
  const before = [];  // for each character of two units: how many code points stand before it
  let extra = 0;
  for (const match of text.matchAll(ASTRAL)) before.push(match.index - extra++);
  if (!extra) return (offset) => offset;
  return (offset) => {
    let low = 0, high = before.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before[middle] < offset) low = middle + 1; else high = middle;
    }
    return offset + low;
  };
}

// What is not seen, or would move what is: controls, zero widths, bidirectional marks, lone surrogates, tags.
const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/g;

function escaped(char) {
  const code = char.codePointAt(0);
  return code < 256 ? "\\x" + code.toString(16).padStart(2, "0")
    : code < 65536 ? "\\u" + code.toString(16).padStart(4, "0") : "\\U" + code.toString(16).padStart(8, "0");
}

/** `text` in one line, as a label can hold it. */
function plain(text, most = 200) {
  const cut = text.length > most ? text.slice(0, most) + "…" : text;
  return cut.replace(UNSEEN, escaped).replace(/\n/g, "↵").replace(/\t/g, "→");
}

/** An element: el("a", {class: "x", href: "#", text: "..."}, child, ...). Attributes whose value is null are left out. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (name === "text") element.textContent = String(value).replace(UNSEEN, escaped);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Put `text` into `parent`, what is not seen written as escapes. marks: white space too, as in an edit. */
function put(parent, text, marks = false) {
  const pattern = marks ? new RegExp(`${UNSEEN.source}|[\\n\\t ]`, "g") : UNSEEN;
  // white space inside words is plain to see; at an end, or alone, it is not
  const hard = (match) => match[0] !== " " || match.index === 0 || match.index === text.length - 1
    || text[match.index - 1] === " " || text[match.index + 1] === " ";
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    if (marks && !hard(match)) continue;
    const sign = { "\n": "↵", "\t": "→", " ": "␣" }[match[0]] ?? escaped(match[0]);
    parent.append(text.slice(done, match.index), el("span", { class: "unseen", text: sign }));
    if (match[0] === "\n" && match.index < text.length - 1) parent.append("\n");
    done = match.index + match[0].length;
  }
  parent.append(text.slice(done));
}
