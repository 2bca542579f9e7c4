// search_query.mjs MODULES SITE: queries over a built site in headless Chromium: how long an answer takes from the key to the
// list, and how many bytes are transferred for it, zipped as servers zip them. Every query starts with empty caches, but for
// the manifest and the scripts, which an opened search has.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from '../browser/browser.mjs';

const [modules, site] = process.argv.slice(2);
// Of the words that make_book.py makes its pages from.
const queries = ['restart deployment', 'database schema migration', 'backup restore verify', 'roll', 'section 7', 'page-00042.md',
  'queue-1234', '--timeout=60s', 'drian node', '"drain cordon"', 'containers replicas image registry'];
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };

let transferred = 0;
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  try {
    const bytes = gzipSync(readFileSync(join(site, path)));
    transferred += bytes.length;
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain', 'content-encoding': 'gzip' });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });

const browser = await launch(modules);
let [slowest, largest] = [0, 0];
for (const query of queries) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/search.html`);
  await page.locator('main input').fill('');
  await page.waitForLoadState('networkidle');
  transferred = 0;
  const time = await page.evaluate((text) => new Promise((resolve) => {
    const status = document.querySelector('main [role=status]');
    const input = document.querySelector('main input');
    new MutationObserver(() => /section|Nothing/.test(status.textContent) && resolve(performance.now() - begin))
      .observe(status, { childList: true, characterData: true, subtree: true });
    const begin = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input'));
  }), query);
  [slowest, largest] = [Math.max(slowest, time), Math.max(largest, transferred)];
  const hits = await page.locator('main [role=option]').count();
  console.log(`${query.padEnd(28)} ${time.toFixed(0).padStart(5)} ms  ${(transferred / 1000).toFixed(1).padStart(6)} kB  ${hits} hits`);
  await context.close();
}
console.log(`slowest ${slowest.toFixed(0)} ms (goal 100), largest ${(largest / 1000).toFixed(1)} kB (goal 90)`);
await browser.close();
server.close();
