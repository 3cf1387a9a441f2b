import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {cli, folderFor, kitchens, lines} from './kitchens.js';

/** The names that are offered for what was typed, the last word of which is incomplete. */
const offered = async (...words: string[]): Promise<readonly string[]> => {
  const {code, stdout, stderr} = await kitchens(['complete', '--', ...words]);
  assert.equal(stderr, '');
  assert.equal(code, 0);
  return lines(stdout).map(line => line.split('\t')[0] ?? '');
};

test('commands, work, strategies, options and their values are offered', async () => {
  for (const [words, names] of [
    [['ra'], ['race']],
    [
      ['race', 'course'],
      ['course-io', 'course-cpu'],
    ],
    [['race', 'sum', '--strategies', 't'], ['thread']],
    [['run', 'sum', '-s', 'p'], ['process']],
    [
      ['run', 'sum', '--arithmetic', ''],
      ['fast', 'bigint'],
    ],
    [
      ['race', 'sum', '--format', ''],
      ['plain', 'json', 'csv', 'markdown'],
    ],
    [
      ['run', 'sum', '--format', ''],
      ['plain', 'json', 'ndjson'],
    ],
    [
      ['--theme', ''],
      ['dark', 'light', 'contrast'],
    ],
    [['lesson', 'thr'], ['threading']],
    [['complete', 'f'], ['fish']],
    [['race', '\u001b[2J'], []],
  ] as const)
    assert.deepEqual((await offered(...words)).slice(0, -1), names, words.join(' '));
});

test('the shell completes paths by itself', async () => {
  assert.deepEqual(await offered('race', './jo'), [':0']);
  assert.deepEqual(await offered('race', 'sum', '--export', 're'), [':0']);
});

test('a description is in the language of the help', async () => {
  const {stdout} = await kitchens(['complete', '--', 'rac'], {LC_ALL: 'ko_KR.UTF-8'});
  assert.match(stdout, /^race\t.*겨루기/);
});

test('there is a script for each shell, and no other', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const {code, stdout, stderr} = await kitchens(['complete', shell]);
    assert.match(stdout, /kitchens complete '?--/);
    assert.equal(stderr, '');
    assert.equal(code, 0);
  }
  for (const args of [['complete'], ['complete', 'fsh']]) {
    const {code, stdout, stderr} = await kitchens(args);
    assert.match(stderr, /bash, zsh, fish or powershell\n$/);
    assert.equal(stdout, '');
    assert.equal(code, 2);
  }
});

const hasBash = spawnSync('bash', ['--version']).status === 0;

test('bash completes by its script', {skip: hasBash ? false : 'no bash here'}, async t => {
  const folder = folderFor(t);
  writeFileSync(join(folder, 'script'), (await kitchens(['complete', 'bash'])).stdout);
  writeFileSync(
    join(folder, 'ask'),
    `kitchens() { '${process.execPath}' '${cli}' "$@"; }
source '${join(folder, 'script')}'
COMP_WORDS=(kitchens race course-i) COMP_CWORD=2 COMP_LINE='kitchens race course-i' COMP_POINT=22
compopt() { :; }
_get_comp_words_by_ref() { cur=course-i prev=race words=(kitchens race course-i) cword=2; }
"$(complete -p kitchens | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
printf '%s\\n' "\${COMPREPLY[@]}"
`,
  );
  assert.match(execFileSync('bash', [join(folder, 'ask')], {encoding: 'utf8'}), /^course-io/);
});

const hasFish = spawnSync('fish', ['--version']).status === 0;

test('fish completes by its script', {skip: hasFish ? false : 'no fish here'}, async t => {
  const folder = folderFor(t);
  writeFileSync(join(folder, 'script'), (await kitchens(['complete', 'fish'])).stdout);
  writeFileSync(
    join(folder, 'ask'),
    `function kitchens; '${process.execPath}' '${cli}' $argv; end
source '${join(folder, 'script')}'
complete -C 'kitchens race course-'
complete -C 'kitchens race sum --strategies t'
`,
  );
  const env = {...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder};
  const answers = execFileSync('fish', [join(folder, 'ask')], {encoding: 'utf8', env});
  assert.deepEqual(lines(answers).toSorted(), ['course-cpu', 'course-io', 'thread']);
});

const hasZsh = spawnSync('zsh', ['--version']).status === 0;

test('zsh finds no fault in its script', {skip: hasZsh ? false : 'no zsh here'}, async t => {
  const script = join(folderFor(t), 'script');
  writeFileSync(script, (await kitchens(['complete', 'zsh'])).stdout);
  assert.equal(execFileSync('zsh', ['-n', script], {encoding: 'utf8'}), '');
});
