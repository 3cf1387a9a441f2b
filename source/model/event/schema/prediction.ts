import * as v from 'valibot';
import {amount, anyText, whole} from './basics.js';

const hands = v.pipe(v.array(whole(0, 1_000_000)), v.maxLength(100));
const texts = v.record(v.string(), anyText);
const limits = v.looseObject({from: v.optional(v.number()), to: v.optional(v.number())});
const answer = v.looseObject({text: texts, when: v.record(v.string(), limits), isRight: v.boolean()});
const asked = v.looseObject({
  title: texts,
  watch: texts,
  question: texts,
  answers: v.pipe(v.array(answer), v.maxLength(100)),
});
const question = {lesson: anyText, step: whole(1, 10_000), asked: v.optional(asked)};

/** What an audience predicted. */
export const predictionSchema = v.union([
  v.looseObject({...question, skipped: v.literal(true)}),
  v.looseObject({...question, before: hands, after: hands, guessMs: v.optional(amount)}),
]);
