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

export function intersect(all, other) {
  for (const [section, score] of all) {
    if (other.has(section)) all.set(section, score + other.get(section)); else all.delete(section);
  }
}

const greatest = (scores) => [...scores.values()].reduce((a, b) => Math.max(a, b), 0);

// For words that need not be there: to have one more of them counts more than to have another one more often.
export function unite(all, other) {
  for (const [section, score] of other) all.set(section, (all.get(section) ?? 0) + score);
}

export function favour(all, other) {
  const most = greatest(other);
  for (const [section, score] of all) {
    if (other.has(section)) all.set(section, score + other.get(section) + most);
  }
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

  async hasTerm(term) {
    return (await this.open(this.index.shardOf(term))).has(term);
  }

  async addExact(term, scores) {
    const postings = (await this.open(this.index.shardOf(term))).get(term);
    if (postings) keepGreater(scores, postings, 2);
  }

  async addBeginnings(start, scores) {
    const first = this.index.shardOf(start);
    let terms = 0;
    for (let i = first; i < Math.min(first + mostShards, this.index.separators.length); ++i) {
      if (i > first && !this.index.separators[i].startsWith(start)) return;
      for (const [term, postings] of await this.open(i)) {
        if (!term.startsWith(start)) continue;
        if (terms++ === mostTerms) return;
        keepGreater(scores, postings, 1);
      }
    }
  }

  async matches(word) {
    const found = { scores: new Map(), isByParts: false, isCommon: this.index.common.includes(word.term) };
    if (!this.index.separators.length) return found;
    const isBeginning = word.isOpen && isOpenEnough(word.literal);
    if (word.term) await this.addExact(word.term, found.scores);
    if (isBeginning) await this.addBeginnings(word.literal, found.scores);
    const isOne = word.parts.length === 1 && word.parts[0] === word.literal;
    if (found.scores.size || isOne) return found;
    found.isByParts = true;
    for (const [i, part] of word.parts.entries()) {
      const scores = new Map();
      await this.addExact(part, scores);
      if (isBeginning && i + 1 === word.parts.length && isOpenEnough(part)) await this.addBeginnings(part, scores);
      if (i === 0) found.scores = scores; else intersect(found.scores, scores);
    }
    return found;
  }
}
