import * as v from 'valibot';
import {strategies} from '../model/event/strategies.js';
import {demonstrationFigures} from '../model/lesson/demonstration-figures.js';
import {runFigures} from '../model/lesson/figures.js';
import type {Lesson, LessonStep, Misconception} from '../model/lesson/lesson.js';
import {BET_FIGURES} from '../model/lesson/reveal.js';
import {viewNames} from '../model/session/views.js';
import {expected} from '../text/en/lesson-file.js';
import {optionSchemas, settingsFrom} from './options.js';

/** What the names in a lesson's file can be. */
export type Known = {
  readonly works: readonly string[];
  readonly misconceptions: readonly string[];
};

/** Lines of a step's text that a terminal of 80x24 has room for, above its question. */
const MOST_LINES = 6;
/** Answers have a digit each. */
const MOST_ANSWERS = 9;

const wording = v.objectWithRest({en: v.pipe(v.string(), v.minLength(1))}, v.string());
type WordingInput = v.InferOutput<typeof wording>;

const everyText = (holds: (text: string) => boolean) => (of: WordingInput) => Object.values(of).every(holds);

const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, expected.name));

const shortText = v.pipe(
  wording,
  v.check(
    everyText(text => text.trimEnd().split('\n').length <= MOST_LINES),
    expected.lines(MOST_LINES),
  ),
);

/** `{wallMs}` in a text stands for a figure. */
const placeholder = /\{(\w+)\}/g;

/** A text with figures of these names. */
const withFigures = (names: readonly string[]) =>
  v.pipe(
    wording,
    v.check(
      everyText(text => [...text.matchAll(placeholder)].every(([, id = '']) => names.includes(id))),
      expected.figures(names),
    ),
  );

const limits = v.pipe(
  v.strictObject({from: v.optional(v.number()), to: v.optional(v.number())}),
  v.check(({from, to}) => from !== undefined || to !== undefined, expected.limits),
);

const answerSchema = ({misconceptions}: Known, figures: readonly string[]) =>
  v.pipe(
    v.strictObject({
      text: wording,
      when: v.optional(v.record(v.picklist(figures), limits), {}),
      right: v.optional(v.boolean(), false),
      misconception: v.optional(v.nullable(v.picklist(misconceptions)), null),
      time: v.optional(v.picklist(figures)),
    }),
    v.transform(({right, ...answer}) => ({...answer, isRight: right})),
  );

const suggestionSchema = ({works}: Known, figures: readonly string[]) => {
  const parts = {
    when: v.optional(v.record(v.picklist([...figures, ...BET_FIGURES]), limits), {}),
    text: wording,
  };
  return v.union([
    v.strictObject({...parts, lesson: name}),
    v.strictObject({...parts, preset: v.picklist(works)}),
  ]);
};

const runSchema = ({works}: Known) =>
  v.pipe(
    v.strictObject({
      strategy: v.optional(v.picklist(strategies.map(({name: strategy}) => strategy))),
      work: v.optional(v.picklist(works)),
      view: v.optional(v.picklist(viewNames)),
      block: v.optional(v.boolean(), false),
      ...optionSchemas,
    }),
    v.check(
      ({strategy, block}) => !block || strategies.some(row => row.name === strategy && row.sharesThread),
      expected.block(strategies.filter(row => row.sharesThread).map(row => row.name)),
    ),
    v.transform(({strategy, work, view, block, ...options}) => ({
      kind: 'run' as const,
      strategy: strategy ?? null,
      view: view ?? null,
      block,
      settings: {...settingsFrom(options), ...(work !== undefined && {choice: work})},
    })),
  );

const wish = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

const demonstrationSchema = (page: string) =>
  v.pipe(
    v.objectWithRest({page: v.literal(page)}, v.union([v.string(), v.number(), v.boolean()])),
    v.transform(({page: shown, ...asked}) => ({
      kind: 'demonstration' as const,
      page: shown,
      wish: v.parse(wish, asked),
    })),
  );

const notes = v.strictObject({say: wording, tradeOff: wording, example: wording});

/** What every step has; `figures`: those that its answers and its explanation can name. */
const stepParts = (known: Known, figures: readonly string[]) => ({
  title: wording,
  text: shortText,
  watch: wording,
  question: wording,
  answers: v.pipe(
    v.array(answerSchema(known, figures)),
    v.minLength(2),
    v.maxLength(MOST_ANSWERS),
    v.check(
      answers => answers.some(({isRight, when}) => isRight || Object.keys(when).length > 0),
      expected.happens,
    ),
  ),
  guess: v.optional(v.strictObject({question: wording, figure: v.picklist(figures)})),
  next: v.optional(v.array(suggestionSchema(known, figures))),
  explanation: withFigures(figures),
  notes: v.optional(v.nullable(notes), null),
});

const runStep = (known: Known) =>
  v.pipe(
    v.strictObject({run: runSchema(known), ...stepParts(known, Object.keys(runFigures))}),
    v.transform(({run, ...step}): LessonStep => ({...step, shows: run})),
  );

const demonstrationStep = (known: Known, page: string) =>
  v.pipe(
    v.strictObject({
      demonstration: demonstrationSchema(page),
      ...stepParts(known, Object.keys(demonstrationFigures[page] ?? {})),
    }),
    v.transform(({demonstration, ...step}): LessonStep => ({...step, shows: demonstration})),
  );

const pages = Object.keys(demonstrationFigures);

/** A step with a run, or with a demonstration: the one that it names decides which figures there are. */
const stepSchema = (known: Known) => {
  const ofRun = runStep(known);
  const ofPage = new Map(pages.map(page => [page, demonstrationStep(known, page)]));
  return v.lazy(input => {
    const named = (input as {demonstration?: {page?: string}} | null)?.demonstration;
    if (named === undefined) return ofRun;
    return ofPage.get(named?.page ?? '') ?? unknownPage;
  });
};

const unknownPage = v.pipe(
  v.looseObject({demonstration: v.looseObject({page: v.picklist(pages)})}),
  v.transform((): LessonStep => {
    throw new TypeError('a page that is known has a schema of its own');
  }),
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
    v.transform((lesson): Lesson => ({...lesson, steps: lesson.steps as unknown as Lesson['steps']})),
  );

/** The schema of the file of misconceptions. */
export const misconceptionsSchema = v.pipe(
  v.array(v.strictObject({name, belief: wording, answer: wording, lesson: name})),
  v.transform((rows): readonly Misconception[] => rows),
);
