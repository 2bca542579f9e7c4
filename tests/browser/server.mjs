// A site behind a server of this machine, as it is published.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
};

// Below a path, which ends with `/`. Answers as common servers do: an address without a file gets 404.html.
export function serve(site, path) {
  const server = createServer((request, response) => {
    const file = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const name = normalize(file).slice(path.length) || 'index.html';
    const isThere = file.startsWith(path) && site.files.includes(name);
    response.writeHead(isThere ? 200 : 404, { 'content-type': types[extname(isThere ? name : '404.html')] ?? 'text/plain' });
    response.end(readFileSync(join(site.folder, isThere ? name : '404.html')));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
