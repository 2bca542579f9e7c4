// What somebody typed, taken apart, as src/search/query_text.cc does it.
import { stripped, tokensOf, wordsOf } from './tokens.js';

const mostWords = 6;

export const compared = (text) => text.normalize('NFC').toLowerCase();

// literal: as typed; term: the word of the index that it is; parts: those that it consists of.
function queryWord(typed) {
  const word = { literal: compared(stripped(typed)), term: '', parts: [], isOpen: false };
  let isAfterRun = false;
  for (const [kind, text] of tokensOf(typed)) {
    if (text === word.literal) word.term = text;
    if (kind === 'w') continue;
    if (kind === 'c' && isAfterRun && word.parts.at(-1).startsWith(text)) word.parts.pop();
    word.parts.push(text);
    isAfterRun = kind === 'r';
  }
  return word;
}

function addWords(text, words) {
  for (const typed of wordsOf(text)) {
    const word = queryWord(typed);
    const isKnown = words.some(({ literal }) => literal === word.literal);
    if (word.parts.length && !isKnown && words.length < mostWords) words.push(word);
  }
}

export const headingKey = (heading) => wordsOf(compared(heading)).map(stripped).filter(Boolean).join(' ');

export function parseQuery(text) {
  const words = [];
  const phrases = [];
  const rest = text.replace(/"([^"]*)"/g, (_, inner) => {
    const phrase = wordsOf(compared(inner)).join(' ');
    if (phrase) phrases.push(phrase);
    addWords(inner, words);
    return ' ';
  });
  const closed = words.length;
  addWords(rest, words);
  if (words.length > closed) words[words.length - 1].isOpen = true;
  return { words, phrases, key: headingKey(text) };
}

// Of a heading: its first word when it has a digit, or the first two when the second begins with one ("Runbook 7").
export function numberOf(key) {
  return key.match(/^(?:\S*[0-9]\S*(?= )|\S+ [0-9]\S*(?= ))/)?.[0] ?? '';
}

// "17§26", "17 §26", "chapter 17 §26" and "§26" are what references call the section "26" or "§26" of the chapter 17;
// "chapter 17" is the chapter.
function isAddress(key, number, crumbs) {
  const [, chapter, own] = key.match(/^(?:chapter )?([^§]*?) ?(§.*)?$/);
  if (!number) return false;
  if (!own) return chapter === number;
  return (own === number || own.slice(1) === number) && (!chapter || crumbs.some((crumb) => crumb.startsWith(`${chapter} `)));
}

// 2: the heading is the key, with or without its number, or the key is what references call it; 1: it begins with it.
export function headingFit(key, heading, crumbs) {
  if (!key) return 0;
  const whole = headingKey(heading);
  const number = numberOf(whole);
  const title = number ? whole.slice(number.length + 1) : whole;
  if (key === whole || key === title || isAddress(key, number, crumbs)) return 2;
  return whole.startsWith(key) || title.startsWith(key) ? 1 : 0;
}
