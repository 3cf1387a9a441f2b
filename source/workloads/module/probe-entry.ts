import {describeFailure} from '../../model/failure/failure.js';
import {readProperty} from '../../model/failure/read-property.js';
import {endWithParent} from '../end-with-parent.js';
import {exportsOf} from './exports.js';
import {type ProbeMessage, UNSETTLED} from './probe-message.js';
import {throwPlace} from './throw-place.js';

const send = (message: ProbeMessage): void => {
  process.send?.(message);
};

const probe = async (url: string): Promise<void> => {
  const namespace: object = await import(url);
  try {
    const {name, inputs} = exportsOf(namespace);
    send({probe: 'fine', name, inputs: inputs?.length ?? null});
  } catch (thrown) {
    send({probe: 'misshapen', failure: describeFailure(thrown)});
  }
};

const reportError = (thrown: unknown): void => {
  // Node prints the line of a syntax error, which it knows, only when the error is not caught.
  if (isOfCompiler(thrown)) throw thrown;
  send({probe: 'thrown', failure: describeFailure(thrown), place: throwPlace(thrown, import.meta.url)});
};

/** Whether it is a syntax error that the compiler threw, rather than the module's own code, by JSON.parse for instance. */
const isOfCompiler = (error: unknown): boolean =>
  readProperty(error, 'name') === 'SyntaxError' &&
  (/^\s+at .*$/m.exec(String(readProperty(error, 'stack')))?.[0].includes('node:internal') ?? false);

process.exitCode = UNSETTLED;
endWithParent();
probe(process.argv[2] ?? '').catch(reportError);
