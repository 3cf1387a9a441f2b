import * as v from 'valibot';
import {amount, anyText, whole} from './basics.js';

const hands = v.pipe(v.array(whole(0, 1_000_000)), v.maxLength(100));
const question = {lesson: anyText, step: whole(1, 10_000)};

/** What an audience predicted. */
export const predictionSchema = v.union([
  v.looseObject({...question, skipped: v.literal(true)}),
  v.looseObject({...question, before: hands, after: hands, guessMs: v.optional(amount)}),
]);
