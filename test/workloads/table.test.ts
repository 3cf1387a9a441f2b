import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {PRESETS, presetNamed, presetNames} from '../../source/workloads/presets.js';
import {fileWorkload, findWorkload, workloadNamed, workloadNames} from '../../source/workloads/table.js';
import {planOf} from './context.js';

test('every name has a row, and every row has its code', async () => {
  for (const name of [...workloadNames(), fileWorkload.name]) {
    const row = workloadNamed(name);
    assert.equal(row.name, name);
    assert.equal(typeof (await row.load()).open, 'function');
    assert.ok(row.jobs >= 1 && row.size >= 1 && row.size <= row.sizeLimit);
  }
  assert.ok(!workloadNames().includes('module'));
  assert.equal(findWorkload('downlaod'), undefined);
  assert.throws(() => workloadNamed('downlaod'), RangeError);
});

test('a row takes the options that its other properties speak of', () => {
  for (const name of [...workloadNames(), fileWorkload.name]) {
    const {unit, asks, takes} = workloadNamed(name);
    assert.equal(takes.includes('size'), unit !== null, name);
    assert.equal(takes.includes('latencyMs'), typeof asks?.latencyMs === 'number', name);
    assert.equal(takes.includes('urls'), asks?.orUrls === true, name);
    if (asks !== undefined) assert.ok(takes.includes('session'), name);
  }
});

test('labels distinguish jobs', () => {
  const plan = planOf({urls: ['http://a/', 'http://b/', 'http://c/'], size: 100});
  assert.equal(workloadNamed('download').label(plan, 5), 'http://b/');
  assert.equal(workloadNamed('sum').label(plan, 5), 'n = 104');
});

test('the presets are the programs of the course', () => {
  assert.deepEqual(presetNames(), ['course-io', 'course-cpu']);
  assert.equal(presetNamed('course-cpu')?.overrides.arithmetic, 'bigint');
  assert.equal(presetNamed('course'), undefined);
  for (const {workload} of PRESETS) assert.ok(workloadNames().includes(workload));
});

/** Imports one of our modules in a new process and tells which packages that loaded. */
const packagesLoadedBy = async (module: string, then = ''): Promise<string> => {
  const url = new URL(`../../source/workloads/${module}`, import.meta.url);
  const script = `import {createRequire} from 'node:module';
    const module = await import('${url}'); ${then};
    const paths = Object.keys(createRequire('${url}').cache);
    console.log([...new Set(paths.map(path => /node_modules\\/([^/]+)/.exec(path)?.[1]))].join());`;
  const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout.trim();
};

test('importing the table, the presets or the probe loads no undici, nor any other package', async () => {
  for (const module of ['table.js', 'presets.js', 'module/probe.js', 'module/module.js']) {
    assert.equal(await packagesLoadedBy(module), '', module);
  }
  assert.equal(await packagesLoadedBy('download/undici.js', 'module.undici()'), 'undici');
});
