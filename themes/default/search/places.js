// Where a search stands: the dialog, search.html and the page for missing ones. This is what the site's script calls.
import { markFollowed } from './marks.js';
import { element, Panel } from './panel.js';

function attach(box, link, options) {
  return new Panel(box, { folder: new URL(link.dataset.index, document.baseURI).href, ...options });
}

function footOf(link, store) {
  const foot = element('p', { class: 'foot' });
  foot.innerHTML = '<span><kbd>↑</kbd> <kbd>↓</kbd> choose</span> <span><kbd>Enter</kbd> open</span> ' +
    '<a>Link to this search</a> <label><input type="checkbox"> <kbd>/</kbd> <kbd>s</kbd> open the search</label>';
  const single = foot.querySelector('input');
  single.checked = store('silcrow-slash') !== 'off';
  single.addEventListener('change', () => store('silcrow-slash', single.checked ? null : 'off'));
  foot.querySelector('a').href = link.href;
  return foot;
}

// Into the dialog that has a form with a field. `link` leads to search.html and knows where the index is; `store` reads
// and writes a setting.
export function attachDialog(dialog, link, store) {
  const foot = footOf(link, store);
  dialog.append(foot);
  const onAnswer = (text) => { foot.querySelector('a').href = `${link.href}?q=${encodeURIComponent(text)}`; };
  attach(dialog, link, { onAnswer });
}

// Whoever came to a page that is not there meant something with its name.
function wordsOfAddress() {
  let path = location.pathname.replace(/\.html?$/, '').replace(/\/(index)?$/, '');
  if (path.endsWith('/404')) return '';
  try { path = decodeURIComponent(path); } catch { /* as it is */ }
  return path.slice(path.lastIndexOf('/') + 1).replace(/[-_.+]+/g, ' ').trim();
}

function keepInAddress(text) {
  try {
    history.replaceState(null, '', text ? `?q=${encodeURIComponent(text)}` : location.pathname);
  } catch { /* not from a disk */ }
}

// Into the box of a page, whose address may have the words.
export function attachPage(box, link) {
  const isMissing = 'missing' in box.dataset;
  const asked = new URLSearchParams(location.search).get('q');
  box.querySelector('input').value ||= asked || (isMissing ? wordsOfAddress() : '');
  attach(box, link, isMissing ? { most: 5 } : { onAnswer: keepInAddress });
}

// On a page that was opened by a hit.
export const markWords = markFollowed;
