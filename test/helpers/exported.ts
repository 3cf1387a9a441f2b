import type {TestContext} from 'node:test';
import {openInput} from '../../source/commands/export/input.js';
import type {RunEvent} from '../../source/model/event/event.js';
import type {StrategyName} from '../../source/model/event/plan.js';
import type {Vocabulary} from '../../source/model/options/appearance.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {ExportLook, ExportRemark, RunInput} from '../../source/outputs/export/exporter.js';
import {textExporters} from '../../source/outputs/export/exporters.js';
import type {TextExportName} from '../../source/outputs/export/names.js';
import {kitchens} from '../cli/kitchens.js';
import {events as eventsOf, type TimedFact} from './scripted-runs.js';
import {sharedRecording} from './shared-recordings.js';
import {textOf} from './texts.js';

/** A real run under a strategy, recorded by the program with all that it observes, and read again. */
export const recordedRun = async (t: TestContext, strategy: StrategyName): Promise<RunInput> => {
  const file = await sharedRecording(t, `course-io-${strategy}`, async path => {
    const {code, stderr} = await kitchens([
      ...['run', 'course-io', '-s', strategy, '--latency', '40', '--no-config', '--record', path],
    ]);
    if (code !== 0) throw new Error(stderr);
  });
  const {input, close} = await openInput(file, {});
  t.after(close);
  if (input.kind !== 'run') throw new Error('it is no run');
  return input;
};

/** Facts as what is exported. */
export const inputOf = (facts: readonly TimedFact[]): RunInput => {
  const events: readonly RunEvent[] = eventsOf(facts);
  const run = reduce(null, events);
  if (run === null) throw new Error('the facts do not begin with run-started');
  return {kind: 'run', run, gaps: null, events: () => events};
};

/** How exports speak in tests, and what they remarked. */
export const lookIn = (
  language = 'en',
  vocabulary: Vocabulary = 'kitchen',
  changes: Partial<ExportLook> = {},
): ExportLook & {readonly remarks: ExportRemark[]} => {
  const remarks: ExportRemark[] = [];
  const text = textOf(language, vocabulary);
  return {language, text, discussion: null, remark: one => remarks.push(one), remarks, ...changes};
};

/** The whole text of every file of an export, by its ending. */
export const exported = async (
  name: TextExportName,
  input: RunInput,
  look: ExportLook = lookIn(),
): Promise<Readonly<Record<string, string>>> => {
  const exporter = await textExporters[name].load();
  const files: Record<string, string> = {};
  for (const {ending, text} of exporter(input, look)) {
    files[ending] = '';
    for await (const piece of text) files[ending] += piece;
  }
  return files;
};

/** The cells of a table with commas (RFC 4180), row by row. */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let match = field.exec(text); match; match = field.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== '\r\n') continue;
    rows.push(row);
    row = [];
    if (field.lastIndex === text.length) return rows;
  }
  throw new Error(`no table stands there: ${text.slice(0, 80)}`);
};
