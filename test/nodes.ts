/** Runs the tests under every version of Node that the program supports; `22 24` as arguments: those alone. */
import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {stripVTControlCharacters} from 'node:util';

/** Lines of a failed run that are shown: of its list of failures, or else its last ones; a choice. */
const SHOWN_LINES = 100;

const runner = fileURLToPath(new URL('./run.js', import.meta.url));

type Verdict = {readonly passed: boolean; readonly line: string; readonly output: string};

/** Uses the npm package `node`, which contains the binary: npx puts it first in the path. */
const testUnder = async (version: string): Promise<Verdict> => {
  const began = performance.now();
  const script = `node --version && node "${runner}"`;
  const child = spawn('npx', ['--yes', '--package', `node@${version}`, '--call', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<boolean>(resolve => {
    child.on('error', () => resolve(false));
    child.on('close', code => resolve(code === 0));
  });
  const [passed, output, errors] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
  const started = /^v\d+\.\d+\.\d+$/m.exec(output)?.[0] ?? `v${version}, which did not start`;
  const took = `${Math.round((performance.now() - began) / 1000)} s`;
  const line = `Node ${started}: ${passed ? 'all passed' : 'FAILED'}, ${counts(output)} in ${took}`;
  return {passed, line, output: `${output}${errors}`};
};

const counts = (output: string): string => {
  const count = (what: string): string =>
    new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(stripVTControlCharacters(output))?.[1] ?? '?';
  return `${count('pass')} of ${count('tests')} tests`;
};

const failuresIn = (output: string): string => {
  const all = stripVTControlCharacters(output).split('\n');
  const failures = all.indexOf('✖ failing tests:');
  return (failures < 0 ? all.slice(-SHOWN_LINES) : all.slice(failures, failures + SHOWN_LINES)).join('\n');
};

const versions = process.argv.slice(2);
const verdicts: Verdict[] = [];
for (const version of versions.length > 0 ? versions : ['20', '22', '24', '26']) {
  const verdict = await testUnder(version);
  verdicts.push(verdict);
  console.log(verdict.line);
  if (!verdict.passed) console.log(failuresIn(verdict.output));
}
process.exitCode = verdicts.every(({passed}) => passed) ? 0 : 1;
