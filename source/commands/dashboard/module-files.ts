import {readFile, stat} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';

/** Where a source names another file by a relative path: `from './x.mjs'`, `import './x.mjs'`, `import(…)`, `require(…)`. */
const RELATIVE = /\b(?:from|import|require)\s*\(?\s*(['"`])(\.{1,2}\/[^'"`\n]+)\1/g;

/** What `require` tries beyond the name itself. */
const ENDINGS = ['', '.js', '.cjs', '.mjs', '.json', '/index.js'];

/** More files than a module of jobs has; the rest is not followed. */
const MOST_FILES = 500;

/**
 * Changes when a module or a file that it imports by a relative path is written or replaced. Found by reading, so a
 * name that is computed or belongs to a package is not followed; one that a comment mentions is, which does no harm.
 */
export const versionOf = async (path: string): Promise<string> => {
  const versions = new Map<string, string>();
  const pending = [path];
  for (let file = pending.pop(); file !== undefined && versions.size < MOST_FILES; file = pending.pop()) {
    if (versions.has(file)) continue;
    const stamp = await stampOf(file);
    versions.set(file, stamp);
    if (stamp !== '') pending.push(...(await importsOf(file)));
  }
  return JSON.stringify([...versions]);
};

/** '' where there is no such file. */
const stampOf = async (file: string): Promise<string> => {
  const found = await stat(file, {bigint: true}).catch(() => null);
  return found?.isFile() ? `${found.mtimeNs} ${found.size} ${found.ino}` : '';
};

/** Every file that a relative path in it can mean. */
const importsOf = async (file: string): Promise<readonly string[]> => {
  if (file.endsWith('.json')) return [];
  const source = await readFile(file, 'utf8').catch(() => '');
  return [...source.matchAll(RELATIVE)].flatMap(([, , named = '']) => {
    const [path = ''] = named.split(/[?#]/);
    return ENDINGS.map(ending => resolve(dirname(file), decoded(path) + ending));
  });
};

/** The path of an import is a URL, of `require` a name. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
