import * as v from 'valibot';
import {strategies} from '../model/event/strategies.js';
import {type FigureId, figures} from '../model/lesson/figures.js';
import type {Lesson, LessonStep, Misconception} from '../model/lesson/lesson.js';
import {optionSchemas, settingsFrom} from './options.js';

/** What the names in a lesson's file can be. */
export type Known = {
  readonly works: readonly string[];
  readonly views: readonly string[];
  readonly misconceptions: readonly string[];
};

/** Lines of a step's text that a terminal of 80x24 has room for, above its question. */
const MOST_LINES = 6;
/** Answers have a digit each. */
const MOST_ANSWERS = 9;

const figureIds = Object.keys(figures) as FigureId[];

const wording = v.objectWithRest({en: v.pipe(v.string(), v.minLength(1))}, v.string());
type WordingInput = v.InferOutput<typeof wording>;

const everyText = (holds: (text: string) => boolean) => (of: WordingInput) => Object.values(of).every(holds);

const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens'));

const shortText = v.pipe(
  wording,
  v.check(
    everyText(text => text.trimEnd().split('\n').length <= MOST_LINES),
    `at most ${MOST_LINES} lines`,
  ),
);

/** `{wallMs}` in a text stands for a figure. */
export const placeholder = /\{(\w+)\}/g;

const withFigures = v.pipe(
  wording,
  v.check(
    everyText(text =>
      [...text.matchAll(placeholder)].every(([, id]) => figureIds.some(known => known === id)),
    ),
    `in braces one of ${figureIds.join(', ')}`,
  ),
);

const limits = v.pipe(
  v.strictObject({from: v.optional(v.number()), to: v.optional(v.number())}),
  v.check(({from, to}) => from !== undefined || to !== undefined, 'from, to, or both'),
);

const answerSchema = (known: Known) =>
  v.pipe(
    v.strictObject({
      text: wording,
      when: v.optional(v.record(v.picklist(figureIds), limits), {}),
      right: v.optional(v.boolean(), false),
      misconception: v.optional(v.nullable(v.picklist(known.misconceptions)), null),
    }),
    v.transform(({right, when, ...answer}) => ({
      ...answer,
      isRight: right,
      when: when as Readonly<Record<FigureId, v.InferOutput<typeof limits>>>,
    })),
  );

const runSchema = ({works, views}: Known) =>
  v.pipe(
    v.strictObject({
      strategy: v.optional(v.picklist(strategies.map(({name: strategy}) => strategy))),
      work: v.optional(v.picklist(works)),
      view: v.optional(v.picklist(views)),
      ...optionSchemas,
    }),
    v.transform(({strategy, work, view, ...options}) => ({
      strategy: strategy ?? null,
      view: view ?? null,
      settings: {
        ...settingsFrom(options as Readonly<Record<string, unknown>>),
        ...(work !== undefined && {choice: work}),
      },
    })),
  );

const notes = v.strictObject({say: wording, tradeOff: wording, example: wording});

const stepSchema = (known: Known) =>
  v.pipe(
    v.strictObject({
      title: wording,
      text: shortText,
      run: runSchema(known),
      watch: wording,
      question: wording,
      answers: v.pipe(
        v.array(answerSchema(known)),
        v.minLength(2),
        v.maxLength(MOST_ANSWERS),
        v.check(
          answers => answers.some(({isRight, when}) => isRight || Object.keys(when).length > 0),
          'an answer with right: true, or with when',
        ),
      ),
      explanation: withFigures,
      notes: v.optional(v.nullable(notes), null),
    }),
    v.transform((step): LessonStep => step as LessonStep),
  );

/** The schema of a lesson's file. */
export const lessonSchema = (known: Known) =>
  v.pipe(
    v.strictObject({
      name,
      chapter: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
      title: wording,
      steps: v.pipe(v.array(stepSchema(known)), v.minLength(1)),
    }),
    v.transform((lesson): Lesson => lesson as unknown as Lesson),
  );

/** The schema of the file of misconceptions. */
export const misconceptionsSchema = v.pipe(
  v.array(v.strictObject({name, belief: wording, answer: wording, lesson: name})),
  v.transform((rows): readonly Misconception[] => rows),
);
