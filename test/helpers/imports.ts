import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

/** How a file names another: for its types, when it is loaded, when it gets there, or as the code of a process or thread. */
export type ImportKind = 'type' | 'static' | 'dynamic' | 'entry';

export type Import = {readonly kind: ImportKind; readonly specifier: string};

const root = fileURLToPath(new URL('../../../source/', import.meta.url));

/** Every file under source/, by its path from there, with its imports. */
export const sourceImports = (): ReadonlyMap<string, readonly Import[]> => {
  const paths = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(path => /\.tsx?$/.test(path));
  return new Map(
    paths.map(path => {
      const imports = importsOf(readFileSync(join(root, path), 'utf8'));
      return [path, imports.flatMap(one => (one.specifier.includes('${') ? meant(one, path, paths) : [one]))];
    }),
  );
};

/** The imports of all files that a name with a part that is filled in can mean. */
const meant = ({kind, specifier}: Import, from: string, paths: readonly string[]): readonly Import[] => {
  const file = new RegExp(`^${specifier.replaceAll(/\$\{[^}]+\}/g, '[^/]+')}$`);
  return paths
    .map(path => `./${relative(dirname(from), path).replace(/\.tsx?$/, '.js')}`)
    .flatMap(other => (file.test(other) ? [{kind, specifier: other}] : []));
};

/** Finds imports by the forms in which this project writes them. */
export const importsOf = (code: string): readonly Import[] =>
  FORMS.flatMap(({kind, form}) =>
    [...code.matchAll(form)].map(([, specifier = '']): Import => ({kind, specifier})),
  );

const FORMS: readonly {kind: ImportKind; form: RegExp}[] = [
  {kind: 'type', form: /^(?:import|export) type [^;'"]*? from '([^']+)'/gm},
  {kind: 'static', form: /^(?:import|export) (?!type )[^;'"]*? from '([^']+)'/gm},
  {kind: 'static', form: /^import '([^']+)'/gm},
  {kind: 'dynamic', form: /\bimport\('([^']+)'\)/g},
  {kind: 'dynamic', form: /\bimport\(`([^`]+)`\)/g},
  {kind: 'dynamic', form: /\brequire\('([^']+)'\)/g},
  {kind: 'entry', form: /\bnew URL\('(\.[^']+\.js)', import\.meta\.url\)/g},
];

/** The file under source/ that a relative specifier means; null for packages and Node's own modules. */
export const resolved = (
  from: string,
  specifier: string,
  files: ReadonlyMap<string, unknown>,
): string | null => {
  if (!specifier.startsWith('.')) return null;
  const path = join(dirname(from), specifier).replace(/\.js$/, '');
  return files.has(`${path}.tsx`) ? `${path}.tsx` : `${path}.ts`;
};
