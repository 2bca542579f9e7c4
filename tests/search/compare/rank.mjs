// rank.mjs MODULES PROGRAM SITE [aside]: the queries of tests/search/queries.json, put to three engines over the same sections: where
// does the one stand that must come first? Prints mean reciprocal ranks: of the set "tune", and with `aside` also of
// the set "aside", which nobody should look at who still tunes.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, program, site, aside] = process.argv.slice(2);
const require = createRequire(join(modules, 'of-the-comparison.js'));
const lunr = require('lunr');
const MiniSearch = require('minisearch');
const { queries } = JSON.parse(readFileSync(new URL('../queries.json', import.meta.url), 'utf8'));
const { docs } = JSON.parse(readFileSync(join(site, 'search/search_index.json'), 'utf8'));
const sections = docs.map(({ location, title, text }, id) => ({ id, location, title, text }));

function silcrow(query) {
  const run = spawnSync(program, ['search', '--index', site, '--json', '--', query], { encoding: 'utf8' });
  return JSON.parse(run.stdout).hits.map(({ url, anchor }) => (anchor ? `${url}#${anchor}` : url));
}

// As MkDocs sets it up: titles count ten times, all words in any form. A query that lunr's own language refuses has no hits.
const lunrIndex = lunr(function build() {
  this.ref('id');
  this.field('title', { boost: 10 });
  this.field('text');
  for (const section of sections) this.add(section);
});
function askLunr(query) {
  try {
    return lunrIndex.search(query).map(({ ref }) => sections[ref].location);
  } catch {
    return [];
  }
}

// As VitePress sets it up.
const mini = new MiniSearch({ fields: ['title', 'text'], searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4 } } });
mini.addAll(sections);
const askMini = (query) => mini.search(query).map(({ id }) => sections[id].location);

const mean = (ranks) => (ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toFixed(3);
const sets = aside ? ['tune', 'aside'] : ['tune'];
for (const [name, ask] of [['silcrow', silcrow], ['lunr', askLunr], ['minisearch', askMini]]) {
  const ranks = sets.map((chosen) => queries.filter(({ set }) => set === chosen).map(({ query, section }) => {
    const place = ask(query).slice(0, 10).indexOf(section);
    return place < 0 ? 0 : 1 / (place + 1);
  }));
  const figures = sets.map((set, i) => `${set} ${mean(ranks[i])}`);
  console.log(`${name.padEnd(12)} ${figures.join('  ')}  all of these ${mean(ranks.flat())}`);
}
