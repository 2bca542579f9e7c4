// What is seen of a search: a field, the sections that were found, and what is said about them. In the dialog and on
// search.html it is the same.
import { search } from './answer.js';
import { Index } from './index.js';
import { followHit } from './marks.js';
import { numberOf } from './query.js';

let asked;  // the index, once for all panels

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// "17 §26": the chapter's number, which is in the first crumb that has one, and the section's.
function numbersOf(hit) {
  const own = numberOf(hit.heading);
  const chapter = hit.crumbs.map(numberOf).find(Boolean);
  return { own, all: [chapter, own].filter(Boolean).join(' ') };
}

const excerptOf = (pieces) => pieces.map(([text, isMarked]) => (isMarked ? element('mark', {}, text) : text));

function optionOf(hit, id, root) {
  const { own, all } = numbersOf(hit);
  const title = own ? hit.heading.slice(own.length).trim() : hit.heading;
  return element('a', { class: 'hit', role: 'option', id, href: root + hit.address, tabindex: -1, 'aria-selected': false },
    element('span', { class: 'num' }, all),
    element('span', {}, element('b', {}, title), ' ',
      element('span', { class: 'hit-meta' }, hit.crumbs.join(' · ')), ' ',
      element('span', { class: 'hit-text' }, ...excerptOf(hit.excerpt))));
}

function sentenceOf({ hits, sections, corrections, use }) {
  const found = `${sections} section${sections === 1 ? '' : 's'}`;
  const shown = hits.length < sections ? `${found}, the best ${hits.length} of them` : found;
  const changes = corrections.map(({ from, to }) => `“${from}” is not in the book: showing “${to}”. `).join('');
  if (!hits.length) return 'Nothing found.';
  return `${changes}${use === 'any' ? 'No section has all of this; with some of the words: ' : ''}${shown}.`;
}

// `box` has a form with a field. `folder` is the address of search/; `most` sections are shown, or all that were found;
// `onAnswer` is called with the text when its answer is shown.
export class Panel {
  turn = 0;
  options = [];
  active = -1;

  constructor(box, { folder, most, onAnswer }) {
    this.input = box.querySelector('input');
    this.folder = folder;
    this.most = most;
    this.onAnswer = onAnswer;
    const id = `${this.input.id || 'silcrow-search'}-hits`;
    this.list = element('div', { class: 'hits', role: 'listbox', id, 'aria-label': 'Sections', hidden: '' });
    this.status = element('p', { class: 'label', role: 'status' });
    box.append(this.status, this.list);
    const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': false, 'aria-controls': id };
    for (const [key, value] of Object.entries(roles)) this.input.setAttribute(key, value);
    this.input.addEventListener('input', () => this.ask());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.ask();
  }

  async ask() {
    const turn = ++this.turn;
    const text = this.input.value;
    try {
      if (text.trim() && !this.index) this.status.textContent = 'Loading the index …';
      asked ??= Index.open(this.folder);
      this.index = await asked;
      const answer = await search(this.index, text);
      if (turn === this.turn) this.show({ ...answer, hits: answer.hits.slice(0, this.most) }, text);
    } catch {
      asked = undefined;
      if (turn === this.turn) this.status.textContent = 'The search index cannot be loaded.';
    }
  }

  show(answer, text) {
    const groups = new Map();
    this.options = answer.hits.map((hit, i) => {
      const option = optionOf(hit, `${this.list.id}-${i}`, this.index.root);
      option.addEventListener('click', (event) => followHit(event, option.href, answer.literals));
      const label = hit.anchor ? hit.crumbs.find(numberOf) ?? hit.crumbs[0] : hit.heading;
      if (!groups.has(hit.url)) groups.set(hit.url, element('div', { role: 'group', class: 'hits-page', 'aria-label': label }));
      groups.get(hit.url).append(option);
      return option;
    });
    this.list.replaceChildren(...groups.values());
    this.list.hidden = !this.options.length;
    this.input.setAttribute('aria-expanded', this.options.length > 0);
    this.choose(-1);
    this.status.textContent = text.trim() ? sentenceOf(answer) : '';
    this.onAnswer?.(text);
  }

  choose(number) {
    this.options[this.active]?.setAttribute('aria-selected', false);
    this.active = number;
    const option = this.options[number];
    option?.setAttribute('aria-selected', true);
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  key(event) {
    const last = this.options.length - 1;
    const places = { ArrowDown: Math.min(this.active + 1, last), ArrowUp: Math.max(this.active - 1, -1), Home: 0, End: last };
    if (event.isComposing || last < 0) return;
    if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      this.options[this.active].click();
    } else if (event.key in places && !event.shiftKey) {
      event.preventDefault();
      this.choose(places[event.key]);
    }
  }
}
