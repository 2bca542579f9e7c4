// Every page of a site at three widths: nothing is fetched from elsewhere, nothing is wider than the screen, no command is
// cut; and every link leads to a file and a place that exist.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newPage } from './browser.mjs';

const widths = [390, 820, 1440];

// In the page: what sticks out of the window, apart from what scrolls in a box of its own.
function overflow() {
  const width = document.documentElement.clientWidth;
  const faults = [];
  if (document.scrollingElement.scrollWidth > innerWidth) {
    faults.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);
  }
  const clips = new Map();
  const isClipped = (element) => {
    if (!element || element === document.body) return false;
    if (!clips.has(element)) {
      const style = getComputedStyle(element);
      const clipsItself = /auto|scroll|hidden/.test(style.overflowX) || style.clipPath !== 'none';
      clips.set(element, clipsItself || isClipped(element.parentElement));
    }
    return clips.get(element);
  };
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('.skip, svg, .peek')) continue; // a card is put in its place when it opens
    const box = element.getBoundingClientRect();
    if (box.width === 0 || (box.right <= width + 1 && box.left >= -1)) continue;
    if (isClipped(element.parentElement) || isClipped(element)) continue;
    const name = element.tagName.toLowerCase() + (element.className ? `.${element.className}` : '');
    faults.push(`${name} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}: ` +
      `"${element.textContent.trim().slice(0, 40)}"`);
  }
  return faults;
}

// In the page: commands that are not seen whole.
function cutCommands() {
  return [...document.querySelectorAll('pre .ln, pre .cmd')]
    .filter((line) => line.scrollWidth > line.clientWidth && line.clientWidth > 0)
    .map((line) => `cut: ${line.textContent.trim().slice(0, 80)}`);
}

// In the page: its links and its ids.
function linksAndIds() {
  const links = [...document.querySelectorAll('[href], [src]')].map((e) => e.href ?? e.src);
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  return { links, ids };
}

function brokenLinks(site, found) {
  const faults = [];
  for (const link of found.links) {
    const address = new URL(link);
    if (address.protocol !== 'file:') continue;
    const file = fileURLToPath(address.origin === 'null' ? `file://${address.pathname}` : address);
    if (!file.startsWith(`${site.folder}/`)) faults.push(`${link} leaves the site`);
    else if (!existsSync(file)) faults.push(`${link} does not exist`);
    else if (address.hash.length > 1) {
      const target = site.found.get(file.slice(site.folder.length + 1));
      const id = decodeURIComponent(address.hash.slice(1));
      if (!target?.ids.includes(id)) faults.push(`${link} has no such place`);
    }
  }
  return faults;
}

export async function checkPages(report, browser, site) {
  const { page, context, takeFaults } = await newPage(browser);
  site.found = new Map();
  for (const file of site.pages) {
    await page.goto(site.address(file), { waitUntil: 'load' });
    site.found.set(file, await page.evaluate(linksAndIds));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      report.check(`${site.name}/${file} fits ${width} px`, await page.evaluate(overflow));
      report.check(`${site.name}/${file} shows commands whole at ${width} px`, await page.evaluate(cutCommands));
    }
    report.check(`${site.name}/${file} loads by itself, without complaints`, takeFaults());
  }
  await context.close();
  for (const file of site.pages) {
    report.check(`${site.name}/${file} has only links that lead somewhere`, brokenLinks(site, site.found.get(file)));
  }
}
