// The search of the pages: the answers of C++ (tests/search/answers.json) and what a reader does with it, from a disk and
// from a server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newPage } from './browser.mjs';
import { differ } from './report.mjs';
import { serve } from './server.mjs';

const json = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const assetOf = (site, name) => site.files.find((file) => new RegExp(`^assets/search/${name}\\.`).test(file));

// In the page: the answers to all queries, in the form of the vectors.
async function answersInPage({ module, queries }) {
  const { search } = await import(module.answer);
  const { Index } = await import(module.index);
  const index = await Index.open(new URL('search/', location.href).href);
  const answers = [];
  for (const query of queries) {
    const { hits, sections, corrections, use } = await search(index, query);
    const corrected = Object.fromEntries(corrections.map(({ from, to }) => [from, to]));
    answers.push({ query, words: use, ...(corrections.length ? { corrections: corrected } : {}), sections,
      hits: hits.map((hit) => [hit.address, hit.excerpt.map(([text, is]) => (is ? `[${text}]` : text)).join('')]) });
  }
  return answers;
}

async function sameAnswers({ page, origin, site }) {
  await page.goto(`${origin}/index.html`);
  const module = { answer: `/${assetOf(site, 'answer')}`, index: `/${assetOf(site, 'index')}` };
  const vectors = json('tests/search/answers.json');
  const answers = await page.evaluate(answersInPage, { module, queries: vectors.map(({ query }) => query) });
  return vectors.flatMap((vector, i) => differ(vector.query, answers[i], vector));
}

async function sameTokens({ page, origin, site }) {
  await page.goto(`${origin}/index.html`);
  const { vectors, texts } = json('docs/search-tokens.json');
  const found = await page.evaluate(async ({ module, words, all }) => {
    const { tokensOf, wordsOf } = await import(module);
    return { tokens: words.map((word) => tokensOf(word).map(([, text]) => text)), words: all.map(wordsOf) };
  }, { module: `/${assetOf(site, 'tokens')}`, words: vectors.map(({ word }) => word), all: texts.map(({ text }) => text) });
  return [...vectors.flatMap((vector, i) => differ(vector.word, found.tokens[i], vector.tokens)),
    ...texts.flatMap((vector, i) => differ(vector.text, found.words[i], vector.words))];
}

// Nothing of the search is loaded before it is asked for, and then at most 12 kB.
async function loadsLate({ page, origin }) {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/01-cluster.html`, { waitUntil: 'networkidle' });
  const before = asked.filter((path) => path.includes('search'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rollback');
  await page.locator('.dialog [role=option]').first().waitFor();
  const scripts = asked.filter((path) => path.startsWith('/assets/search'));
  return [...differ('asked for before', before, []), ...differ('scripts', scripts.length, 10)];
}

// The client's scripts, and what every page has of the search: as much as the site's script is smaller without it.
async function staysSmall({ site }) {
  const size = (text) => gzipSync(text, { level: 9 }).length;
  const texts = (pattern) => site.files.filter((file) => pattern.test(file)).map((file) => readFileSync(join(site.folder, file), 'utf8'));
  const [whole] = texts(/^assets\/silcrow\.[^/]*\.js$/);
  const [begin, end] = [whole.indexOf('/* Search: '), whole.indexOf('/* How long ago')];
  const sizes = {
    modules: [texts(/^assets\/search\/.*\.js$/).reduce((sum, text) => sum + size(text), 0), 12 * 1000],
    script: [texts(/^assets\/search\.[^/]*\.js$/).reduce((sum, text) => sum + size(text), 0), 12 * 1000],
    stub: [begin > 0 && begin < end ? size(whole) - size(whole.slice(0, begin) + whole.slice(end)) : 0, 1000],
  };
  return Object.entries(sizes).filter(([, [found, most]]) => !(found > 0 && found <= most))
    .map(([what, [found]]) => `${what}: ${found} bytes`);
}

const open = async (page, site, file = '17-runbook.html') => {
  await page.goto(site.address(file));
  await page.keyboard.press('Control+k');
};
// The focus leaves the field of a closed dialog only with the next frame.
const closed = async (page) => {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement === document.body);
};
const ask = async (page, text) => {
  await page.locator('.dialog input[name=q]').fill(text);
  await page.locator('.dialog [role=option]').first().waitFor();
};
const active = (page) => page.evaluate(() => {
  const id = document.querySelector('.dialog input[name=q]').getAttribute('aria-activedescendant');
  const all = [...document.querySelectorAll('.dialog [role=option]')];
  const chosen = all.filter((option) => option.getAttribute('aria-selected') === 'true');
  return chosen.length > 1 || chosen[0]?.id !== (id ?? undefined) ? 'confused' : all.indexOf(chosen[0]);
});

async function keysWalk({ page, site }) {
  await open(page, site);
  await ask(page, 'the');
  const last = await page.locator('.dialog [role=option]').count() - 1;
  const faults = last < 4 ? [`only ${last + 1} hits`] : [];
  const steps = [['ArrowDown', 0], ['ArrowDown', 1], ['ArrowUp', 0], ['End', last], ['ArrowDown', last], ['Home', 0], ['ArrowUp', -1]];
  for (const [key, wanted] of steps) {
    await page.keyboard.press(key);
    faults.push(...differ(`after ${key}`, await active(page), wanted));
  }
  await page.keyboard.press('Escape');
  return [...faults, ...differ('the dialog after Escape', await page.locator('.dialog[open]').count(), 0)];
}

async function enterOpens({ page, site }) {
  await open(page, site);
  await ask(page, '17§26');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/17-runbook.html#26-run-migrations-manually');
  await open(page, site);
  await ask(page, 'replica lag');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search.html?q=replica*lag');
  await page.locator('main [role=option]').first().waitFor();
  return differ('the best hit', await page.locator('main [role=option] b').first().textContent(), 'replica lag');
}

async function singleKeysCanBeSwitchedOff({ page, site }) {
  const isOpen = async () => (await page.locator('.dialog[open]').count()) === 1;
  const opens = async (key) => {
    await page.keyboard.press(key);
    const does = await isOpen();
    await closed(page);
    return does;
  };
  await page.goto(site.address('17-runbook.html'));
  const faults = [];
  for (const [key, wanted] of [['/', true], ['s', true], ['Control+s', false], ['Meta+s', false], ['Alt+s', false], ['Shift+S', false]]) {
    faults.push(...differ(`${key} opens`, await opens(key), wanted));
  }
  await page.keyboard.press('s');
  await page.locator('.dialog [type=checkbox]').uncheck();
  await closed(page);
  for (const key of ['/', 's']) faults.push(...differ(`${key} opens when switched off`, await opens(key), false));
  await page.reload();
  for (const key of ['/', 's']) faults.push(...differ(`${key} opens on the next page`, await opens(key), false));
  await page.keyboard.press('Control+k');
  return [...faults, ...differ('Ctrl-K opens', await isOpen(), true)];
}

// Who types into a field means letters.
async function lettersStayInFields({ page, site }) {
  await page.goto(site.address('17-runbook.html'));
  await page.locator('.filter input').focus();
  await page.keyboard.type('s/');
  const faults = differ('the field of the contents', await page.locator('.filter input').inputValue(), 's/');
  faults.push(...differ('dialogs', await page.locator('.dialog').count(), 0));
  await open(page, site);
  await page.keyboard.type('ss');
  return [...faults, ...differ('the field of the search', await page.locator('.dialog input[name=q]').inputValue(), 'ss')];
}

// What is typed before anything is loaded is not lost.
async function typesWhileLoading({ page, origin }) {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/search/index.json', async (route) => { await held; await route.continue(); });
  await page.goto(`${origin}/01-cluster.html`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quorum');
  const status = page.locator('.dialog [role=status]');
  await page.waitForFunction(() => document.querySelector('.dialog [role=status]')?.textContent.startsWith('Loading'));
  release();
  await page.locator('.dialog [role=option]').first().waitFor();
  return differ('the status', await status.textContent(), '1 section.');
}

async function saysWhatItCorrected({ page, site }) {
  await open(page, site);
  await ask(page, 'rolback');
  const text = await page.locator('.dialog [role=status]').textContent();
  return differ('the status', text, '“rolback” is not in the book: showing “rollback”. 3 sections.');
}

// What a screen reader is told.
async function treeIsRight({ page, site }) {
  await open(page, site);
  await ask(page, 'replica lag');
  await page.keyboard.press('ArrowDown');
  const tree = await page.locator('.dialog').ariaSnapshot();
  const wanted = [/dialog "Search the book"/, /combobox "Search the book"/, /status: 3 sections\./, /listbox "Sections"/,
    /group "Glossary"/, /option "replica lag Glossary .*" \[selected\]/, /group "2 Database"/, /option "2 1 Replica lag/];
  return wanted.filter((part) => !part.test(tree)).map((part) => `no ${part} in:\n${tree}`);
}

async function isAccessible({ page, site, axe }) {
  await open(page, site);
  await ask(page, 'the');
  await page.keyboard.press('ArrowDown');
  await page.evaluate(axe);
  const faults = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() => globalThis.axe.run('.dialog'));
    faults.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes[0].html.slice(0, 120)} ${nodes[0].failureSummary}`));
  }
  return faults;
}

// Sections of one page stand as close as those of several.
async function hitsStandEvenly({ page, origin }) {
  await page.goto(`${origin}/search.html?q=replica`);
  await page.locator('.hits [role=group] > a + a').first().waitFor();
  const gaps = await page.locator('.hits a').evaluateAll((all) => all.slice(1).map((hit, i) =>
    hit.getBoundingClientRect().top - all[i].getBoundingClientRect().bottom));
  return differ('gaps', gaps.filter((gap) => Math.abs(gap) > 1), []);
}

async function indexWithoutScript({ page, site }) {
  await page.goto(site.address('17-runbook.html'));
  await page.locator('.open-search').click();
  await page.waitForURL('**/search.html');
  const faults = differ('the field', await page.locator('main input').isVisible(), false);
  for (const [text, address] of [['Run migrations manually', '17-runbook.html#26-run-migrations-manually'], ['quorum', 'glossary.html#g-quorum']]) {
    const link = page.locator('main li a', { hasText: text }).first();
    faults.push(...differ(text, await link.getAttribute('href'), address));
  }
  return faults;
}

const checks = [
  [sameTokens, {}], [sameAnswers, {}], [loadsLate, {}], [staysSmall, {}], [keysWalk, {}], [enterOpens, {}],
  [singleKeysCanBeSwitchedOff, {}], [lettersStayInFields, {}], [typesWhileLoading, {}], [saysWhatItCorrected, {}], [treeIsRight, {}], [isAccessible, {}],
  [hitsStandEvenly, {}],
  [indexWithoutScript, { javaScriptEnabled: false }],
];

export async function checkSearch(report, browser, site, modules) {
  const server = await serve(site, '/');
  const origin = `http://127.0.0.1:${server.address().port}`;
  const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
  for (const [check, options] of checks) {
    await report.run(check.name, async () => {
      const { page, context } = await newPage(browser, options);
      try {
        report.check(`search: ${check.name}`, await check({ page, site, origin, axe }));
      } finally {
        await context.close();
      }
    });
  }
  server.close();
}
