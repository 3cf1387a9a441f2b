/** What a number may be: both ends belong to it. */
export type Range = {readonly from: number; readonly to: number};

export const clamp = (value: number, {from, to}: Range): number => Math.min(to, Math.max(from, value));

/**
 * The next number a key reaches from `value`, up or down: steps of one up to `fine`, then steps that
 * grow with the number (20, 25 … 50, 60 … 100, 150 …), so that a few presses cross a range of five
 * digits and the way back meets the same numbers.
 */
export const nextNumber = (value: number, by: number, fine: number, range: Range): number => {
  const up = by > 0;
  const step = stepAt(up ? value : value - 1, fine);
  const next = up ? Math.floor(value / step) * step + step : Math.ceil(value / step) * step - step;
  return clamp(next, range);
};

const stepAt = (value: number, fine: number): number => {
  if (value < fine) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return value < 5 * power ? power / 2 : power;
};
