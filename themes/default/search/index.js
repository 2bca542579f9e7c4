// Reads the files of the index when they are asked for, each once, as src/search/index_reader.cc does.

// By code points, as UTF-8 sorts; UTF-16 would put what is beyond its first plane before U+E000.
function isAfter(a, b) {
  for (let i = 0; i < a.length && i < b.length; ++i) {
    if (a[i] !== b[i]) return a.codePointAt(i) > b.codePointAt(i);
  }
  return a.length > b.length;
}

function lastUpTo(list, value, isBehind) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(list[middle], value)) high = middle; else low = middle + 1;
  }
  return Math.max(low - 1, 0);
}

function fileNumber(number) {
  const digits = String(number).padStart(4, '0');
  return number < 256 ? digits : `${String(number >> 8).padStart(2, '0')}/${digits}`;
}

// Pages that were opened from a disk may not fetch, but they may load scripts: each file has one.
const waiting = new Map();
globalThis.silcrowsearch ??= (name, content) => waiting.get(name)?.(content);

function loadScript(address, name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    waiting.set(name, resolve);
    script.src = address;
    script.onload = () => script.remove();
    script.onerror = () => reject(new Error(`cannot load ${address}`));
    document.head.append(script);
  });
}

async function load(folder, path, name) {
  if (new URL(folder).protocol === 'file:') return loadScript(`${folder}js/${path.replace(/json$/, 'js')}`, name);
  const response = await fetch(folder + path);
  if (!response.ok) throw new Error(`cannot load ${path}`);
  return response.json();
}

export class Index {
  files = new Map();
  shards = new Map();

  // `folder`: the address of search/, with its slash.
  static async open(folder) {
    const index = new Index();
    const manifest = await load(folder, 'index.json', 'index');
    if (manifest.version > 1 || manifest.tokenizer !== 1) throw new Error('the index is of a newer version');
    index.root = new URL(manifest.root, folder).href;
    index.firstTerms = manifest.t.first;
    index.firstSections = manifest.x.first;
    index.common = manifest.common;
    index.load = (path, name) => {
      const asked = index.files.get(path) ?? load(folder, path, name);
      index.files.set(path, asked);
      asked.catch(() => index.files.delete(path));
      return asked;
    };
    index.numbered = (kind, number) => {
      const name = fileNumber(number);
      return index.load(manifest[kind].path.replace('{n}', name), `${kind}/${name}`);
    };
    index.words = () => index.load(manifest.words, 'words');
    return index;
  }

  shardOf(term) {
    return lastUpTo(this.firstTerms, term, isAfter);
  }

  bundleOf(section) {
    return lastUpTo(this.firstSections, section, (a, b) => a > b);
  }

  async shard(number) {
    if (!this.shards.has(number)) this.shards.set(number, await this.readShard(number));
    return this.shards.get(number);
  }

  async readShard(number) {
    const shard = await this.numbered('t', number);
    // JSON objects put names that look like numbers first; the order of the file is that of bytes.
    return new Map(Object.keys(shard).sort((a, b) => (isAfter(a, b) ? 1 : -1)).map((term) => [term, shard[term]]));
  }

  async record(section) {
    const bundle = this.bundleOf(section);
    const [url, anchor, level, crumbs, heading, text, kind] =
      (await this.numbered('x', bundle))[section - this.firstSections[bundle]];
    const address = anchor ? `${url}#${anchor}` : url;
    return { address, url, anchor, level, crumbs, heading, text, kind };
  }
}
