// The few words of a text in which a query's words stand, as src/search/excerpt.cc finds them.
import { compared } from './query.js';
import { stripped, wordsOf } from './tokens.js';

const mostWords = 28;
const wordsBefore = 5;

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
  const words = wordsOf(text).flatMap((word) => (word.length > 60 ? word.match(/.{1,60}/gsu) : [word]));
  const found = words.map((word) => {
    const lower = compared(word);
    return query.words.findIndex(({ literal }) => lower.includes(literal));
  });
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
    const core = found[i] < 0 ? '' : stripped(words[i]);
    const before = core ? words[i].indexOf(core) : words[i].length;
    append(words[i].slice(0, before), false);
    append(core, true);
    append(words[i].slice(before + core.length), false);
  }
  if (end < words.length) append(' …', false);
  return pieces;
}
