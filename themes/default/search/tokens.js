// Tokenizer 1, as src/search/tokenizer.cc has it.
const edge = /[.,;:!?()[\]{}"'`“”‘’<>*|&=+]/;
const pair = /[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d\u{20000}-\u{3ffff}]/u;
const bytes = (text) => new TextEncoder().encode(text).length;

// e: edge, s: other sign, d: digit, u, l: capital, small letter, o: other letter, p: pair script.
function classOf(c) {
  if (pair.test(c)) return 'p';
  if (edge.test(c)) return 'e';
  if (/\p{N}/u.test(c)) return 'd';
  if (/\p{Lu}/u.test(c)) return 'u';
  if (/\p{Ll}/u.test(c)) return 'l';
  return /[\p{L}\p{M}]/u.test(c) ? 'o' : 's';
}

export const wordsOf = (text) => text.split(/\p{White_Space}+/u).filter(Boolean);

export function stripped(word) {
  const all = [...word];
  while (all.length && edge.test(all[0])) all.shift();
  while (all.length && edge.test(all[all.length - 1])) all.pop();
  return all.join('');
}

// The tokens of a word: [kind, text] each; kinds are w(hole), r(un), c(amel), p(air).
export function tokensOf(word) {
  const all = [...stripped(word.normalize('NFC'))];
  const kinds = all.map(classOf).join('');
  const lower = all.map((c) => c.toLowerCase());
  const tokens = [];
  const add = (kind, from, to) => {
    const text = lower.slice(from, to).join('');
    if (bytes(text) <= (kind === 'w' ? 48 : 32)) tokens.push([kind, text]);
  };
  if (/[es].*[^es]/.test(kinds)) add('w', 0, all.length);
  for (const run of kinds.matchAll(/p+|[dulo]+/g)) {
    const from = run.index;
    const to = from + run[0].length;
    if (run[0][0] === 'p') {
      if (to - from === 1) add('p', from, to);
      for (let i = from; i + 1 < to; ++i) add('p', i, i + 2);
    } else {
      add('r', from, to);
      if (/u/.test(run[0]) && /l/.test(run[0])) addCamel(run[0], from, add);
    }
  }
  return tokens;
}

// A part ends before a capital behind something else, before the last of several capitals when a small letter follows,
// and between digits and letters.
function addCamel(run, from, add) {
  const ends = [...run.matchAll(/(?<=[^u])(?=u)|(?<=u)(?=ul)|(?<=d)(?=[^d])|(?<=[^d])(?=d)/g)].map((match) => match.index);
  if (!ends.length) return;
  let begin = 0;
  for (const end of [...ends, run.length]) {
    add('c', from + begin, from + end);
    begin = end;
  }
}
