import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {machineNow, openCalibrationStore} from '../../../source/commands/shared/calibration-store.js';
import {cacheFolder} from '../../../source/commands/shared/folders.js';
import {folderFor} from '../../cli/kitchens.js';
import {plan} from '../../helpers/plans.js';

// Fast sums reach their limit before they take long, so this takes no time.
const sums = plan({strategy: 'sync', arithmetic: 'fast'});
const sum = {name: 'sum', sizeLimit: 67_000_000};

const fileFor = (t: TestContext): string => join(folderFor(t), 'deep', 'calibration.json');
const silent = (reason: string): void => assert.fail(reason);
const never = new AbortController().signal;

test('what was found is known, now and at the next launch, on this machine alone', async t => {
  const file = fileFor(t);
  const first = openCalibrationStore(file, silent);
  assert.equal(first.known(sum), null);
  const found = await first.find(sums, never);
  assert.deepEqual(first.known(sum), found);
  assert.deepEqual(openCalibrationStore(file, silent).known(sum), found);
  assert.equal(openCalibrationStore(file, silent).known({...sum, name: 'matrix'}), null);
  const elsewhere = openCalibrationStore(file, silent, 'v99.0.0 abacus');
  assert.equal(elsewhere.known(sum), null);
  await elsewhere.find(sums, never);
  assert.deepEqual(
    openCalibrationStore(file, silent).known(sum),
    found,
    'one machine leaves the others alone',
  );
});

test('the key names Node, the architecture and the processor', () => {
  assert.ok(machineNow().startsWith(`${process.version} ${process.arch} `), machineNow());
});

test('a file that is damaged, or of another version, is ignored and written anew', async t => {
  const file = fileFor(t);
  mkdirSync(dirname(file));
  const whole = (sizes: unknown, version: unknown = 1): string =>
    JSON.stringify({format: 'kitchens-calibration', version, machines: {[machineNow()]: sizes}});
  const damaged = [
    '',
    '{"form',
    '[]',
    'null',
    whole({sum: {size: 5000, ms: 400}}, 2),
    whole([]),
    whole('sum'),
    whole({sum: 5000}),
    whole({sum: {size: 5000}}),
    whole({sum: {size: '5000', ms: 400}}),
    whole({sum: {size: 5000, ms: {toString: 1}}}),
    whole({sum: {size: 5000, ms: true}}),
    whole({sum: {size: 5000, ms: [5]}}),
    whole({sum: {size: 0, ms: 400}}),
    whole({sum: {size: 67_000_001, ms: 400}}),
  ];
  for (const content of damaged) {
    writeFileSync(file, content);
    const calibrations = openCalibrationStore(file, silent);
    assert.equal(calibrations.known(sum), null, content);
  }
  writeFileSync(file, whole({sum: {size: 5000, ms: 400}}));
  assert.deepEqual(openCalibrationStore(file, silent).known(sum), {size: 5000, ms: 400});
  writeFileSync(file, '{"form');
  const found = await openCalibrationStore(file, silent).find(sums, never);
  assert.deepEqual(openCalibrationStore(file, silent).known(sum), found);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).format, 'kitchens-calibration');
});

test('without a file it is found once for each launch; a failure to write is reported', async t => {
  const alone = openCalibrationStore(null, silent);
  const found = await alone.find(sums, never);
  assert.deepEqual(alone.known(sum), found);
  assert.equal(openCalibrationStore(null, silent).known(sum), null);
  const file = fileFor(t);
  // A file stands where the folder would have to be: not even root can write there.
  writeFileSync(dirname(file), '');
  const reasons: string[] = [];
  const stuck = openCalibrationStore(file, reason => reasons.push(reason));
  assert.deepEqual(await stuck.find(sums, never), stuck.known(sum));
  assert.equal(reasons.length, 1);
});

test('each system has its own folder', () => {
  const home = (): string => '/home/ada';
  const folder = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => cacheFolder(env, platform, home);
  assert.equal(folder({}, 'linux'), '/home/ada/.cache/kitchens');
  assert.equal(folder({XDG_CACHE_HOME: '/var/ada'}, 'linux'), '/var/ada/kitchens');
  assert.equal(folder({XDG_CACHE_HOME: 'relative'}, 'freebsd'), '/home/ada/.cache/kitchens');
  assert.equal(folder({}, 'darwin'), '/home/ada/Library/Caches/kitchens');
  assert.equal(folder({LOCALAPPDATA: '/local'}, 'win32'), '/local/kitchens');
});

test('an empty HOME is no home, and not the current folder', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const)
    assert.equal(
      cacheFolder({}, platform, () => ''),
      null,
    );
});
