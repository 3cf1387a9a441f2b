import {Agent, request} from 'undici';
import {bigint} from '../../../source/workloads/sum/bigint.js';

/** One kind of job, done with nothing around it. */
export type Work = 'sum' | 'download' | 'empty';

/** What a bare script gets on its command line: JSON. */
export type BareOrders = {
  readonly strategy: 'sync' | 'thread' | 'async' | 'process';
  readonly work: Work;
  readonly jobs: number;
  readonly workers: number;
  readonly urls: readonly string[];
};

let agent: Agent | undefined;

/** Does job number `job` of that kind; downloads share the calling thread's one session. */
export const work = (kind: Work, urls: readonly string[], job: number): unknown => {
  if (kind === 'empty') return job;
  if (kind === 'sum') return bigint.add(0, 3_000_000 + job - 1);
  return download(urls[(job - 1) % urls.length] as string);
};

const download = async (url: string): Promise<number> => {
  agent ??= new Agent({connections: 256});
  const {body} = await request(url, {dispatcher: agent});
  let bytes = 0;
  for await (const chunk of body) bytes += (chunk as Buffer).length;
  return bytes;
};
