/** Runs the tests under every Node that the tool promises to run on; `22 24` as arguments: those alone. */
import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {stripVTControlCharacters} from 'node:util';

/** What of a failed run's output is shown: so many lines of its list of failures, or of its end. */
const SHOWN = 100;

const runner = fileURLToPath(new URL('./run.js', import.meta.url));

type Verdict = {readonly passed: boolean; readonly line: string; readonly output: string};

/** The npm package `node` carries the binaries; npx puts the wanted one first in the path. */
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
  const [passed, output, complaints] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
  const known = /^v\d+\.\d+\.\d+$/m.exec(output)?.[0] ?? `v${version}, which did not start`;
  const took = `${Math.round((performance.now() - began) / 1000)} s`;
  const line = `Node ${known}: ${passed ? 'all passed' : 'FAILED'}, ${counts(output)} in ${took}`;
  return {passed, line, output: `${output}${complaints}`};
};

const counts = (output: string): string => {
  const count = (what: string): string =>
    new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(stripVTControlCharacters(output))?.[1] ?? '?';
  return `${count('pass')} of ${count('tests')} tests`;
};

const telling = (output: string): string => {
  const all = stripVTControlCharacters(output).split('\n');
  const failures = all.indexOf('✖ failing tests:');
  return (failures < 0 ? all.slice(-SHOWN) : all.slice(failures, failures + SHOWN)).join('\n');
};

const asked = process.argv.slice(2);
const verdicts: Verdict[] = [];
for (const version of asked.length > 0 ? asked : ['20', '22', '24', '26']) {
  const verdict = await testUnder(version);
  verdicts.push(verdict);
  console.log(verdict.line);
  if (!verdict.passed) console.log(telling(verdict.output));
}
process.exitCode = verdicts.every(({passed}) => passed) ? 0 : 1;
