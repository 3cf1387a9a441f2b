import type {Parts} from '../../source/model/failure/failure-fields.js';
import {type About, aboutOf, type Reason, reasons} from '../../source/model/failure/failure-reason.js';

export const allReasons = Object.keys(reasons) as readonly Reason[];

/** Two values for every part of which sentences about failures are made. */
export const samples: Parts = {
  place: '10.0.0.1:80',
  detail: 'as Node says it',
  address: 'ftp://elsewhere/',
  folder: '/scratch/one',
  name: 'RangeError',
  statusText: 'Not Found',
  found: '101',
  expected: '102',
  foundSum: '103',
  expectedSum: '104',
  operation: 'union',
  executor: 'thread',
  end: 3,
  thrown: 'value',
  choose: 'fewer workers',
  exitCode: 4,
  limit: 10,
  limitMs: 30_000,
  limitBytes: 10_000_000,
  limitMb: 512,
  eachMb: 64,
  freeMb: 128,
  times: 5,
  bytes: 50_000,
  expectedBytes: 70_000,
  at: 600,
  status: 404,
  n: 700,
  row: 8,
  first: 9,
  lines: 1200,
};

export const others: Parts = {
  ...(Object.fromEntries(
    Object.entries(samples).map(([part, value]) => [
      part,
      typeof value === 'number' ? value + 1 : `${value}!`,
    ]),
  ) as Parts),
  operation: 'difference',
  executor: 'process',
  end: 'SIGKILL',
  thrown: 'function',
  choose: 'a smaller size or fewer workers',
};

/** What a failure for that reason is about, made of these parts. */
export const aboutThe = (reason: Reason, of: Parts = samples): About => {
  const about = aboutOf({...of, reason});
  if (about === null) throw new Error(`there is no sample for ${reason}`);
  return about;
};
