import type {AskedQuestion, Prediction} from '../../model/event/prediction.js';
import {isBaseline} from '../../model/event/strategies.js';
import {figuresOfDemonstration} from '../../model/lesson/demonstration-figures.js';
import {figuresOfRun, type Measured} from '../../model/lesson/figures.js';
import {type Lesson, type Wording, wordingIn} from '../../model/lesson/lesson.js';
import {matchingStep} from '../../model/lesson/matching-step.js';
import {askedQuestion, votedOn} from '../../model/lesson/voted.js';
import type {LanguageName} from '../../model/options/appearance.js';
import {printable} from '../../model/printable/printable.js';
import type {RunState} from '../../model/run/run-state.js';
import {type Score, scoreOf} from '../../model/session/score.js';
import {speedup} from '../../model/session/scoreboard.js';
import type {DemonstrationInput, Discussion, RunInput} from './exporter.js';

/** What a discussion is made from. */
export type DiscussionSources = {
  readonly lessons: readonly Lesson[];
  readonly language: LanguageName;
  /** The score over which speed-ups are; absent where none is known. */
  readonly baseline?: Score | undefined;
};

/**
 * What a class can discuss about a recording: the question that it answered before, with its hands; else, of a run, that
 * of the lesson that is about the same; null where there is none.
 */
export const discussionFrom = (
  input: RunInput | DemonstrationInput,
  sources: DiscussionSources,
): Discussion | null => {
  const {lessons, language} = sources;
  const prediction = predictionOf(input);
  const asked = prediction && askedQuestion(lessons, prediction);
  if (prediction && asked) {
    const {answers, ...vote} = votedOn(asked, prediction, figuresOf(input, sources));
    const worded = answers.map(({answer, ...hands}) => ({text: said(answer.text, language), ...hands}));
    return {...wordsOf(asked, language), vote: {...vote, answers: worded}};
  }
  const found = input.kind === 'run' ? matchingStep(lessons, input.run.plan) : null;
  return found && {...wordsOf({...found.step, title: found.lesson.title}, language), vote: null};
};

const wordsOf = ({title, watch, question}: Omit<AskedQuestion, 'answers'>, language: LanguageName) => ({
  lesson: said(title, language),
  watch: said(watch, language),
  question: said(question, language),
});

/** A teacher's own question comes with the recording, from outside. */
const said = (wording: Wording, language: LanguageName): string => printable(wordingIn(wording, language));

const predictionOf = (input: RunInput | DemonstrationInput): Prediction | null => {
  if (input.kind === 'run') return input.run.prediction;
  for (const fact of input.facts()) return 'prediction' in fact ? (fact.prediction as Prediction) : null;
  return null;
};

/** The figures by which an answer is measured; null where what was asked did not come to its end. */
const figuresOf = (input: RunInput | DemonstrationInput, {baseline}: DiscussionSources): Measured | null => {
  if (input.kind === 'demonstration')
    return input.state === null ? null : figuresOfDemonstration(input.header.demonstration, input.state);
  const {run} = input;
  return isWhole(run) ? figuresOfRun(run, speedupOf(run, baseline)) : null;
};

const isWhole = ({stage, outcome}: RunState): boolean => stage === 'over' && outcome !== 'cancelled';

const speedupOf = (run: RunState, baseline: Score | undefined): number | null =>
  speedup(isBaseline(run.plan.strategy) ? scoreOf(run) : baseline, scoreOf(run));
