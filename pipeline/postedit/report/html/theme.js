// Light, dark or as the system says; runs before the page is drawn. Storage may be forbidden, and that is no error.
(() => {
"use strict";
const KEY = "postedit:theme";
const NAMES = { "": "system", light: "light", dark: "dark" };
let theme = "";
try { theme = localStorage.getItem(KEY) || ""; } catch { /* not kept */ }
if (!(theme in NAMES)) theme = "";
const show = () => {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const button = document.getElementById("theme");
  if (button) button.textContent = `Theme: ${NAMES[theme]}`;
};
show();
document.addEventListener("DOMContentLoaded", () => {
  show();
  document.getElementById("theme").addEventListener("click", () => {
    theme = { "": "light", light: "dark", dark: "" }[theme];
    try { localStorage.setItem(KEY, theme); } catch { /* not kept */ }
    show();
  });
});
})();
