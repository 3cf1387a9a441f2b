import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {type OptionName, optionRows, options, optionsOf} from '../../../source/commands/cli/options.js';
import {readOption} from '../../../source/commands/cli/read-option.js';
import {isPath} from '../../../source/commands/cli/target.js';
import {formats} from '../../../source/outputs/formats.js';
import {raceFormats} from '../../../source/outputs/race/formats.js';
import {describedOption} from '../../helpers/option-words.js';
import {refusedAs} from '../../helpers/refused.js';

test('every format that can be printed can be chosen, and no other', () => {
  assert.deepEqual(options.format.type.names, Object.keys(formats));
  assert.deepEqual(options.raceFormat.type.names, Object.keys(raceFormats));
});

test('no flag means two options of a command', () => {
  for (const command of ['dashboard', 'run', 'race', 'assert', 'lesson', 'notes', 'market'] as const) {
    const flags = optionsOf(command).flatMap(([, row]) =>
      row.flags.split(/[ ,]+/).filter(part => part.startsWith('-')),
    );
    assert.equal(new Set(flags).size, flags.length, command);
  }
});

test('an option contradicts, needs and stands for options that there are', () => {
  for (const [name, {notWith = [], needs, standsFor}] of optionRows) {
    const others = [...notWith, ...(needs ?? []), ...(standsFor ? [standsFor.option] : [])];
    for (const other of others) assert.ok(Object.hasOwn(options, other), `${name}: ${other}`);
  }
});

/** An option as a row of the table in the README. */
const readmeRow = (name: OptionName): string => {
  const {flags, meaning, range, initially} = describedOption(name);
  return `| \`${flags}\` | ${meaning} | ${initially} | ${range} |`.replaceAll('  ', ' ');
};

const README = new URL('../../../../README.md', import.meta.url);
const TABLE = /(?<=\| option \| meaning \| default \| range \|\n\|(?:---\|){4}\n)(?:\|.*\n)*/;

/** UPDATE_README=1 writes the table instead. */
test('the table of options in the README is the one that the help is made of', () => {
  const readme = readFileSync(README, 'utf8');
  const table = optionRows.map(([name]) => `${readmeRow(name)}\n`).join('');
  if (process.env.UPDATE_README === '1') writeFileSync(README, readme.replace(TABLE, table));
  else assert.equal(TABLE.exec(readme)?.[0], table, 'UPDATE_README=1 writes the table anew');
});

test('both ends of a range belong to it', () => {
  assert.equal(readOption(options.jobs, '1'), 1);
  assert.equal(readOption(options.jobs, '100000'), 100_000);
  assert.equal(readOption(options.latencyMs, '0'), 0);
  assert.equal(readOption(options.jobs, '007'), 7);
  for (const text of ['0', '100001', '1.0', ' 1', '1 ', '+1', '0x10', '１', 'NaN', 'Infinity'])
    assert.throws(
      () => readOption(options.jobs, text),
      refusedAs(/takes a whole number from 1 to 100,000, not/),
    );
});

test('addresses are collected as the URL parser understands them', () => {
  const first = readOption(options.urls, 'HTTP://Example.org');
  assert.deepEqual(readOption(options.urls, 'https://example.org:8443/a?b#c', first), [
    'http://example.org/',
    'https://example.org:8443/a?b#c',
  ]);
});

test('a path is not taken for a name', () => {
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
