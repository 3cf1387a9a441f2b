import {BAUD} from '../../market/known-content.js';
import type {Plan} from '../../model/event/plan.js';
import {bytes, multiplied} from '../figures.js';
import {scaled} from './menu.js';
import {number} from './words.js';

/** What distinguishes a plan's jobs, in a few words each. */
export const details = (plan: Plan): readonly string[] => (byWorkload[plan.workload] ?? sized)(plan);

const sized = (plan: Plan): readonly string[] => [multiplied(scaled('size', sizeOf(plan)), plan.scaled?.by)];

const amount = (plan: Plan): readonly string[] => [`${multiplied(bytes(sizeOf(plan)), plan.scaled?.by)}씩`];

const n = (plan: Plan): readonly string[] => [
  multiplied(`n = ${number.format(sizeOf(plan))}`, plan.scaled?.by),
];

/** By workload; what is not here has a size. */
const byWorkload: Readonly<Record<string, (plan: Plan) => readonly string[]>> = {
  download: plan => (plan.embedded ? [waitOf(plan), SERVER] : [`주소 ${number.format(plan.urls.length)}개`]),
  mixed: plan => [waitOf(plan), `해시 ${number.format(plan.size)}번`, SERVER],
  serial: plan => [
    multiplied(`${number.format(sizeOf(plan))}바이트`, plan.scaled?.by),
    `${number.format(BAUD)}보드`,
    SERVER,
  ],
  write: amount,
  compress: amount,
  memory: amount,
  cache: amount,
  matrix: n,
  sets: n,
  sum: plan => [...sized(plan), plan.arithmetic],
  module: () => [],
};

const SERVER = '내장 서버';

const sizeOf = ({scaled: times, size}: Plan): number => times?.base ?? size;

const waitOf = ({scaled: times, latencyMs}: Plan): string =>
  `${multiplied(scaled('latency', times?.base ?? latencyMs), times?.by)}씩`;
