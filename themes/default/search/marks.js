// Marks the words of a query on the page that a hit leads to, by the rules of the excerpts. The words go there in the
// session's storage, so that no address has them, and are taken from it at once: a reload shows the page as it is.
import { literalIn, markedPart, wordsIn } from './excerpt.js';

const noted = 'silcrow-marks';
const mostMarks = 2000;
const notRead = 'nav, footer, form, button, svg, math, script, style, .vh, .peek, .search';
const headings = 'h1, h2, h3, h4, h5, h6';

// Some hosts serve x.html as x, and folder/index.html as folder/.
const pageOf = ({ origin, pathname }) => origin + pathname.replace(/(\/index)?(\.html)?\/?$/, '');
const withoutHash = (address) => address.split('#')[0];

// From the element with the anchor to the next heading that is not below its own; all of it if it is none. Without an
// anchor the page.
function sectionAt(hash) {
  const section = document.createRange();
  const text = document.querySelector('main');
  section.selectNodeContents(text);
  if (!hash) return section;
  const begin = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!begin?.matches(headings)) {
    if (begin) section.selectNode(begin); else section.collapse();
    return section;
  }
  const all = [...text.querySelectorAll(headings)];
  const next = all.slice(all.indexOf(begin) + 1).find(({ tagName }) => tagName <= begin.tagName);
  section.setStartBefore(begin);
  if (next) section.setEndBefore(next);
  return section;
}

const displayOf = (box) => getComputedStyle(box).display;

function blockOf(text) {
  let box = text.parentElement;
  while (displayOf(box) === 'inline') box = box.parentElement;
  return box;
}

// Text that lies in a row or grid of boxes as it is would become two boxes.
function isLeftOut(node) {
  return node.nodeType === Node.TEXT_NODE ? /flex|grid/.test(displayOf(node.parentElement)) : node.matches(notRead);
}

function textsOf(section) {
  const { FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP, SHOW_ELEMENT, SHOW_TEXT } = NodeFilter;
  const walker = document.createTreeWalker(section.commonAncestorContainer, SHOW_ELEMENT | SHOW_TEXT, (node) => {
    if (!section.intersectsNode(node) || isLeftOut(node)) return FILTER_REJECT;
    return node.nodeType === Node.TEXT_NODE ? FILTER_ACCEPT : FILTER_SKIP;
  });
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

// Texts that are read as one, since a word may go over several: each with where it begins in them.
function runsOf(section) {
  const runs = [];
  let last;
  for (const node of textsOf(section)) {
    const block = blockOf(node);
    if (block !== last) runs.push({ text: '', nodes: [] });
    last = block;
    const run = runs.at(-1);
    run.nodes.push({ node, begin: run.text.length });
    run.text += node.data;
  }
  return runs;
}

// The places of the words in a run's text, as [from, to].
function placesOf(text, literals) {
  const places = [];
  for (const { 0: word, index } of wordsIn(text)) {
    if (literalIn(word, literals) < 0) continue;
    const { before, core } = markedPart(word);
    const from = index + before.length;
    if (core) places.push([from, from + core.length]);
  }
  return places;
}

function wrap(node, from, to) {
  if (to < node.length) node.splitText(to);
  const part = from > 0 ? node.splitText(from) : node;
  const mark = document.createElement('mark');
  mark.className = 'hit-word';
  part.replaceWith(mark);
  mark.append(part);
}

// From behind, since what is split keeps its beginning.
function markRun({ nodes }, places) {
  for (const { node, begin } of nodes) {
    const end = begin + node.length;
    for (const [from, to] of places.filter((it) => it[0] < end && it[1] > begin).reverse()) {
      wrap(node, Math.max(from - begin, 0), Math.min(to, end) - begin);
    }
  }
}

function clear() {
  const marks = [...document.querySelectorAll('mark.hit-word')];
  const parents = new Set(marks.map((mark) => mark.parentNode));
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  for (const parent of parents) parent.normalize();
}

function clearByKey(event) {
  if (event.key === 'Escape' && !event.defaultPrevented) clear();
}

function markSection(hash, literals) {
  clear();
  let count = 0;
  for (const run of runsOf(sectionAt(hash))) {
    const places = placesOf(run.text, literals).slice(0, mostMarks - count);
    count += places.length;
    markRun(run, places);
  }
  document.addEventListener('keydown', clearByKey);
  addEventListener('pagehide', clear);  // or the way back would show them again
}

// Somebody clicks on a hit, or chose it with Enter. What is opened elsewhere has a storage of its own.
export function followHit(event, address, literals) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const target = new URL(address);
  if (target.hash && withoutHash(address) === withoutHash(location.href)) {
    markSection(target.hash, literals);
    return;
  }
  try {
    sessionStorage.setItem(noted, JSON.stringify({ page: pageOf(target), hash: target.hash, literals }));
  } catch { /* refused: nothing is marked */ }
}

// Marks what was noted, if it was for this page.
export function markFollowed() {
  const { page, hash, literals } = JSON.parse(sessionStorage.getItem(noted));
  sessionStorage.removeItem(noted);
  if (page === pageOf(location)) markSection(hash, literals);
}
