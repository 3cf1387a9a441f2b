import {run} from 'node:test';
import type {TestEvent} from 'node:test/reporters';

/** Some files of tests, so many of them at once. */
export type TestPart = {readonly files: readonly string[]; readonly concurrency: number};

/** A line of the summary that ends a part, as `pass 12`. */
const SUMMARY = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) ([\d.]+)$/;

/** Runs parts one after the other, and reports them as one: their summaries are added up into one at the end. */
export async function* reportsOf(parts: readonly TestPart[], timeout: number): AsyncGenerator<TestEvent> {
  const summary = new Map<string, number>();
  for (const {files, concurrency} of parts) {
    if (files.length === 0) continue;
    const reports: AsyncIterable<TestEvent> = run({files: [...files], concurrency, timeout});
    for await (const report of reports) {
      const [, name, value] = (report.type === 'test:diagnostic' && SUMMARY.exec(report.data.message)) || [];
      if (name === undefined) yield report;
      else summary.set(name, (summary.get(name) ?? 0) + Number(value));
    }
  }
  for (const [name, value] of summary)
    yield {type: 'test:diagnostic', data: {message: `${name} ${Math.round(value)}`, nesting: 0}};
}
