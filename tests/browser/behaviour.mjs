// What readers do with a page: with and without script, with the keyboard, at night, on paper. Each function here is one
// check and returns what it complains of.
import { newPage } from './browser.mjs';
import { differ } from './report.mjs';

const phone = { width: 390, height: 844 };

// Whether each of the elements is seen: in the page and not in something closed.
const seen = (page, selector) => page.locator(selector).evaluateAll((elements) => elements.map((element) =>
  element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })));

async function tabsWithoutScript({ page, constructs }) {
  await page.goto(constructs.address('05-boxes.html'));
  const set = '.text > .tabs:first-of-type';
  const before = await seen(page, `${set} > .body`);
  await page.locator(`${set} > label`).nth(1).click();
  const after = await seen(page, `${set} > .body`);
  return [...differ('tabs at first', before, [true, false, false]),
    ...differ('tabs after a click on the second', after, [false, true, false])];
}

async function tabsByKeyboard({ page, constructs }) {
  await page.goto(constructs.address('05-boxes.html'));
  const set = '.text > .tabs:first-of-type';
  await page.locator(`${set} > input`).first().focus();
  await page.keyboard.press('ArrowRight');
  return differ('tabs after →', await seen(page, `${set} > .body`), [false, true, false]);
}

async function innerTabsAreTheirOwn({ page, constructs }) {
  await page.goto(constructs.address('05-boxes.html'));
  const outer = page.locator('.text > .tabs:has(.tabs)').first();
  await outer.locator('> .body > .tabs > label').nth(1).click();
  const states = await outer.locator('input').evaluateAll((inputs) => inputs.map((input) => input.checked));
  return differ('outer and inner tabs', states.slice(0, 3), [true, false, true]);
}

async function foldsWithoutScript({ page, constructs }) {
  await page.goto(constructs.address('05-boxes.html'));
  const fold = '.text > details.fold:not([open]):first-of-type';
  await page.locator(`${fold} > summary`).first().click();
  return differ('an opened fold shows its text', (await seen(page, '.text > details.fold > .body'))[0], true);
}

async function contentsOnPhones({ page, book }) {
  await page.setViewportSize(phone);
  await page.goto(book.address('17-runbook.html'));
  const faults = [...differ('contents at first', await seen(page, '.side'), [false])];
  await page.locator('.bar button').first().click();
  faults.push(...differ('contents after a click', await seen(page, '.side'), [true]));
  await page.keyboard.press('Escape');
  faults.push(...differ('contents after Escape', await seen(page, '.side'), [false]));
  await page.locator('.bar button').last().click();
  faults.push(...differ('sections after a click', await seen(page, '.toc'), [true]));
  return faults;
}

// The order of the page's text in the source is that in which it is to be read.
async function orderWithoutStyle({ page, book }) {
  await page.route('**/*.css', (route) => route.abort());
  await page.goto(book.address('17-runbook.html'));
  const places = await page.evaluate(() => {
    const parts = ['.skip', '.top', 'h1', '.strip', 'h2.sec', '.turn', '.foot'];
    return parts.map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? -1);
  });
  const isSorted = places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]));
  return isSorted ? [] : [`tops without style: ${places}`];
}

async function themeIsKept({ page, book }) {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(book.address('index.html'));
  const day = await paper();
  await page.locator('.theme label', { hasText: 'Dark' }).click();
  const night = await paper();
  await page.goto(book.address('17-runbook.html'));
  const kept = await paper();
  const checked = await page.locator('.theme input:checked').getAttribute('value');
  await page.locator('.theme label', { hasText: 'Auto' }).click();
  await page.reload();
  return [...differ('Dark on the next page', [kept, checked], [night, 'dark']), ...differ('Auto', await paper(), day),
    ...(day === night ? ['Dark looks like Light'] : [])];
}

async function nightByPreference({ page, book }) {
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map(Number);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const faults = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.goto(book.address('16-failure-modes.html'));
    const [paper, ink] = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.backgroundColor, style.color];
    });
    const isDark = luminance(paper) < luminance(ink);
    if (isDark !== (colorScheme === 'dark')) faults.push(`${colorScheme}: ${ink} on ${paper}`);
  }
  return faults;
}

async function filterByKeyboard({ page, book }) {
  await page.goto(book.address('17-runbook.html'));
  await page.locator('.filter input').focus();
  await page.keyboard.type('failure');
  const faults = differ('entries left', (await seen(page, '.part li')).filter(Boolean).length, 1);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/16-failure-modes.html');
  await page.locator('.filter input').focus();
  await page.keyboard.type('nothing at all');
  faults.push(...differ('entries for nothing', (await seen(page, '.part li')).filter(Boolean), []));
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  const total = await page.locator('.part li').count();
  faults.push(...differ('hidden entries at the end', await page.locator('.part li[hidden]').count(), 0));
  return total > 3 ? faults : [...faults, `only ${total} entries`];
}

// Walks through the page with Tab; whatever has the focus must show it.
async function focusIsVisible({ page, constructs }) {
  await page.goto(constructs.address('05-boxes.html'));
  const faults = [];
  let stops = 0;
  for (; stops < 80; ++stops) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === document.body) return 'end';
      const shown = focused.matches('input.vh') ? focused.nextElementSibling : focused;
      const style = getComputedStyle(shown);
      const box = shown.getBoundingClientRect();
      const name = `${shown.tagName.toLowerCase()}.${shown.className} "${shown.textContent.trim().slice(0, 30)}"`;
      if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `${name} has no outline`;
      const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return isInside ? '' : `${name} is out of sight`;
    });
    if (fault === 'end') break;
    if (fault) faults.push(fault);
  }
  return stops > 20 ? faults : [`only ${stops} stops`];
}

async function skipLink({ page, book }) {
  await page.goto(book.address('17-runbook.html'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  return differ('focus', await page.evaluate(() => document.activeElement.tagName), 'MAIN');
}

async function printShowsAll({ page, constructs }) {
  await page.goto(constructs.address('05-boxes.html'));
  await page.emulateMedia({ media: 'print' });
  const bodies = await seen(page, '.tabs > .body');
  const folds = await seen(page, 'details.fold > .body');
  const frame = await seen(page, '.top, .side, .toc, .bar, .turn, .peek');
  return [...differ('tabs on paper', bodies.filter((is) => !is).length, 0),
    ...differ('folds on paper', folds.filter((is) => !is).length, 0),
    ...differ('navigation on paper', frame.filter(Boolean), []),
    ...(bodies.length > 8 && folds.length > 4 ? [] : ['too little to look at'])];
}

// A4 with the margins of the style sheet, in CSS pixels.
const paper = { width: 672, height: 979 };

async function paperCutsNothing({ page, book, constructs }) {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  const faults = [];
  for (const address of [book.address('15-observability.html'), book.address('17-runbook.html'),
    constructs.address('03-code.html'), constructs.address('10-nesting.html')]) {
    await page.goto(address);
    faults.push(...await page.evaluate(() => [...document.querySelectorAll('pre, .fig .scroll, .text > *')]
      .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
      .map((box) => `cut on paper: "${box.textContent.trim().slice(0, 60)}"`)));
  }
  return faults;
}

async function paperKeepsTheOrderOfSizes({ page, book }) {
  await page.emulateMedia({ media: 'print' });
  await page.goto(book.address('15-observability.html'));
  const sizes = await page.evaluate(() => ['h1', 'h2.sec', 'h3.sec', '.text > p:not(.lede)', '.notes', 'table']
    .map((part) => parseFloat(getComputedStyle(document.querySelector(part)).fontSize)));
  return sizes.every((size, i) => i === 0 || size < sizes[i - 1]) ? [] : [`sizes on paper: ${sizes}`];
}

// Behind the words of a link, unless they are the address.
async function paperSaysAddressesOnce({ page, book }) {
  await page.emulateMedia({ media: 'print' });
  await page.goto(book.address('15-observability.html'));
  const links = await page.locator('main .ext').evaluateAll((all) => all.map((link) => ({
    is_address: link.textContent === link.getAttribute('href'),
    says: getComputedStyle(link, '::after').content.includes(link.getAttribute('href')),
  })));
  const kinds = new Set(links.map((link) => link.is_address));
  return [...differ('kinds of links', kinds.size, 2),
    ...differ('links that say their address twice or never', links.filter((link) => link.says === link.is_address), [])];
}

// A short reference is read at a glance, and never as two.
async function referencesStayWhole({ page, book }) {
  const faults = [];
  for (const viewport of [phone, { width: 820, height: 900 }, { width: 1440, height: 900 }]) {
    await page.setViewportSize(viewport);
    for (const file of ['15-observability.html', '17-runbook.html', '19-swarm-postmortem.html']) {
      await page.goto(book.address(file));
      faults.push(...await page.locator('main p > .reference, main p > .has-peek > .reference').evaluateAll((all) =>
        all.filter((link) => link.textContent.length <= 24 && link.getClientRects().length > 1)
          .map((link) => `"${link.textContent}" is broken`)));
    }
  }
  return faults;
}

// What is to be replaced in a command is seen with its quotation marks.
async function placeholdersStayWhole({ page, book }) {
  const faults = [];
  for (const viewport of [phone, { width: 1440, height: 900 }]) {
    await page.setViewportSize(viewport);
    await page.goto(book.address('17-runbook.html'));
    const words = await page.locator('pre .hl-s:visible').evaluateAll((all) => all
      .filter((word) => /^["']<[^ ]{1,20}>["']$/.test(word.textContent))
      .map((word) => ({ text: word.textContent, rows: new Set([...word.getClientRects()].map((row) => row.top)).size })));
    if (words.length < 10) faults.push(`only ${words.length} placeholders`);
    faults.push(...words.filter((word) => word.rows > 1).map((word) => `${word.text} is broken`));
  }
  return faults;
}

// Lines that need to be scrolled have the whole width; their button stands below.
async function longLinesHaveTheirRoom({ page, book, constructs }) {
  const faults = [];
  let looked = 0;
  for (const address of [book.address('15-observability.html'), constructs.address('03-code.html'),
    constructs.address('04-tables.html')]) {
    await page.goto(address);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const boxes = await page.locator('.code.bare:visible').evaluateAll((all) => all.map((box) => {
      const [pre, button] = [box.querySelector('pre'), box.querySelector('.copy')];
      return { scrolls: pre.scrollWidth > pre.clientWidth, spare: box.clientWidth - pre.offsetWidth,
        below: button.getBoundingClientRect().top >= pre.getBoundingClientRect().bottom - 1,
        text: pre.textContent.slice(0, 40) };
    }));
    const long = boxes.filter((box) => box.scrolls);
    looked += long.length;
    faults.push(...long.filter((box) => box.spare > 0 || !box.below).map((box) => `"${box.text}" has not the whole width`));
    faults.push(...differ('what else changes', await page.locator('.long:not(.code, .reference)').count(), 0));
  }
  return looked > 2 ? faults : [...faults, `only ${looked} boxes that scroll`];
}

// Whoever came to a page that is not there can search at once.
async function searchFromAMissingPage({ page, book }) {
  await page.goto(book.address('404.html'));
  await page.locator('main input[type=search]').fill('redis');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search.html?q=redis', { timeout: 3000 }).catch(() => {});
  return differ('where the search leads', new URL(page.url()).search, '?q=redis');
}

async function contentsMarkThePlace({ page, book }) {
  await page.goto(book.address('16-failure-modes.html'));
  const here = await page.locator('.side [aria-current=page]').getAttribute('href');
  await page.locator('h2.sec').nth(3).evaluate((heading) => heading.scrollIntoView());
  await page.waitForFunction(() => document.querySelectorAll('.toc a.on').length === 1);
  const wanted = await page.locator('h2.sec').nth(3).getAttribute('id');
  await page.waitForFunction((id) =>
    decodeURIComponent(document.querySelector('.toc a.on').hash.slice(1)) === id, wanted).catch(() => {});
  const found = await page.evaluate(() => decodeURIComponent(document.querySelector('.toc a.on').hash.slice(1)));
  return [...differ('the current page', here, '16-failure-modes.html'), ...differ('the current section', found, wanted)];
}

// Whoever opens a page at a section is there when it is loaded, without a long way down the page, and again after a
// reload.
async function sectionsAreReachedAtOnce({ page, book }) {
  const place = () => page.evaluate(() => {
    const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return Math.round(section.getBoundingClientRect().top - document.querySelector('.top').getBoundingClientRect().bottom);
  });
  await page.goto(book.address('17-runbook.html') + '#22-rotate-the-ingest-token');
  const first = await place();
  await page.reload();
  return [...(first >= 0 && first < 40 ? [] : [`the section stands ${first} pixels below the head of the page`]),
    ...differ('its place after a reload', await place(), first)];
}

// What is made of the whole book stands behind its chapters, and is marked where one is.
async function contentsHoldWhatIsMade({ page, book }) {
  const faults = [];
  for (const file of ['glossary.html', 'references.html', 'search.html']) {
    await page.goto(book.address(file));
    const here = page.locator('.side [aria-current=page]');
    faults.push(...differ('the current page', await here.getAttribute('href').catch(() => null), file));
  }
  return faults;
}

// The index says of a section what references call it.
async function indexNamesPlaces({ page, book }) {
  await page.goto(book.address('search.html'));
  const place = (title) => page.locator('.cited li', { hasText: title }).locator('span').textContent();
  return [...differ('the place of a labelled section', await place('Two schedulers'),
    '19 Postmortem: the Swarm era, Bug 7'),
  ...differ('the place of a numbered section', await place('Run migrations manually'), '17 Runbook, §26')];
}

// A link within running text must be told from it by more than its colour.
async function linksAreSeen({ page, constructs }) {
  await page.goto(constructs.address('01-phrases.html'));
  return page.evaluate(() => [...document.querySelectorAll('main p a, main li a, main td a, main dd a')]
    .filter((link) => !link.closest('nav') && !link.querySelector('img') && !link.matches('.fn'))
    .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
    .map((link) => `"${link.textContent}" is not underlined`));
}

const card = '.has-peek:has(> .term) > .peek';

// Whether a card comes to be seen, or not to be, however long this machine takes for that.
async function cardComesTo(page, what, isShown, number = 0) {
  const state = isShown ? 'visible' : 'hidden';
  await page.locator(card).nth(number).waitFor({ state, timeout: 3000 }).catch(() => {});
  return differ(what, (await seen(page, card))[number], isShown);
}

// It waits a moment, so that none flickers below a pointer on its way; when it comes is the style's.
async function cardOnHoverAndFocus({ page, book }) {
  await page.goto(book.address('16-failure-modes.html'));
  const first = page.locator('.has-peek > .term').first();
  const faults = differ('a card at first', (await seen(page, card))[0], false);
  await first.hover();
  faults.push(...await cardComesTo(page, 'a card after a moment', true));
  const delay = await page.locator(card).first().evaluate((it) => getComputedStyle(it).transitionDelay);
  faults.push(...differ('the moment', delay, '0.25s'));
  await page.mouse.move(5, 5);
  faults.push(...await cardComesTo(page, 'a card without the pointer', false));
  await first.focus();
  faults.push(...await cardComesTo(page, 'a card with the focus', true));
  return faults;
}

async function cardStaysInside({ page, book }) {
  const faults = [];
  let looked = 0;
  for (const viewport of [{ width: 1100, height: 700 }, phone]) {
    await page.setViewportSize(viewport);
    await page.goto(book.address('16-failure-modes.html'));
    const terms = page.locator('.has-peek > .term');
    for (let i = 0; i < Math.min(12, await terms.count()); ++i) {
      await terms.nth(i).scrollIntoViewIfNeeded();
      await terms.nth(i).focus();
      faults.push(...await cardComesTo(page, `card ${i}`, true, i));
      const box = await page.locator(card).nth(i).boundingBox();
      const fits = box && box.x >= 0 && box.y >= 0 && box.x + box.width <= viewport.width &&
        box.y + box.height <= viewport.height;
      if (!fits) faults.push(`card ${i} at ${JSON.stringify(box)} of ${viewport.width} by ${viewport.height}`);
      ++looked;
    }
  }
  return looked === 24 ? faults : [...faults, `only ${looked} cards`];
}

async function cardClosesWithEscape({ page, book }) {
  await page.goto(book.address('16-failure-modes.html'));
  await page.locator('.has-peek > .term').first().focus();
  const faults = await cardComesTo(page, 'a card before Escape', true);
  await page.keyboard.press('Escape');
  return [...faults, ...await cardComesTo(page, 'a card after Escape', false)];
}

// The first tap on a term shows the card, the second follows the link.
async function cardOnTap({ page, book }) {
  await page.goto(book.address('16-failure-modes.html'));
  await page.locator('.has-peek > .term').first().tap();
  const faults = await cardComesTo(page, 'a card after a tap', true);
  await page.locator('.has-peek > .term').first().tap();
  await page.waitForURL('**/glossary.html#*', { timeout: 3000 }).catch(() => faults.push('a second tap leads nowhere'));
  return faults;
}

const checks = [
  [tabsWithoutScript, { javaScriptEnabled: false }],
  [foldsWithoutScript, { javaScriptEnabled: false }],
  [contentsOnPhones, { javaScriptEnabled: false }],
  [contentsOnPhones, {}],
  [orderWithoutStyle, { javaScriptEnabled: false }],
  [tabsByKeyboard, {}],
  [innerTabsAreTheirOwn, {}],
  [themeIsKept, {}],
  [nightByPreference, {}],
  [filterByKeyboard, {}],
  [focusIsVisible, { reducedMotion: 'reduce' }],
  [skipLink, {}],
  [printShowsAll, {}],
  [printShowsAll, { javaScriptEnabled: false }],
  [paperCutsNothing, {}],
  [paperKeepsTheOrderOfSizes, {}],
  [paperSaysAddressesOnce, {}],
  [referencesStayWhole, {}],
  [placeholdersStayWhole, {}],
  [longLinesHaveTheirRoom, {}],
  [searchFromAMissingPage, {}],
  [contentsMarkThePlace, { reducedMotion: 'reduce' }],
  [sectionsAreReachedAtOnce, {}],
  [sectionsAreReachedAtOnce, { javaScriptEnabled: false }],
  [contentsHoldWhatIsMade, {}],
  [indexNamesPlaces, {}],
  [linksAreSeen, {}],
  [cardOnHoverAndFocus, { javaScriptEnabled: false }],
  [cardOnHoverAndFocus, {}],
  [cardStaysInside, { reducedMotion: 'reduce' }],
  [cardClosesWithEscape, {}],
  [cardOnTap, { viewport: phone, hasTouch: true, isMobile: true }],
];

export async function checkBehaviour(report, browser, book, constructs) {
  for (const [check, options] of checks) {
    const name = check.name + (options.javaScriptEnabled === false ? ', no script' : '');
    await report.run(name, async () => {
      const { page, context } = await newPage(browser, options);
      try {
        report.check(name, await check({ page, book, constructs }));
      } finally {
        await context.close();
      }
    });
  }
}
