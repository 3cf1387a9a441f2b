import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {longFlag, options, readOption} from '../../../source/commands/cli/options.js';
import {isPath} from '../../../source/commands/cli/target.js';
import {formats} from '../../../source/outputs/formats.js';
import {languages} from '../../../source/text/languages.js';

test('what the tables of formats and languages hold can be chosen, and nothing else', () => {
  assert.equal(options.format.kind.range, Object.keys(formats).join(', '));
  assert.equal(options.lang.kind.range, Object.keys(languages).join(', '));
});

test('an option means its value and no flag is taken twice', () => {
  const flags = Object.values(options).flatMap(row =>
    row.flags.split(/[ ,]+/).filter(part => part.startsWith('-')),
  );
  assert.equal(new Set(flags).size, flags.length);
  for (const [name, row] of Object.entries(options)) {
    const asWritten = longFlag(row)
      .replace(/^--(no-)?/, '')
      .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    assert.equal(asWritten, name);
  }
});

test('the README names every option', () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
  const flags = Object.values(options).map(longFlag);
  assert.deepEqual(
    flags.filter(flag => !readme.includes(flag)),
    [],
  );
});

test('both ends of a range belong to it', () => {
  assert.equal(readOption(options.jobs, '1'), 1);
  assert.equal(readOption(options.jobs, '100000'), 100_000);
  assert.equal(readOption(options.latency, '0'), 0);
  assert.equal(readOption(options.jobs, '007'), 7);
  for (const text of ['0', '100001', '1.0', ' 1', '1 ', '+1', '0x10', '１', 'NaN', 'Infinity'])
    assert.throws(() => readOption(options.jobs, text), /takes a whole number from 1 to 100,000, not/);
});

test('addresses are collected as the URL parser understands them', () => {
  const first = readOption(options.url, 'HTTP://Example.org');
  assert.deepEqual(readOption(options.url, 'https://example.org:8443/a?b#c', first), [
    'http://example.org/',
    'https://example.org:8443/a?b#c',
  ]);
});

test('paths are told from names', () => {
  for (const path of [
    './job.mjs',
    '../x',
    '/abs/job',
    'job.mjs',
    'job.js',
    'job.cts',
    'file:///x',
    'a\\b',
    '.',
  ])
    assert.ok(isPath(path), path);
  for (const name of ['download', 'course-io', 'sum', 'mjs', 'js']) assert.ok(!isPath(name), name);
});
