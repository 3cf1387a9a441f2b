import {Worker} from 'node:worker_threads';
import {describeFailure} from '../../model/failure/failure.js';
import {stackOf} from '../../model/failure/inspect-error.js';
import {readProperty} from '../../model/failure/read-property.js';
import {GUARD_PIPE, type ProbeMessage, UNSETTLED} from './probe-message.js';
import {shapeOf} from './shape.js';

const tell = (message: ProbeMessage): void => {
  process.send?.(message);
};

const look = async (url: string): Promise<void> => {
  const namespace: object = await import(url);
  try {
    const {name, inputs} = shapeOf(namespace);
    tell({probe: 'fine', name, inputs: inputs?.length ?? null});
  } catch (thrown) {
    tell({probe: 'misshapen', failure: describeFailure(thrown)});
  }
};

const complain = (thrown: unknown): void => {
  // Node knows the line of a syntax error, and tells it only when nobody catches the error.
  if (thrown instanceof SyntaxError && isOfCompiler(thrown)) throw thrown;
  tell({probe: 'thrown', failure: describeFailure(thrown), place: placeOf(thrown)});
};

/** Not one that the module's own code threw, by JSON.parse for instance. */
const isOfCompiler = (error: SyntaxError): boolean =>
  /^\s+at .*$/m.exec(String(readProperty(error, 'stack')))?.[0].includes('node:internal') ?? false;

/** The file, line and column that threw. */
const placeOf = (thrown: unknown): string => {
  const place = /\(([^()]+:\d+:\d+)\)$|(\S+:\d+:\d+)$/m.exec(stackOf(thrown, import.meta.url));
  return place?.[1] ?? place?.[2] ?? '';
};

process.exitCode = UNSETTLED;
new Worker(new URL('./probe-guard.js', import.meta.url), {workerData: GUARD_PIPE}).unref();
look(process.argv[2] ?? '').catch(complain);
