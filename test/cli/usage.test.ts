import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {fixture} from '../helpers/plans.js';
import {long} from '../helpers/variety.js';
import {type Ended, folderFor, kitchens, type Refused, refusedInTurn} from './kitchens.js';

const preload = pathToFileURL(fixture('count-forks.mjs')).href;
const countingIn = (forksFile: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import ${preload}`,
  FORKS_FILE: forksFile,
});

const watched = async (t: TestContext, args: readonly string[]): Promise<Refused> => {
  const forksFile = join(folderFor(t), 'forks');
  const ended = await kitchens(args, countingIn(forksFile));
  return {...ended, forks: existsSync(forksFile) ? readFileSync(forksFile, 'utf8') : ''};
};

const assertRefused = ({code, stdout, stderr}: Ended, complaint: RegExp): void => {
  assert.match(stderr, complaint);
  assert.equal(stderr.split('\n').length, 2, `one line, not ${JSON.stringify(stderr)}`);
  assert.doesNotMatch(stderr.slice(0, -1), /\p{Cc}|\bat .*:\d+:\d+/u);
  assert.equal(stdout, '');
  assert.equal(code, 2);
};

const refused: readonly {args: readonly string[]; says: RegExp}[] = [
  {args: ['--jbos', '3'], says: /^kitchens: unknown option '--jbos' \(did you mean --jobs\?\)/i},
  {args: ['run', 'sum', '--fromat', 'json'], says: /'--fromat' \(did you mean --format\?\)/},
  {args: ['run', 'sum', '--jobs'], says: /'-n, --jobs <number>' argument missing/},
  {args: ['rnu', 'sum'], says: /"sum" is one argument too many \(did you mean run\?\)/},
  {args: ['rnu'], says: /nothing is named "rnu" \(did you mean run\?\)/},
  {args: ['run', 'sum', 'matrix'], says: /"matrix" is one argument too many/},
  {args: ['--jobs', '3', 'run', 'sum'], says: /the command comes before its options: kitchens run/},
  {args: ['run'], says: /what is to be run is missing: give download, sum, .* or the path of a module/},
  {args: ['run', 'dowload'], says: /nothing is named "dowload" \(did you mean download\?\): give download/},
  {args: ['run', 'toString'], says: /nothing is named "toString"/},
  {args: ['run', '\u001b[31msum\u0007\n'], says: /nothing is named "\[31msum"/},
  {args: ['run', '--\u001b[31mjobs\u009b2J'], says: /unknown option '-- \[31mjobs 2J'/},
  {
    args: ['run', 'sum', '-s', 'thred'],
    says: /--strategy takes sync, thread, .*"thred" \(did you mean thread\?\)/,
  },
  {args: ['run', 'sum', '-s', 'constructor'], says: /--strategy takes .*, not "constructor"/},
  {args: ['run', 'sum', '--arithmetic', 'double'], says: /--arithmetic takes fast or bigint, not "double"/},
  {args: ['run', 'sum', '--format', 'xml'], says: /--format takes plain, json or ndjson, not "xml"/},
  {args: ['run', 'sum', '--jobs', '0'], says: /--jobs takes a whole number from 1 to 100,000, not "0"/},
  {args: ['run', 'sum', '--jobs', '100001'], says: /from 1 to 100,000, not "100001"/},
  {args: ['run', 'sum', '--jobs', '1e3'], says: /not "1e3"/},
  {args: ['run', 'sum', '--jobs', '2.5'], says: /not "2.5"/},
  {args: ['run', 'sum', '--jobs', ''], says: /not ""/},
  {args: ['run', 'sum', '-c', '-4'], says: /--workers takes a whole number from 1 to 1,000, not "-4"/},
  {args: ['run', 'sum', '-c', '1001'], says: /--workers .* not "1001"/},
  {args: ['run', 'sum', '--size', '67000001'], says: /--size takes a whole number from 1 to 67,000,000, not/},
  {args: ['run', 'download', '--latency', '600001'], says: /--latency .* from 0 to 600,000/},
  {args: ['run', 'download', '--bytes', '1000000001'], says: /--bytes .* from 0 to 1,000,000,000/},
  {args: ['run', 'download', '--timeout', '0'], says: /--timeout .* from 1 to/},
  {args: ['run', 'download', '--timeout', '2147483648'], says: /--timeout .* to 2,147,483,647/},
  {args: ['run', 'download', '--max-bytes', '0'], says: /--max-bytes .* from 1/},
  {args: ['run', 'download', '--url', 'ftp://example.org/'], says: /--url takes an http or https address/},
  {args: ['run', 'download', '--url', 'https:example.org'], says: /--url takes .*"https:example.org"/},
  {args: ['run', 'download', '--url', 'example.org'], says: /--url takes .*"example.org"/},
  {args: ['run', 'download', '--url', 'http://'], says: /--url takes/},
  {args: ['run', 'download', '--url', 'http://exam\nple.org'], says: /"http:\/\/exam ple.org"/},
  {args: ['run', 'download', '--url', 'http://me@127.0.0.1/'], says: /without a name and password/},
  {
    args: ['run', 'download', '--url', 'http://me:hidden@127.0.0.1/'],
    says: /without a name and password, not "…@127/,
  },
  {args: ['run', 'sum', '--import-timeout', '9'], says: /--import-timeout goes with a module alone/},
  {
    args: ['run', './job.mjs', '--import-timeout', '0'],
    says: /--import-timeout takes a whole number from 1 to 3,600/,
  },
  {args: ['run', 'sum', '--cores', '0'], says: /--cores takes a whole number from 1 to/},
  {
    args: ['run', 'sum', '--cores', '99999'],
    says: /^kitchens: --cores (takes a whole number from 1 to|goes with Linux)/,
  },
  {
    args: ['run', 'sum', '--uv-threads', '1025'],
    says: /--uv-threads takes a whole number from 1 to 1,024, not/,
  },
  {args: ['run', 'sum', '--uv-threads', '0'], says: /--uv-threads .* not "0"/},
  {args: ['run', 'course-io', '--yield'], says: /--yield goes with work that computes/},
  {args: ['run', fixture('modules/named.mjs'), '--yield'], says: /--yield goes with work that computes/},
  {args: ['run', 'sum', '--fresh'], says: /--fresh goes with -s process alone/},
  {args: ['run', 'sum', '--url', 'http://127.0.0.1/'], says: /--url goes with download alone/},
  {args: ['run', 'sum', '--latency', '5'], says: /--latency goes with download or mixed/},
  {args: ['run', 'serial', '--latency', '5'], says: /--latency goes with download or mixed/},
  {args: ['run', 'mixed', '--url', 'http://127.0.0.1/'], says: /--url goes with download alone/},
  {args: ['run', 'write', '--no-session'], says: /--no-session goes with download, serial/},
  {args: ['run', 'download', '--arithmetic', 'fast'], says: /--arithmetic goes with sum alone/},
  {args: ['run', 'sum', '--no-session'], says: /--no-session goes with download, serial, mixed or a module/},
  {
    args: ['run', 'download', '--latency', '5', '--url', 'http://127.0.0.1/'],
    says: /--latency .* cannot go with --url/,
  },
  {
    args: ['run', 'download', '--bytes', '5', '--url', 'http://127.0.0.1/'],
    says: /--bytes .* cannot go with --url/,
  },
  {args: ['run', 'download', '--bytes', '5', '--size', '5'], says: /--size is the same as --bytes here/},
  {args: ['run', 'sum', '--json', '--format', 'ndjson'], says: /--json is short for --format json/},
  {args: ['run', 'sum', '--force'], says: /--force goes with --record alone/},
  {args: ['run', 'sum', '--record', ''], says: /--record takes the path of a file, not ""/},
  {
    args: ['run', 'sum', '--record', '/nowhere/at/all'],
    says: /--record "\/nowhere\/at\/all": there is no such folder/,
  },
  {args: ['market', '--port', '65536'], says: /--port takes a whole number from 0 to 65,535/},
  {args: ['market', '--jobs', '3'], says: /unknown option '--jobs'/},
  {
    args: ['course-io', '-s', 'thread'],
    says: /^kitchens: -s goes with kitchens run alone: kitchens run course-io -s thread\n$/,
  },
  {args: ['--strategy=thread'], says: /alone: kitchens run course-io --strategy=thread\n$/},
  {args: ['./my job.mjs', '--json'], says: /alone: kitchens run '.\/my job\.mjs' --json\n$/},
  {args: ['dashboard', 'sum', '--record', '\u001b[2J'], says: /alone: kitchens run sum --record '\[2J'\n$/},
  {args: ['sum', '--port', '3'], says: /^kitchens: --port goes with kitchens market alone\n$/},
  {args: ['market', '--json'], says: /^kitchens: --json goes with kitchens run and kitchens replay alone\n$/},
  {
    args: ['help', 'rum'],
    says: /there is no command "rum" \(did you mean run\?\): give dashboard, run, .+ or complete/,
  },
  {args: ['help', 'run', 'sum'], says: /"sum" is one argument too many/},
  {args: ['market', 'here'], says: /"here" is one argument too many/},
];

test('wrong arguments are refused and start nothing', async t => {
  const given = refused.map(({args}) => args);
  const all = await refusedInTurn(given, countingIn(join(folderFor(t), 'forks')));
  for (const [i, {args, says}] of refused.entries())
    await t.test(`kitchens ${JSON.stringify(args.join(' '))}`, () => {
      const ended = all[i] as Refused;
      assertRefused(ended, says);
      assert.equal(ended.forks, '');
    });
});

test('what is refused ends its process with 2', async t => {
  const ended = await watched(t, ['run', 'sum', '--jobs', '0']);
  assertRefused(ended, /--jobs takes a whole number/);
  assert.equal(ended.forks, '');
});

const inKorean: readonly {args: readonly string[]; says: RegExp}[] = [
  {args: ['run', 'sum', '--jbos', '3'], says: /^kitchens: '--jbos': 모르는 옵션입니다 \(혹시 --jobs\?\)\n$/},
  {args: ['run', 'sum', '--jobs'], says: /'-n, --jobs <number>': 옵션의 값이 빠졌습니다/},
  {args: ['rnu'], says: /"rnu": 그런 이름은 없습니다 \(혹시 run\?\)\. download, .*를 쓰세요/},
  {args: ['run', 'sum', '--jobs', '0'], says: /--jobs: 1부터 100,000까지의 정수를 써야 합니다\(입력: "0"\)/},
  {args: ['run', 'sum', '--latency', '5'], says: /--latency: download, mixed에만 쓸 수 있습니다/},
  {
    args: ['course-io', '-s', 'thread'],
    says: /-s: kitchens run 명령에만 .*: kitchens run course-io .*-s thread/,
  },
  {args: ['run', fixture('modules/no-default.mjs')], says: /default export/},
];

test('what is refused is refused in Korean where that is the language', long, async t => {
  const folder = folderFor(t);
  const home = join(folder, 'kitchens');
  mkdirSync(home);
  writeFileSync(join(home, 'config.json'), '{"language": "ko"}');
  const given = inKorean.map(({args}) => args);
  const chosen = given.map(([command = '', ...options]) => [command, '--lang', 'ko', ...options]);
  for (const [from, ended] of [
    ['an option', await refusedInTurn(chosen)],
    ['the locale', await refusedInTurn(given, {LC_ALL: 'ko_KR.UTF-8'})],
    ['what is remembered', await refusedInTurn(given, {XDG_CONFIG_HOME: folder})],
  ] as const)
    for (const [i, {args, says}] of inKorean.entries())
      await t.test(`kitchens ${JSON.stringify(args.join(' '))}, by ${from}`, () => {
        assertRefused(ended[i] as Refused, says);
        assert.match(ended[i]?.stderr ?? '', /[가-힣]/);
      });
  const unread = given.map(args => [...args, '--no-config']);
  for (const {stderr} of await refusedInTurn(unread, {XDG_CONFIG_HOME: folder}))
    assert.doesNotMatch(stderr, /[가-힣]/);
});

const refusedModules: readonly {path: string; says: RegExp}[] = [
  {path: './no-such-module.mjs', says: /^kitchens: \.\/no-such-module\.mjs: there is no such file/},
  {path: fixture('modules'), says: /it is no file/},
  {path: fixture('modules/bad-syntax.mjs'), says: /a syntax error in .*bad-syntax\.mjs:\d+/},
  {path: fixture('modules/no-default.mjs'), says: /it has no default export: export default async function/},
  {path: fixture('modules/default-number.mjs'), says: /its default export is no function/},
  {path: fixture('modules/import-throws.mjs'), says: /importing it failed/},
];

for (const {path, says} of refusedModules) {
  test(`kitchens run ${path.split('/').at(-1)} is refused before any job starts`, async t => {
    const ended = await watched(t, ['run', path]);
    assertRefused(ended, says);
    assert.match(ended.forks, /^(probe-entry\.js\n)?$/);
  });
}

test('a run that is in order is seen to start its runner', async t => {
  const {code, forks} = await watched(t, ['run', 'sum', '-n', '1', '--size', '10']);
  assert.equal(code, 0);
  assert.equal(forks, 'entry.js\n');
});

test('a password is printed nowhere, however wrong its address is', async () => {
  const wrong = ['http://me:hidden@x/', 'https:me:hidden@x', 'ftp://me:hidden/x@y/', 'me:hid@hidden@x'];
  for (const {stderr} of await refusedInTurn(wrong.map(url => ['run', 'download', '--url', url]))) {
    assert.match(stderr, /--url takes/);
    assert.doesNotMatch(stderr, /hid/);
  }
});

test('a port that is in use is refused in one line', async t => {
  const {createServer} = await import('node:net');
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => server.close());
  const {port} = server.address() as {port: number};
  assertRefused(await kitchens(['market', '--port', String(port)]), /Port \d+ is in use by another program/);
});

test('a recording in a place that cannot be written is refused', async t => {
  const folder = folderFor(t);
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'file'), '');
  const record = async (...path: string[]) => kitchens(['run', 'sum', '--record', join(folder, ...path)]);
  assertRefused(await record('taken'), /that is a folder: give the path of a file/);
  assertRefused(await record('file', 'below'), /part of the path is no folder/);
});
