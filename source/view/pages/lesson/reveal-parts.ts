import {disturbanceOf} from '../../../model/figures/disturbance.js';
import {figuresOfDemonstration} from '../../../model/lesson/demonstration-figures.js';
import {figuresOfRun, type Measured} from '../../../model/lesson/figures.js';
import {wordingIn} from '../../../model/lesson/lesson.js';
import {type LessonState, stepOf} from '../../../model/lesson/lesson-state.js';
import {type Reveal, type Revealed, revealOf} from '../../../model/lesson/reveal.js';
import {baselineOf, scoreOf} from '../../../model/session/score.js';
import {speedup} from '../../../model/session/scoreboard.js';
import {withFigures} from '../../../text/lesson-text.js';
import type {Line} from '../../components/lines.js';
import {widest} from '../../layout/width.js';
import type {View} from '../../view.js';
import {bar, type Cells, paragraph, rowsOf} from './answer-rows.js';
import {timeLines} from './time-lines.js';

/** The key that runs a step again. */
const RUN_KEY = 'r';

/**
 * What was predicted, seen and measured on one axis, why, and which beliefs it answers: none where
 * something else may have decided it.
 */
export const revealParts = (view: View, lesson: LessonState): readonly (readonly Line[])[] => {
  const {session, text, theme} = view;
  const values = measuredIn(session, lesson);
  const reveal = revealOf(lesson, values, session.lessons);
  const explanation = wordingIn(stepOf(lesson).explanation, session.language);
  const why = values
    ? paragraph(view, withFigures(explanation, values, text.lesson), {})
    : paragraph(view, text.lesson.notRun, theme.message);
  const undecided = values && !reveal.decided ? paragraph(view, text.lesson.undecided, theme.message) : [];
  const doubt = values && doubtIn(view, lesson);
  const beliefs = doubt === null ? beliefParts(view, reveal) : [];
  return [
    revealLines(view, lesson, reveal, doubt !== null),
    timeLines(view, lesson, reveal),
    doubtLines(view, doubt),
    undecided,
    why,
    ...beliefs,
    ...nextLines(view, reveal),
  ].filter(part => part.length > 0);
};

/**
 * Why the run of a step says little: its event loop was blocked, which the step does not ask for, or other programs
 * took the cores. Null where nothing did, and of a demonstration.
 */
export const doubtIn = ({session: {run}, text}: View, lesson: LessonState): string | null => {
  const {shows} = stepOf(lesson);
  if (shows.kind === 'demonstration' || run === null) return null;
  const {strategy} = run.plan;
  if (run.loopBlocks.length > 0 && !shows.block) return text.blockedScore(strategy, RUN_KEY);
  const taken = disturbanceOf(run);
  return taken === null ? null : text.disturbed(strategy, RUN_KEY, taken);
};

const doubtLines = (view: View, doubt: string | null): readonly Line[] =>
  doubt === null ? [] : paragraph(view, `${view.glyphs.disturbed} ${doubt}`, view.theme.message);

/** The figures of what the step has shown; null where it did not come to its end. */
export const measuredIn = (session: View['session'], lesson: LessonState): Measured | null => {
  const {shows} = stepOf(lesson);
  if (shows.kind === 'demonstration')
    return figuresOfDemonstration(shows.page, session.demonstrations[shows.page]);
  const {run, scores} = session;
  if (run === null || run.stage !== 'over' || run.outcome === 'cancelled') return null;
  return figuresOfRun(run, speedup(baselineOf(scores), scoreOf(run)));
};

const revealLines = (
  view: View,
  lesson: LessonState,
  {answers}: Reveal,
  disturbed: boolean,
): readonly Line[] => {
  const {text, theme, glyphs} = view;
  const {before, after, seen, happened} = text.lesson;
  const ballots = [
    {label: before, of: (one: Revealed) => one.before, tone: theme.quiet},
    {label: after, of: (one: Revealed) => one.after, tone: theme.live},
    {label: seen, of: (one: Revealed) => one.seen, tone: theme.message},
  ].filter(({of}) => answers.some(one => of(one) > 0));
  const width = widest(ballots.map(({label}) => label));
  const most = Math.max(1, ...answers.flatMap(one => ballots.map(({of}) => of(one))));
  const sign = disturbed ? glyphs.disturbed : glyphs.done;
  const tone = disturbed ? theme.message : theme.live;
  const measured = {happened: {text: `${sign} ${happened}`, tone, after: 1}};
  const rows = rowsOf(view, lesson, (i): Cells => (answers[i]?.happened === true ? measured : {}));
  return rows.flatMap((row, i) => {
    const one = answers[i];
    if (one === undefined) return [row];
    const bars = ballots
      .filter(({of}) => of(one) > 0)
      .map(
        ({label, of, tone}): Line => ({
          indent: 5,
          cells: {
            label: {text: label, tone: theme.quiet, width, after: 1},
            bar: {text: bar(view, of(one), most), tone, after: 1},
            hands: {text: text.lesson.hands(of(one)), tone: theme.quiet},
          },
        }),
      );
    return [row, ...bars];
  });
};

/** The most beliefs that one reveal answers: of more, none is remembered. */
export const MOST_BELIEFS = 2;

const beliefParts = (view: View, {misconceptions}: Reveal): readonly (readonly Line[])[] =>
  misconceptions.slice(0, MOST_BELIEFS).map(({belief, answer}) => {
    const {text, theme, session} = view;
    return [
      ...paragraph(view, text.lesson.belief(wordingIn(belief, session.language)), theme.quiet),
      ...paragraph(view, wordingIn(answer, session.language), {}),
    ];
  });

/** What to show next, and why; null where nothing is suggested. */
export const nextWords = ({session, text}: View, {next}: Reveal): string | null => {
  if (next === null) return null;
  const {lessons, language} = session;
  const lesson = 'lesson' in next ? lessons.lessons.find(({name}) => name === next.lesson) : undefined;
  if ('lesson' in next && lesson === undefined) return null;
  const where =
    'lesson' in next
      ? text.lesson.nextLesson(lesson ? wordingIn(lesson.title, language) : '', lesson?.chapter ?? null)
      : text.lesson.nextPreset(next.preset);
  return text.lesson.next(wordingIn(next.text, language), where);
};

const nextLines = (view: View, reveal: Reveal): readonly (readonly Line[])[] => {
  const words = nextWords(view, reveal);
  return words === null ? [] : [paragraph(view, words, view.theme.strong)];
};
