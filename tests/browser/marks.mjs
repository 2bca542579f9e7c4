// Who follows a hit of the search sees its words marked, and nothing else is different: from a disk, from a server, below
// a sub-path.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPage } from './browser.mjs';
import { differ } from './report.mjs';
import { serve } from './server.mjs';

const section = '17-runbook.html#22-rotate-the-ingest-token';
const marked = (page) => page.locator('.hit-word').allTextContents();
const firstMark = (page) => page.locator('.hit-word').first().waitFor({ state: 'attached' });

async function ask(page, at, text) {
  await page.goto(at('index.html'));
  await page.keyboard.press('Control+k');
  await page.locator('.dialog input[name=q]').fill(text);
  await page.locator('.dialog [role=option]').first().waitFor();
}

async function follow(page, at, text, address) {
  await ask(page, at, text);
  await page.locator(`.dialog [role=option][href$="${address}"]`).click();
  await page.waitForURL(`**/${address}`);
  await firstMark(page);
}

// Marks come when a script was loaded: for none, wait until one would be there.
async function withoutMarks(page, what) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 200); }));
  return differ(what, await marked(page), []);
}

// All that is read, where every box of it lies, and how far the page is scrolled.
const state = (page) => page.evaluate(async () => {
  for (let last = -1; last !== scrollY;) {
    last = scrollY;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  const boxes = [...document.querySelectorAll('main :not(mark)')].map((box) => box.getBoundingClientRect());
  return { text: document.querySelector('main').textContent, scroll: scrollY,
    boxes: boxes.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round)) };
});

async function nothingElseDiffers(page, at, what) {
  const found = await state(page);
  await page.goto('about:blank');
  await page.goto(at(section));
  const wanted = await state(page);
  const faults = differ(`${what}: scrolled`, found.scroll, wanted.scroll);
  if (found.text !== wanted.text) faults.push(`${what}: another text`);
  const isMoved = (box, i) => box.some((value, j) => Math.abs(value - wanted.boxes[i]?.[j]) > 1);
  const moved = found.boxes.filter(isMoved).length + Math.abs(found.boxes.length - wanted.boxes.length);
  return [...faults, ...differ(`${what}: boxes that moved`, moved, 0),
    ...(wanted.scroll > 1000 ? [] : [`${what}: the section is not far down`])];
}

async function marksAfterAClick({ page, at }) {
  await follow(page, at, 'rotate tok', section);
  const faults = differ('the address', page.url(), at(section));
  const words = await page.locator('.hit-word:not(code *)').allTextContents();
  const wrong = words.filter((word) => !/rotat|tok/i.test(word));
  if (words.length < 5) faults.push(`only ${words.length} words`);
  const places = await page.evaluate(() => {
    const next = document.querySelector(':target ~ h2');
    const outside = [...document.querySelectorAll('.hit-word')].filter((mark) => !mark.closest(':target') &&
      !(mark.compareDocumentPosition(document.querySelector(':target')) & 2 && mark.compareDocumentPosition(next) & 4));
    const unmarked = document.querySelector('pre:has(.hit-word)');
    return { outside: outside.length, inHeading: !!document.querySelector(':target .hit-word'), inCode: !!unmarked };
  });
  faults.push(...differ('other words', wrong, []), ...differ('places', places, { outside: 0, inHeading: true, inCode: true }));
  return [...faults, ...await nothingElseDiffers(page, at, 'after a click')];
}

async function marksAfterEnter({ page, at }) {
  await ask(page, at, 'rotate the ingest token');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${section}`);
  await firstMark(page);
  return differ('the first words', (await marked(page)).slice(0, 4), ['Rotate', 'the', 'ingest', 'token']);
}

async function marksFromTheSearchPage({ page, at }) {
  const faults = [];
  for (const follows of [(hit) => hit.click(), () => page.keyboard.press('Enter')]) {
    await page.goto(at('search.html?q=rotate+token'));
    const hit = page.locator(`main [role=option][href$="${section}"]`);
    await hit.waitFor();
    await page.locator('main input[type=search]').focus();
    await page.keyboard.press('ArrowDown');
    await follows(hit);
    await page.waitForURL(`**/${section}`);
    await firstMark(page);
    faults.push(...differ('the first words', (await marked(page)).slice(0, 2), ['Rotate', 'token']));
  }
  return faults;
}

async function marksWhatItCorrected({ page, at }) {
  await follow(page, at, 'rotate tokenn', section);
  return differ('the first word', (await marked(page))[0], 'Rotate');
}

async function marksOnTheSamePage({ page, at }) {
  await follow(page, at, 'rotate', section);
  for (const [text, wanted] of [['rotate ingest', 'ingest'], ['ingest token', 'token']]) {
    await page.keyboard.press('Control+k');
    await page.locator('.dialog input[name=q]').fill(text);
    await page.locator(`.dialog [role=option][href$="${section}"]`).click();
    await page.locator('.hit-word', { hasText: new RegExp(`^${wanted}$`, 'i') }).first().waitFor();
  }
  const others = (await page.locator('.hit-word:not(code *)').allTextContents()).filter((word) => !/ingest|token/i.test(word));
  return [...differ('words of searches before', others, []),
    ...await nothingElseDiffers(page, at, 'on the same page')];
}

async function marksThePageOfALead({ page, at }) {
  await follow(page, at, 'failure modes', '16-failure-modes.html');
  const headings = await page.locator('h1 .hit-word, h2 .hit-word').count();
  const left = await page.locator('nav .hit-word, .peek .hit-word, .vh .hit-word, button .hit-word').count();
  return [...differ('what is no text', left, 0), ...(headings > 2 ? [] : [`marks in ${headings} headings`])];
}

async function marksATerm({ page, at }) {
  await follow(page, at, 'primary accepts', 'glossary.html#g-primary');
  const outside = await page.locator('.hit-word:not(#g-primary *)').count();
  return differ('marks outside of the term', outside, 0);
}

async function marksEndWithEscape({ page, at }) {
  await follow(page, at, 'rotate token', section);
  const pieces = () => page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) ++count;
    return count;
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  const faults = (await marked(page)).length ? [] : ['Escape in the dialog takes the marks away'];
  await page.waitForFunction(() => document.activeElement === document.body);
  await page.keyboard.press('Escape');
  faults.push(...differ('after Escape', await marked(page), []));
  const left = await pieces();
  await page.reload();
  return [...faults, ...differ('pieces of text', left, await pieces())];
}

async function marksStayOnThePage({ page, at }) {
  await follow(page, at, 'rotate token', section);
  await page.reload();
  const faults = await withoutMarks(page, 'after a reload');
  await follow(page, at, 'rotate token', section);
  await page.locator('.crumbs a').first().click();
  await page.waitForURL('**/index.html');
  faults.push(...await withoutMarks(page, 'on the next page'));
  await page.goBack();
  await page.waitForURL(`**/${section}`);
  faults.push(...await withoutMarks(page, 'after the way back'));
  return faults;
}

// The page of a hit was never reached: the next one has nothing to do with it.
async function marksAreForOnePage({ page, at }) {
  await ask(page, at, 'rotate token');
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault(), { once: true }));
  await page.locator(`.dialog [role=option][href$="${section}"]`).click();
  const isNoted = await page.evaluate(() => sessionStorage.length);
  await page.goto(at('19-swarm-postmortem.html'));
  const faults = [...differ('notes', isNoted, 1), ...await withoutMarks(page, 'on another page')];
  return [...faults, ...differ('notes afterwards', await page.evaluate(() => sessionStorage.length), 0)];
}

async function worksWithoutStorage({ page, at, takeFaults }) {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });
  });
  await ask(page, at, 'rotate token');
  takeFaults();
  await page.locator(`.dialog [role=option][href$="${section}"]`).click();
  await page.waitForURL(`**/${section}`);
  const faults = await withoutMarks(page, 'without storage');
  return [...faults, ...takeFaults().filter((fault) => !fault.startsWith('asks for'))];
}

// As in the results, to be told from the text by more than a colour, and without a ground on paper.
async function marksAreReadable({ page, at, axe }) {
  await follow(page, at, 'rotate token', section);
  const look = () => page.locator('p .hit-word, td .hit-word').first().evaluate((mark) => {
    const { backgroundColor, textDecorationLine, display } = getComputedStyle(mark);
    return { ground: backgroundColor !== 'rgba(0, 0, 0, 0)', textDecorationLine, display };
  });
  const faults = [];
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    faults.push(...differ(colorScheme, await look(), { ground: true, textDecorationLine: 'underline', display: 'inline' }));
    const { violations } = await page.evaluate(() => globalThis.axe.run('main', { runOnly: ['color-contrast'] }));
    faults.push(...violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${colorScheme}: ${html.slice(0, 120)}`)));
  }
  await page.emulateMedia({ media: 'print' });
  return [...faults, ...differ('print', await look(), { ground: false, textDecorationLine: 'underline', display: 'inline' })];
}

const checks = [marksAfterAClick, marksAfterEnter, marksFromTheSearchPage, marksWhatItCorrected, marksOnTheSamePage,
  marksThePageOfALead, marksATerm, marksEndWithEscape, marksStayOnThePage, marksAreForOnePage, worksWithoutStorage,
  marksAreReadable];

export async function checkMarks(report, browser, site, modules) {
  const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
  const server = await serve(site, '/sub/path/');
  const origin = `http://127.0.0.1:${server.address().port}/sub/path/`;
  const places = [['from a disk', (address) => new URL(address, site.address('index.html')).href], ['below a sub-path', (address) => origin + address]];
  for (const [place, at] of places) {
    for (const check of checks) {
      await report.run(`${check.name} ${place}`, async () => {
        const { page, context, takeFaults } = await newPage(browser, { reducedMotion: 'reduce' });
        try {
          report.check(`search: ${check.name} ${place}`, await check({ page, at, axe, takeFaults }));
        } finally {
          await context.close();
        }
      });
    }
  }
  server.close();
}
