import {figuresOfDemonstration} from '../../../model/lesson/demonstration-figures.js';
import {figuresOfRun, type Measured} from '../../../model/lesson/figures.js';
import {wordingIn} from '../../../model/lesson/lesson.js';
import {
  type Ballot,
  isBallot,
  type LessonState,
  stepOf,
  votesOf,
} from '../../../model/lesson/lesson-state.js';
import {type Reveal, type Revealed, revealOf} from '../../../model/lesson/reveal.js';
import {speedup} from '../../../model/session/scoreboard.js';
import {withFigures} from '../../../text/lesson-text.js';
import type {CellProps} from '../../components/cell.js';
import {EMPTY_LINE, type Line, type NumberedLine, numbered} from '../../components/lines.js';
import {widest, widthOf, wrapped} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';

/** Lines of a list's frame around its lines. */
const AROUND = 2;
/** Columns of the longest bar. */
const BAR = 16;

/** A step with all that belongs to its phase, as loosely as there is room for. */
export const stepLines = (view: View, lesson: LessonState): readonly NumberedLine[] => {
  const parts = partsOf(view, lesson);
  const apart = parts.flatMap((part, i) => (i === 0 || part.length === 0 ? part : [EMPTY_LINE, ...part]));
  return numbered(apart.length <= view.inside - AROUND ? apart : parts.flat());
};

/** The parts of a step, each with lines of its own. */
const partsOf = (view: View, lesson: LessonState): readonly (readonly Line[])[] => {
  const step = stepOf(lesson);
  const said = (wording: Parameters<typeof wordingIn>[0], tone: Tone = {}): readonly Line[] =>
    paragraph(view, wordingIn(wording, view.session.language), tone);
  const {theme, text} = view;
  const title = said(step.title, theme.strong);
  const question = said(step.question, theme.strong);
  const now = paragraph(
    view,
    lesson.skips ? text.lesson.skip : text.lesson.phases[lesson.phase],
    theme.message,
  );
  if (lesson.phase === 'run')
    return [
      title,
      now,
      [...paragraph(view, `${text.lesson.watch}: ${wordingIn(step.watch, view.session.language)}`, {})],
    ];
  if (lesson.phase === 'reveal') return [[...title, ...question], ...revealParts(view, lesson)];
  const before = lesson.phase === 'vote' ? [title, said(step.text)] : [title];
  return [...before, [...question, ...answerLines(view, lesson)], now];
};

const paragraph = ({columns}: View, words: string, tone: Tone): readonly Line[] =>
  words
    .trimEnd()
    .split('\n')
    .flatMap(line => wrapped(line, columns - 2))
    .map(line => ({indent: 1, cells: {words: {text: line, tone, after: 1}}}));

/** The answers with their digits and the hands that each got so far. */
const answerLines = (view: View, lesson: LessonState): readonly Line[] => {
  const {phase} = lesson;
  const ballot: Ballot = isBallot(phase) ? phase : 'vote';
  const votes = votesOf(lesson, ballot);
  const {theme, text} = view;
  return rowsOf(view, lesson, i => {
    const hands = votes[i] ?? 0;
    return {
      bar: {text: bar(view, hands, Math.max(...votes)), tone: theme.live, width: BAR, after: 1},
      hands: {text: hands > 0 ? text.lesson.hands(hands) : '', tone: theme.quiet},
    };
  });
};

const bar = ({glyphs}: View, hands: number, most: number): string =>
  glyphs.bar.repeat(most <= BAR ? hands : Math.round((hands / most) * BAR));

type Cells = Readonly<Record<string, CellProps>>;

/** A line for each answer: its digit, its words, and what stands beside them. */
const rowsOf = (view: View, lesson: LessonState, beside: (index: number) => Cells): readonly Line[] => {
  const {theme, glyphs, session, columns} = view;
  const {answers} = stepOf(lesson);
  const words = answers.map(({text}) => wordingIn(text, session.language));
  const width = Math.min(widest(words), columns - BAR - 14);
  const votes = isBallot(lesson.phase);
  return words.map((text, i) => {
    const marked = votes && i === lesson.marked;
    return {
      indent: 0,
      cells: {
        mark: {text: marked ? ` ${glyphs.mark}` : '', tone: theme.key, width: 3},
        digit: {text: String(i + 1), tone: theme.key, after: 1},
        text: {text, tone: marked ? theme.chosen : theme.plain, width, after: 2},
        ...beside(i),
      },
    };
  });
};

/** What was predicted, seen and measured on one axis, why, and which beliefs it answers. */
const revealParts = (view: View, lesson: LessonState): readonly (readonly Line[])[] => {
  const {session, text, theme} = view;
  const values = measuredIn(session, lesson);
  const reveal = revealOf(lesson, values, session.lessons);
  const explanation = wordingIn(stepOf(lesson).explanation, session.language);
  const why = values
    ? paragraph(view, withFigures(explanation, values, text.lesson), {})
    : paragraph(view, text.lesson.notRun, theme.message);
  const undecided = values && !reveal.decided ? paragraph(view, text.lesson.undecided, theme.message) : [];
  return [revealLines(view, lesson, reveal), undecided, why, ...beliefParts(view, reveal)].filter(
    part => part.length > 0,
  );
};

/** The figures of what the step has shown; null where it did not come to its end. */
const measuredIn = (session: View['session'], lesson: LessonState): Measured | null => {
  const {shows} = stepOf(lesson);
  if (shows.kind === 'demonstration')
    return figuresOfDemonstration(shows.page, session.demonstrations[shows.page]);
  const {run, scores} = session;
  if (run === null || run.stage !== 'over' || run.outcome === 'cancelled') return null;
  return figuresOfRun(run, speedup(scores.sync, {plan: run.plan, run}));
};

const revealLines = (view: View, lesson: LessonState, {answers}: Reveal): readonly Line[] => {
  const {text, theme, glyphs} = view;
  const {before, after, seen, happened} = text.lesson;
  const ballots = [
    {label: before, of: (one: Revealed) => one.before, tone: theme.quiet},
    {label: after, of: (one: Revealed) => one.after, tone: theme.live},
    {label: seen, of: (one: Revealed) => one.seen, tone: theme.message},
  ].filter(({of}) => answers.some(one => of(one) > 0));
  const width = widest(ballots.map(({label}) => label));
  const most = Math.max(1, ...answers.flatMap(one => ballots.map(({of}) => of(one))));
  const measured = {happened: {text: `${glyphs.done} ${happened}`, tone: theme.live, after: 1}};
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
const MOST_BELIEFS = 2;

const beliefParts = (view: View, {misconceptions}: Reveal): readonly (readonly Line[])[] =>
  misconceptions.slice(0, MOST_BELIEFS).map(({belief, answer}) => {
    const {text, theme, session} = view;
    return [
      ...paragraph(view, text.lesson.belief(wordingIn(belief, session.language)), theme.quiet),
      ...paragraph(view, wordingIn(answer, session.language), {}),
    ];
  });

/** Where the class is: chapter, title and step, as far as there is room. */
export const placeOf = (
  {session, text, columns}: View,
  {lesson, step}: LessonState,
): {readonly title: string; readonly step: string} => {
  const title = wordingIn(lesson.title, session.language);
  const chapter = lesson.chapter === null ? '' : text.lesson.chapter(lesson.chapter);
  const at = lesson.steps.length > 1 ? text.lesson.stepOf(step + 1, lesson.steps.length) : '';
  const whole = [chapter, title].filter(part => part !== '').join(' · ');
  return {title: widthOf(whole) + widthOf(at) + 4 <= columns ? whole : title, step: at};
};
