// Questions to a search index, and what it answers, as src/search/answer.cc does it.
import { correctedWord } from './correction.js';
import { excerptOf } from './excerpt.js';
import { compared, headingFit, parseQuery } from './query.js';
import { Lookup, favour, intersect, unite } from './words.js';

const mostHits = 20;
const mostCandidates = 200;
const mostHitsOfPage = 4;
const mostFiles = 9;
const leastBundles = 3;

const sorted = (scores) => [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

// A common word demands nothing, unless all words are such.
async function withAllWords(lookup, query) {
  const matches = await Promise.all(query.words.map((word) => lookup.matches(word)));
  const literals = query.words.filter((_, i) => matches[i].isByParts).map(({ literal }) => literal);
  const isAllCommon = matches.every(({ isCommon }) => isCommon);
  const isDemanded = ({ isCommon }) => !isCommon || isAllCommon;
  let scores;
  for (const match of matches.filter(isDemanded)) {
    if (scores) intersect(scores, match.scores); else scores = new Map(match.scores);
  }
  for (const match of matches.filter((it) => !isDemanded(it))) favour(scores, match.scores);
  return { candidates: sorted(scores), literals: [...literals, ...query.phrases] };
}

async function withAnyWord(lookup, query) {
  const scores = new Map();
  for (const word of query.words) unite(scores, (await lookup.matches(word)).scores);
  return { candidates: sorted(scores), literals: [] };
}

// Whether another query came out.
async function repair(index, lookup, query, corrections) {
  let isOther = false;
  for (const word of query.words) {
    const isOne = word.parts.length === 1 && word.term === word.literal;
    if (!isOne || await lookup.hasTerm(word.term)) continue;
    const wasOpen = word.isOpen;
    word.isOpen = true;
    if ((await lookup.matches(word)).scores.size) {
      isOther ||= !wasOpen;
      continue;
    }
    const better = correctedWord(word.literal, await index.words());
    if (!better) continue;
    corrections.push({ from: word.literal, to: better });
    Object.assign(word, { literal: better, term: better, parts: [better], isOpen: false });
  }
  if (corrections.length) query.key = query.words.map(({ literal }) => literal).join(' ');
  return isOther || corrections.length > 0;
}

function hasAll(record, literals) {
  if (!literals.length) return true;
  const text = compared(`${record.heading} ${record.text}`);
  return literals.every((literal) => text.includes(literal));
}

// The best candidates that pass, until there are enough or too many files would be opened. The files of the next 20 are
// asked for together.
async function lookedAt(index, { candidates, literals }, mostBundles) {
  const records = [];
  const bundles = new Set();
  for (const [i, [section]] of candidates.slice(0, mostCandidates).entries()) {
    if (i % mostHits === 0) {
      const near = new Set(bundles);
      for (const [next] of candidates.slice(i, i + mostHits)) {
        near.add(index.bundleOf(next));
        if (near.size <= mostBundles) index.record(next).catch(() => {});
      }
    }
    bundles.add(index.bundleOf(section));
    if (bundles.size > mostBundles || records.length === mostHits) break;
    const record = await index.record(section);
    if (hasAll(record, literals)) records.push(record);
  }
  return records;
}

// Greater is better: page title, heading, beginning of a heading, neither.
function rank(query, { anchor, heading, crumbs }) {
  const fit = headingFit(query.key, heading, crumbs);
  return fit === 2 && !anchor ? 3 : fit;
}

function grouped(records, query) {
  const ranks = new Map(records.map((record) => [record, rank(query, record)]));
  const pages = new Map();
  const known = new Set();  // a section that was cut has several records
  for (const record of [...records].sort((a, b) => ranks.get(b) - ranks.get(a))) {
    if (known.has(record.address)) continue;
    known.add(record.address);
    const hits = pages.get(record.url) ?? [];
    pages.set(record.url, hits);
    if (hits.length < mostHitsOfPage) hits.push({ ...record, excerpt: excerptOf(record.text, query) });
  }
  return [...pages.values()].flat();
}

export async function search(index, text) {
  const query = parseQuery(text);
  const answer = { hits: [], sections: 0, corrections: [], use: 'all' };
  if (!query.words.length) return answer;
  const lookup = new Lookup(index);
  let records = [];
  const lookAt = async (found) => {
    const shards = Math.min(lookup.opened.size, mostFiles - leastBundles);
    records = await lookedAt(index, found, mostFiles - shards);
    answer.sections = found.candidates.length;
  };
  await lookAt(await withAllWords(lookup, query));
  if (!records.length && await repair(index, lookup, query, answer.corrections)) {
    await lookAt(await withAllWords(lookup, query));
  }
  if (!records.length) {
    answer.use = 'any';
    await lookAt(await withAnyWord(lookup, query));
  }
  answer.hits = grouped(records, query);
  return answer;
}
