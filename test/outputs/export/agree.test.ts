import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../../source/model/event/strategies.js';
import {jobFiguresOf} from '../../../source/model/figures/job-figures.js';
import {type Summary, summarize} from '../../../source/model/figures/summary.js';
import type {TimeSummary} from '../../../source/model/figures/time-summary.js';
import {VOCABULARIES} from '../../../source/model/options/appearance.js';
import type {RunInput} from '../../../source/outputs/export/exporter.js';
import {runFactsOf} from '../../../source/outputs/export/run-facts.js';
import {failure} from '../../../source/text/en/failures.js';
import {exported, inputOf, lookIn, readCsv, recordedRun} from '../../helpers/exported.js';
import {downloads, sums, wholeRun, withKernelFigures} from '../../helpers/scripted-runs.js';
import {textOf} from '../../helpers/texts.js';
import {readTrace} from '../../helpers/trace.js';
import {varied} from '../../helpers/variety.js';

/** What stands in the attributes of the elements of a page. */
const valuesIn = (html: string, attribute: string): readonly (readonly [name: string, value: number])[] =>
  [...html.matchAll(new RegExp(`${attribute}="([^"]*)" data-value="([^"]*)"`, 'g'))].map(
    ([, name = '', value = '']) => [name, Number(value)] as const,
  );

const timeFields: readonly (keyof TimeSummary)[] = [
  ...(['runningMs', 'readyMs', 'blockedMs', 'inFlightMs', 'lockedMs', 'idleMs', 'unexplainedMs'] as const),
];

/** The figures of a page by name, from the summary. */
const figuresOf = (summary: Summary): Readonly<Record<string, number | null>> => ({
  wall: summary.wallMs,
  startup: summary.startupMs,
  jobs: summary.jobs.total,
  cpu: summary.cpuMs,
  cores: summary.cpuPerWall,
  memory: summary.peakRssBytes,
  proportional: summary.peakProportionalBytes,
  sessions: summary.sessions,
  connections: summary.connections,
});

const assertAgreement = async (input: RunInput): Promise<void> => {
  const {run} = input;
  const summary = summarize(run, failure);
  const jobs = jobFiguresOf(run);

  const {otherData} = readTrace((await exported('trace', input))['.trace.json'] ?? '');
  assert.deepEqual(otherData.summary, JSON.parse(JSON.stringify(summary)));

  const tables = await exported('csv', input);
  const [jobNames = [], ...jobRows] = readCsv(tables['.csv'] ?? '');
  assert.equal(jobRows.length, summary.jobs.total);
  for (const [place, row] of jobRows.entries())
    for (const field of ['queuedAtMs', 'startedAtMs', 'endedAtMs', 'waitedMs', 'tookMs'] as const)
      assert.equal(Number(row[jobNames.indexOf(field)]), jobs[place]?.[field], field);
  const moments = (field: string): readonly number[] =>
    jobRows.map(row => Number(row[jobNames.indexOf(field)]));
  const wall = Math.max(...moments('endedAtMs')) - Math.min(...moments('queuedAtMs'));
  assert.ok(Math.abs(wall - summary.wallMs) < 0.001, 'the time of the run is that of its jobs');
  const [executorNames = [], ...executorRows] = readCsv(tables['.executors.csv'] ?? '');
  for (const [place, executor] of summary.executors.entries()) {
    const cell = (name: string): string => executorRows[place]?.[executorNames.indexOf(name)] ?? '';
    for (const field of timeFields) assert.equal(cell(field), `${executor.time?.[field] ?? ''}`);
    assert.equal(cell('cpuMs'), `${executor.cpuMs ?? ''}`);
    assert.equal(cell('loopTicks'), `${executor.loopTicks ?? ''}`);
    assert.deepEqual(cell('jobNumbers'), executor.jobs.join(' '));
  }

  const page = (await exported('html', input))['.html'] ?? '';
  for (const [name, value] of valuesIn(page, 'data-figure'))
    assert.equal(value, figuresOf(summary)[name], name);
  assert.ok(valuesIn(page, 'data-figure').length >= 5);
  const sorted = summary.executors.toSorted((a, b) => a.process - b.process || a.thread - b.thread);
  const inPage = (column: string): readonly number[] =>
    valuesIn(page, 'data-column').flatMap(([name, value]) => (name === column ? [value] : []));
  const measured = sorted.flatMap(({time}) => (time === null ? [] : [time.runningMs]));
  assert.deepEqual(inPage('running'), measured);
  assert.deepEqual(
    inPage('loopTicks'),
    sorted.map(({loopTicks}) => loopTicks).filter(ticks => ticks !== null),
  );
  assert.deepEqual(
    inPage('tookMs'),
    jobs.map(({tookMs}) => tookMs),
  );
  for (const [state, ms] of valuesIn(page, 'data-state')) {
    const field = `${state}Ms`.replace(' f', 'F') as keyof TimeSummary;
    assert.equal(ms, summary.time?.[field], state);
  }

  for (const language of ['en', 'ko']) {
    const text = textOf(language, 'standard');
    const handout = (await exported('md', input, lookIn(language, 'standard')))['.md'] ?? '';
    const shown = [
      text.seconds(summary.wallMs),
      text.seconds(summary.startupMs),
      text.seconds(summary.cpuMs),
      text.peak(summary.peakRssBytes),
      ...summary.executors.flatMap(({time, loopTicks}) => [
        ...(time === null ? [] : [text.seconds(time.runningMs)]),
        `${loopTicks ?? '–'}`,
      ]),
    ];
    for (const one of shown) assert.ok(handout.includes(`| ${one} |`), `${one} stands in ${handout}`);
  }
};

for (const {name} of varied(strategies, ({name}) => name === 'async' || name === 'process'))
  test(`all exports of a run under ${name} have the numbers of its summary`, async t => {
    await assertAgreement(await recordedRun(t, name));
  });

test('so have those of a run with the figures of the kernel', async () => {
  const facts = withKernelFigures(wholeRun(sums({strategy: 'process', jobs: 11})), () => ({
    run: 0.6,
    ready: 0.4,
  }));
  await assertAgreement(inputOf(facts));
});

test('of an executor that has ended no job, all exports leave open how often its loop turned', async () => {
  const input = inputOf(wholeRun(downloads({strategy: 'thread'})).filter(([ms]) => ms < 416));
  assert.deepEqual(
    summarize(input.run, failure).executors.map(({loopTicks}) => loopTicks),
    [0, null, null, 0],
  );
  assert.deepEqual(
    runFactsOf(input, lookIn()).executors.map(row => row.at(-1)?.shown),
    ['0', '–', '–', '0'],
  );
  const [names = [], ...rows] = readCsv((await exported('csv', input))['.executors.csv'] ?? '');
  assert.deepEqual(
    rows.map(row => row[names.indexOf('loopTicks')]),
    ['0', '', '', '0'],
  );
  const page = (await exported('html', input))['.html'] ?? '';
  const inPage = valuesIn(page, 'data-column').filter(([name]) => name === 'loopTicks');
  assert.deepEqual(
    inPage.map(([, value]) => value),
    [0, 0],
  );
});

test('what a thread used of the CPU since it began, and what the run did since its first job, have names of their own', () => {
  for (const language of ['en', 'ko'])
    for (const vocabulary of VOCABULARIES) {
      const {figures, executorColumns} = textOf(language, vocabulary).exports;
      assert.notEqual(executorColumns.cpu, figures.cpu);
      assert.ok(executorColumns.cpu.includes(figures.startup), executorColumns.cpu);
    }
});

test('the jobs that an executor took have another name than those that there are', () => {
  for (const language of ['en', 'ko'])
    for (const vocabulary of VOCABULARIES) {
      const {figures, executorColumns, titles} = textOf(language, vocabulary).exports;
      const {jobs} = executorColumns;
      assert.ok(
        [figures.jobs, titles.jobs].every(name => name.toLowerCase() !== jobs),
        jobs,
      );
    }
});
