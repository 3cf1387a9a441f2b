import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** A system call of a thread, as strace wrote it down. */
export type SystemCall = {
  readonly tid: number;
  readonly name: string;
  /** Its arguments, and what it returned, such as `-1 EAGAIN (Resource temporarily unavailable)`. */
  readonly given: string;
  readonly returned: string;
};

const WHOLE = /^(\d+) +(\w+)\((.*)\) += (.*)$/;
const BEGIN = /^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$/;
const END = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (.*)$/;

/** The calls of a trace in the order in which they were made. */
export const systemCallsIn = (trace: string): readonly SystemCall[] => {
  const calls: SystemCall[] = [];
  const open = new Map<string, number>();
  for (const line of trace.split('\n')) {
    const [, tid = '', name = '', given = '', returned = ''] = WHOLE.exec(line) ?? BEGIN.exec(line) ?? [];
    if (name !== '') {
      if (!WHOLE.test(line)) open.set(tid, calls.length);
      calls.push({tid: Number(tid), name, given, returned});
      continue;
    }
    const [, by = '', , rest = '', result = ''] = END.exec(line) ?? [];
    const place = open.get(by);
    const begun = place === undefined ? undefined : calls[place];
    if (place === undefined || begun === undefined) continue;
    open.delete(by);
    calls[place] = {...begun, given: begun.given + rest, returned: result};
  }
  return calls;
};

/** Runs a program of Node with all of its processes and threads under strace; `kinds`: the calls to write down. */
export const traced = async (
  folder: string,
  kinds: readonly string[],
  program: readonly string[],
): Promise<{readonly stdout: string; readonly calls: readonly SystemCall[]}> => {
  const file = join(folder, 'trace');
  const options = ['-f', '-qq', '-o', file, '-e', `trace=${kinds.join(',')}`, '-e', 'signal=none'];
  const {stdout} = await run('strace', [...options, process.execPath, ...program], {maxBuffer: 1e8});
  return {stdout, calls: systemCallsIn(readFileSync(file, 'utf8'))};
};

/** Why nothing can be traced here; null where it can. */
export const tracingObstacle = async (): Promise<string | null> => {
  try {
    await run('strace', ['-f', '-o', '/dev/null', 'true']);
    return null;
  } catch (error) {
    return `no process can be traced here: ${(error as Error).message.split('\n')[0]}`;
  }
};
