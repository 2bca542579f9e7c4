// The Nu Html Checker over all pages of all sites in one call: no error and no warning.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function checkValidity(report, sites, modules) {
  const jar = join(modules, 'vnu-jar/build/dist/vnu.jar');
  const folders = sites.map((site) => site.folder);
  const options = ['-jar', jar, '--format', 'json', '--exit-zero-always', '--skip-non-html', ...folders];
  const run = spawnSync('java', options, { encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`the validator did not run: ${run.error ?? run.stderr}`);

  const complaints = new Map();
  for (const message of JSON.parse(run.stderr).messages) {
    const file = message.url ? fileURLToPath(message.url) : '';
    const line = `${message.lastLine ?? '?'}: ${message.subType ?? message.type}: ${message.message}`;
    complaints.set(file, [...(complaints.get(file) ?? []), line]);
  }
  for (const site of sites) {
    for (const page of site.pages) {
      const file = join(site.folder, page);
      report.check(`${site.name}/${page} is valid HTML`, complaints.get(file));
      complaints.delete(file);
    }
  }
  report.check('the validator complains of nothing else', [...complaints].flat(2));
}
