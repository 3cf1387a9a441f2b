import {printable} from '../model/printable/printable.js';
import {bytes} from './figures.js';

/** What a job gave, on one line: amounts as a person reads them, anything else as it is. */
export const valueText = (value: unknown): string => printable(plainly(value), 200);

const plainly = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return isAmount(value) ? amountText(value) : (JSON.stringify(value) ?? String(value));
};

/** Bytes, and what was found out about them: numbers and words by name. */
type Amount = {readonly bytes: number; readonly [name: string]: number | string};

const isAmount = (value: unknown): value is Amount =>
  typeof value === 'object' &&
  value !== null &&
  'bytes' in value &&
  typeof value.bytes === 'number' &&
  Object.values(value).every(figure => typeof figure === 'number' || typeof figure === 'string');

const amountText = ({bytes: amount, ...others}: Amount): string =>
  [bytes(amount), ...Object.entries(others).map(([name, figure]) => `${name} ${figure}`)].join(', ');
