// axe-core on every page, by day and by night.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPage } from './browser.mjs';

const schemes = ['light', 'dark'];

function complaintsOf(results) {
  return results.violations.map(({ id, help, nodes }) => {
    const first = nodes[0];
    const why = first.failureSummary?.split('\n').slice(1).join(' ').trim() ?? '';
    return `${id}: ${help} (${nodes.length} times, first: ${first.target} ${first.html.slice(0, 160)} ${why})`;
  });
}

// `pages` are those to look at, of the site's.
export async function checkAccessibility(report, browser, site, pages, modules) {
  const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
  const { page, context } = await newPage(browser);
  for (const file of pages) {
    await page.goto(site.address(file), { waitUntil: 'load' });
    await page.evaluate(axe);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
      const results = await page.evaluate((options) => globalThis.axe.run(document, options), {
        resultTypes: ['violations'], ...rules,
      });
      report.check(`${site.name}/${file} is accessible, ${colorScheme}`, complaintsOf(results));
    }
  }
  await context.close();
}
