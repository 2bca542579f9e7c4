// A built site on the disk: its pages, and what kind each is.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export class Site {
  constructor(folder) {
    this.folder = folder;
    this.name = basename(folder);
    this.files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
    this.pages = this.files.filter((file) => file.endsWith('.html'));
    if (!this.pages.includes('index.html')) throw new Error(`${folder} has no title page`);
  }

  address(page) {
    return pathToFileURL(join(this.folder, page)).href;
  }
}
