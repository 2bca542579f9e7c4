// Questions to a search index, and what it answers, as src/search/answer.cc does it.
import { correctedWord } from './correction.js';
import { excerptOf } from './excerpt.js';
import { compared, headingFit, parseQuery } from './query.js';
import { Lookup, unite, withAll } from './words.js';

const mostHits = 20;
const mostHitsOfPage = 4;
const mostFiles = 8;
const leastBundles = 1;

const sorted = (scores) => [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

async function withAllWords(lookup, query) {
  const matches = await Promise.all(query.words.map((word) => lookup.matches(word)));
  const literals = query.words.filter((_, i) => matches[i].isByParts).map(({ literal }) => literal);
  return { candidates: sorted(withAll(matches)), literals: [...literals, ...query.phrases] };
}

async function withAnyWord(lookup, query) {
  const scores = new Map();
  for (const word of query.words) unite(scores, (await lookup.matches(word)).scores);
  return { candidates: sorted(scores), literals: [] };
}

async function correct(index, lookup, query) {
  const corrections = [];
  for (const word of query.words) {
    if (!/^\p{L}+$/u.test(word.literal) || (await lookup.matches(word)).scores.size) continue;
    const better = correctedWord(word.literal, await index.words());
    if (!better) continue;
    corrections.push({ from: word.literal, to: better });
    Object.assign(word, { literal: better, term: better, parts: [better], isOpen: false });
  }
  if (corrections.length) query.key = query.words.map(({ literal }) => literal).join(' ');
  return corrections;
}

function hasAll(record, literals) {
  if (!literals.length) return true;
  const text = compared(`${record.heading} ${record.text}`);
  return literals.every((literal) => text.includes(literal));
}

// The best candidates with their texts, as far as that many files have them, and with all literals.
async function lookedAt(index, { candidates, literals }, mostBundles) {
  const best = candidates.slice(0, mostHits).map(([section]) => section);
  const bundles = new Set([...new Set(best.map((section) => index.bundleOf(section)))].slice(0, mostBundles));
  const records = await Promise.all(
    best.filter((section) => bundles.has(index.bundleOf(section))).map((section) => index.record(section)));
  return records.filter((record) => hasAll(record, literals));
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
  const answer = { hits: [], sections: 0, corrections: [], use: 'all', literals: [] };
  if (!query.words.length) return answer;
  const lookup = new Lookup(index);
  let records = [];
  const lookAt = async (found) => {
    const shards = Math.min(lookup.opened.size, mostFiles - leastBundles);
    records = await lookedAt(index, found, mostFiles - shards);
    answer.sections = found.candidates.length;
  };
  await lookAt(await withAllWords(lookup, query));
  if (!records.length) answer.corrections = await correct(index, lookup, query);
  if (answer.corrections.length) await lookAt(await withAllWords(lookup, query));
  if (!records.length) {
    answer.use = 'any';
    await lookAt(await withAnyWord(lookup, query));
  }
  answer.hits = grouped(records, query);
  answer.literals = query.words.map(({ literal }) => literal);
  return answer;
}
