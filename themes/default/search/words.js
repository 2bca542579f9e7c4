// Which sections have a word, as src/search/word_matches.cc finds them. Scores are maps from sections to impacts.
const mostTerms = 64;
const mostShards = 2;

const isOpenEnough = (start) => [...start].length > 1;

function keepGreater(scores, postings, factor) {
  let section = -1;
  for (const value of postings) {
    section += value >> 4;
    scores.set(section, Math.max(scores.get(section) ?? 0, (value & 15) * factor));
  }
}

function intersect(all, other) {
  for (const [section, score] of all) {
    if (other.has(section)) all.set(section, score + other.get(section)); else all.delete(section);
  }
}

// Adds the impacts of a word that need not be there.
function favour(all, other) {
  for (const [section, score] of all) {
    if (other.has(section)) all.set(section, score + other.get(section));
  }
}

// The sections that all of the words have. A common word is demanded of none, unless all are common.
export function withAll(words) {
  const isAllCommon = words.every(({ isCommon }) => isCommon);
  const isDemanded = ({ isCommon }) => !isCommon || isAllCommon;
  let all;
  for (const { scores } of words.filter(isDemanded)) {
    if (all) intersect(all, scores); else all = new Map(scores);
  }
  for (const { scores } of words.filter((it) => !isDemanded(it))) favour(all, scores);
  return all;
}

export function unite(all, other) {
  for (const [section, score] of other) all.set(section, (all.get(section) ?? 0) + score);
}

export class Lookup {
  opened = new Set();

  constructor(index) {
    this.index = index;
  }

  open(shard) {
    this.opened.add(shard);
    return this.index.shard(shard);
  }

  async addExact(term, scores) {
    const postings = (await this.open(this.index.shardOf(term))).get(term);
    if (postings) keepGreater(scores, postings, 2);
  }

  async addBeginnings(start, scores) {
    const first = this.index.shardOf(start);
    let terms = 0;
    for (let i = first; i < Math.min(first + mostShards, this.index.firstTerms.length); ++i) {
      if (i > first && !this.index.firstTerms[i].startsWith(start)) return;
      for (const [term, postings] of await this.open(i)) {
        if (!term.startsWith(start)) continue;
        if (terms++ === mostTerms) return;
        keepGreater(scores, postings, 1);
      }
    }
  }

  isCommon(term) {
    return this.index.common.includes(term);
  }

  async matches(word) {
    const found = { scores: new Map(), isByParts: false, isCommon: this.isCommon(word.term) };
    if (!this.index.firstTerms.length) return found;
    const isBeginning = word.isOpen && isOpenEnough(word.literal);
    if (word.term) await this.addExact(word.term, found.scores);
    if (isBeginning) await this.addBeginnings(word.literal, found.scores);
    const isOne = word.parts.length === 1 && word.parts[0] === word.literal;
    if (found.scores.size || isOne) return found;
    found.isByParts = true;
    const parts = [];
    for (const [i, part] of word.parts.entries()) {
      const scores = new Map();
      await this.addExact(part, scores);
      if (isBeginning && i + 1 === word.parts.length && isOpenEnough(part)) await this.addBeginnings(part, scores);
      parts.push({ scores, isCommon: this.isCommon(part) });
    }
    found.scores = withAll(parts);
    return found;
  }
}
