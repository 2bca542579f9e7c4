// run.mjs MODULES PROGRAM FOLDER BOOK…: builds the books into the folder and does all checks. MODULES has the packages of
// package.json. The first book is the bundled one, the second the one of all constructs, the third that of the search.
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { checkAccessibility } from './accessibility.mjs';
import { checkBehaviour } from './behaviour.mjs';
import { launch } from './browser.mjs';
import { checkMarks } from './marks.mjs';
import { checkPages } from './pages.mjs';
import { Report } from './report.mjs';
import { Site } from './site.mjs';
import { checkSearch } from './search.mjs';
import { checkSubPath } from './sub_path.mjs';
import { checkValidity } from './validity.mjs';

const [modules, program, folder, ...books] = process.argv.slice(2);
const report = new Report();

const sites = books.map((source) => {
  const site = join(folder, basename(source));
  const run = spawnSync(program, ['build', source, '--out', site], { encoding: 'utf8', timeout: 60_000 });
  report.check(`${source} builds without problems`, run.status === 0 ? [] : [run.error ?? run.stderr]);
  return new Site(site);
});
const [book, constructs, harbour] = sites;

await report.run('validity', () => checkValidity(report, sites, modules));
await report.run('browser', async () => {
  const browser = await launch(modules);
  for (const site of sites) {
    await report.run(`pages of ${site.name}`, () => checkPages(report, browser, site));
  }
  await report.run('behaviour', () => checkBehaviour(report, browser, book, constructs));
  await report.run('sub-path', () => checkSubPath(report, browser, constructs));
  await report.run('search', () => checkSearch(report, browser, harbour, modules));
  await report.run('marks', () => checkMarks(report, browser, book, modules));
  for (const site of sites) {
    // Of other sites one page of each kind: they are made of what the first two have.
    const kinds = ['index.html', 'glossary.html', 'references.html', 'search.html', '404.html',
      site.pages.find((page) => page.includes('/'))];
    const pages = site === book || site === constructs ? site.pages : site.pages.filter((page) => kinds.includes(page));
    await report.run(`accessibility of ${site.name}`,
      () => checkAccessibility(report, browser, site, pages, modules));
  }
  await browser.close();
});
process.exit(report.end());
