// A site behind a server, below a path, as it is published: on this machine only. Also what needs a secure origin: the
// clipboard.
import { newPage } from './browser.mjs';
import { serve } from './server.mjs';

const path = '/handbook/';  // of `base_url` in constructs/silcrow.yaml
// The texts that the copy buttons of a page put into the clipboard.
async function copies(page) {
  const texts = [];
  for (const button of await page.locator('.copy').all()) {
    await button.scrollIntoViewIfNeeded();
    await button.click();
    await page.waitForFunction((it) => it.textContent === 'Copied', await button.elementHandle());
    texts.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return texts;
}

// A prompt, or a line of output: neither may be in what is copied.
function copyComplaints(texts) {
  const faults = [];
  if (texts.length < 10) faults.push(`only ${texts.length} copy buttons`);
  for (const text of texts) {
    if (/^\$ /m.test(text)) faults.push(`a prompt in: ${text}`);
    if (/successfully rolled out|out <tag>|its output/.test(text)) faults.push(`output in: ${text}`);
  }
  const wanted = [
    'kubectl --kubeconfig=/etc/rancher/k3s/k3s.yaml --namespace=honeydue rollout status deployment/api --timeout=120s\n' +
    "echo 'a long command that is continued' \\\n    --with \"more lines\" \\\n    | sort",
    '{"key": ["value", 1, true, null], "<script>": "</script><!--"}',
  ];
  for (const text of wanted) {
    if (!texts.some((copied) => copied.trimEnd().startsWith(text))) faults.push(`nothing copies: ${text}`);
  }
  return faults;
}

// Browsers look ahead for files below the address before the page has told them its place; what counts is what came.
async function styleComplaints(page) {
  const found = await page.evaluate(() => ({
    rules: [...document.styleSheets].map((sheet) => sheet.cssRules.length),
    hasScript: document.documentElement.classList.contains('js'),
  }));
  const isStyled = found.rules.length > 0 && found.rules.every((count) => count > 0);
  return [...(isStyled ? [] : [`rules: ${found.rules}`]), ...(found.hasScript ? [] : ['no script'])];
}

// A page that was renamed, one of whose name nothing is left, and 404.html itself, which names nothing.
async function nearComplaints(page, root) {
  const field = page.locator('main input[type=search]');
  const first = page.locator('main [role=option]').first();
  await page.goto(`${root}old/place/the-old_headings.html`, { waitUntil: 'load' });
  await first.waitFor({ timeout: 3000 }).catch(() => {});
  const near = await first.getAttribute('href', { timeout: 100 }).catch(() => 'nothing');
  const address = page.url();
  await page.goto(`${root}404.html`, { waitUntil: 'networkidle' });
  const words = await field.inputValue();
  return [
    ...(near === `${root}09-headings.html` ? [] : [`near is ${near}`]),
    ...(address === `${root}old/place/the-old_headings.html` ? [] : [`the address became ${address}`]),
    ...(words === '' && await first.count() === 0 ? [] : [`404.html itself searches for ${words}`]),
  ];
}

export async function checkSubPath(report, browser, site) {
  const server = await serve(site, path);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const { page, context } = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const faults = [];
  page.on('response', (response) => {
    if (response.status() !== 200) faults.push(`${response.status()} for ${response.url()}`);
    if (!response.url().startsWith(origin + path)) faults.push(`${response.url()} is elsewhere`);
  });
  try {
    for (const file of ['index.html', 'pages/deep/deeper/page.html', 'glossary.html', 'references.html']) {
      await page.goto(origin + path + file, { waitUntil: 'load' });
    }
    report.check('pages load below a path', faults.splice(0));
    await page.goto(`${origin}${path}03-code.html`, { waitUntil: 'load' });
    report.check('copy buttons copy commands only', copyComplaints(await copies(page)));
    faults.splice(0);
    await page.goto(`${origin}${path}no/such/page.html`, { waitUntil: 'load' });
    const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.href));
    report.check('404.html has its style at any depth', await styleComplaints(page));
    report.check('404.html leads home', links.some((link) => link.startsWith(`${origin}${path}index.html`)) ? [] : [`only ${links.length} other links`]);
    report.check('404.html searches for the words of the address', await nearComplaints(page, origin + path));
  } finally {
    await context.close();
    server.close();
  }
}
