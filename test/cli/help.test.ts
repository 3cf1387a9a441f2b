import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {optionsOf} from '../../source/commands/cli/options.js';
import {longFlag} from '../../source/commands/cli/read-option.js';
import {targetNames} from '../../source/commands/cli/target.js';
import {workloadNames} from '../../source/workloads/table.js';
import {SHIPPED_WORKLOADS} from '../helpers/shipped-workloads.js';
import {folderFor, kitchens, lines} from './kitchens.js';

const printed = async (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> => {
  const {code, stdout, stderr} = await kitchens(args, env);
  assert.equal(stderr, '');
  assert.equal(code, 0);
  return stdout;
};

test('help is the same, however it is asked for', async () => {
  const whole = await printed(['--help']);
  assert.match(whole, /^Usage: kitchens /);
  for (const args of [['help'], ['-h']]) assert.equal(await printed(args), whole);
  for (const command of ['run', 'market', 'dashboard'])
    assert.equal(await printed(['help', command]), await printed([command, '--help']));
});

for (const [language, title] of [
  ['en', 'Usage:'],
  ['ko', '사용법:'],
] as const) {
  test(`help names everything that can be run, and three examples: ${language}`, async () => {
    for (const args of [['--help'], ['run', '--help']]) {
      const help = await printed([...args, '--lang', language]);
      assert.ok(help.startsWith(`${title} kitchens `));
      for (const name of [...targetNames(), './job.mjs'])
        assert.match(help, new RegExp(`^  ${name} {2}`, 'm'));
      const examples = lines(help).filter(line => /^ {2}kitchens [a-z.]/.test(line));
      assert.equal(examples.length, 3);
      for (const line of lines(help)) assert.ok(stringWidth(line) <= 80, line);
    }
  });
}

test('help says of every command how it is called', async () => {
  const help = await printed(['--help']);
  const [, commands = ''] = /^Commands:\n((?: .*\n)+)/m.exec(help) ?? [];
  const names = [...commands.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
  assert.ok(names.length > 10);
  const uncalled = names.filter(name => !new RegExp(`^ +kitchens ${name} `, 'm').test(help));
  // Where no command is named, the dashboard is meant.
  assert.deepEqual(uncalled, ['dashboard']);
});

const isUntranslated = (name: string): boolean => !SHIPPED_WORKLOADS.some(workload => workload === name);

test('every option stands in the help of its commands, in Korean without an English word of its own', async () => {
  for (const command of ['dashboard', 'run', 'market'] as const) {
    const help = await printed([command, '--help', '--lang=ko']);
    for (const [, row] of optionsOf(command)) assert.ok(help.includes(longFlag(row)), longFlag(row));
    // A workload that has no Korean words yet is described in English.
    const untranslated = new RegExp(`^  (${workloadNames().filter(isUntranslated).join('|')}) {2}.*`, 'gm');
    assert.doesNotMatch(help.replace(untranslated, ''), /default:|display|\bthe\b|\bto\b/);
  }
});

test('help speaks the language that is remembered', async t => {
  const folder = folderFor(t);
  mkdirSync(join(folder, 'kitchens'));
  writeFileSync(join(folder, 'kitchens', 'config.json'), '{"language": "ko", "theme": "light"}');
  const remembered = {XDG_CONFIG_HOME: folder};
  assert.match(await printed(['--help'], remembered), /^사용법: /);
  assert.match(await printed(['--help', '--lang', 'en'], remembered), /^Usage: /);
  assert.match(await printed(['--help', '--no-config'], remembered), /^Usage: /);
});

test("help speaks the locale's language, and English where only ASCII is wanted", async () => {
  const korean = {LC_ALL: 'ko_KR.UTF-8'};
  assert.match(await printed(['--help'], korean), /^사용법: /);
  assert.match(await printed(['help', 'market'], korean), /^사용법: /);
  assert.match(await printed(['--help', '--ascii'], korean), /^Usage: /);
});

test('the version stands first, with what it runs on', async () => {
  for (const flag of ['--version', '-V']) {
    const version = await printed([flag]);
    assert.match(version, /^\d+\.\d+\.\d+ \(Node v\d+\.\d+\.\d+, \w+ \w+\)\n$/);
    assert.ok(version.includes(`Node ${process.version}, ${process.platform} ${process.arch}`));
  }
});
