// The few words of a text in which a query's words stand, as src/search/excerpt.cc finds them.
import { compared } from './query.js';
import { stripped } from './tokens.js';

const mostWords = 28;
const wordsBefore = 5;

// The words of a text as matches, with their places; very long ones in pieces.
export const wordsIn = (text) => [...text.matchAll(/\P{White_Space}{1,60}/gu)];

// Which of the literals is in the word, or -1.
export function literalIn(word, literals) {
  const lower = compared(word);
  return literals.findIndex((literal) => lower.includes(literal));
}

// What of such a word is marked, and what stands before it.
export function markedPart(word) {
  const core = stripped(word);
  return { before: core ? word.slice(0, word.indexOf(core)) : word, core };
}

function bestBegin(found) {
  let best = 0;
  let most = 0;
  found.forEach((is, i) => {
    if (is < 0) return;
    const different = new Set(found.slice(i, i + mostWords - wordsBefore).filter((it) => it >= 0)).size;
    if (different > most) [most, best] = [different, i];
  });
  return best;
}

// Pieces [text, whether it is marked].
export function excerptOf(text, query) {
  const words = wordsIn(text).map(([word]) => word);
  const literals = query.words.map(({ literal }) => literal);
  const found = words.map((word) => literalIn(word, literals));
  const best = bestBegin(found);
  const begin = Math.min(Math.max(best - wordsBefore, 0), Math.max(words.length - mostWords, 0));
  const end = Math.min(begin + mostWords, words.length);
  const pieces = [];
  const append = (part, isMarked) => {
    if (!part) return;
    const last = pieces[pieces.length - 1];
    if (last && last[1] === isMarked) last[0] += part; else pieces.push([part, isMarked]);
  };
  if (begin > 0) append('… ', false);
  for (let i = begin; i < end; ++i) {
    if (i > begin) append(' ', false);
    const { before, core } = found[i] < 0 ? { before: words[i], core: '' } : markedPart(words[i]);
    append(before, false);
    append(core, true);
    append(words[i].slice(before.length + core.length), false);
  }
  if (end < words.length) append(' …', false);
  return pieces;
}
