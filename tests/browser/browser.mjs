// The browser, and what every check asks of a page that it opens.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export async function launch(modules) {
  const require = createRequire(join(modules, 'of-the-checks.js'));
  const { chromium } = require('playwright-core');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: flags, timeout: 60_000 });
}

// Opens a page that notes what no page may do: ask for something elsewhere, or complain.
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Given up by the browser itself, as an icon is when the next page is opened; what is missing fails otherwise.
    const { errorText } = request.failure();
    if (errorText !== 'net::ERR_ABORTED') faults.push(`cannot load ${request.url()}: ${errorText}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  return { page, context, takeFaults: () => faults.splice(0) };
}
