// A page stays current: the server pushes the newest picture of <main>, and only what changed is touched.
// What a person is writing, or has opened, is left alone.
"use strict";

const main = document.getElementById("main");
const cut = document.getElementById("cut");
const silence = 8000;
const again = 5000;

let heard = Date.now();
let told = "";

function key(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node.tagName + "#" + node.id : node.nodeName;
}

function isOwn(element) {
  return element === document.activeElement && element.matches("input, select, textarea");
}

function copyAttributes(from, to) {
  for (const attribute of [...to.attributes]) {
    const kept = attribute.name === "open" && to.tagName === "DETAILS";
    if (!kept && !from.hasAttribute(attribute.name)) to.removeAttribute(attribute.name);
  }
  for (const attribute of from.attributes) {
    if (to.getAttribute(attribute.name) !== attribute.value) to.setAttribute(attribute.name, attribute.value);
  }
}

function become(shown, newest) {
  let old = shown.firstChild;
  for (const next of [...newest.childNodes]) {
    if (old !== null && key(old) === key(next)) {
      if (old.nodeType !== Node.ELEMENT_NODE) {
        if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
      } else if (!isOwn(old)) {
        copyAttributes(next, old);
        become(old, next);
      }
      old = old.nextSibling;
    } else {
      shown.insertBefore(document.importNode(next, true), old);
    }
  }
  while (old !== null) {
    const gone = old;
    old = old.nextSibling;
    gone.remove();
  }
}

function show(html) {
  const newest = new DOMParser().parseFromString("<main>" + html + "</main>", "text/html").querySelector("main");
  become(main, newest);
}

function current(at) {
  heard = Date.now();
  told = at;
  cut.hidden = true;
}

function watch() {
  if (Date.now() - heard > silence && cut.hidden) {
    cut.querySelector("span").textContent = cut.dataset.say.replace("{0}", told);
    cut.hidden = false;
  }
}

// A browser comes back by itself when a stream ends, but not when it is answered that there is no room or no such line yet.
function look() {
  const stream = new EventSource(main.dataset.live);
  stream.addEventListener("picture", (event) => show(event.data));
  stream.addEventListener("at", (event) => current(event.data));
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED) setTimeout(look, again);
  });
}

if (main.dataset.live) {
  look();
  setInterval(watch, 1000);
}

const present = document.querySelector(".when-present");
if (present) present.scrollIntoView({ block: "nearest" });
