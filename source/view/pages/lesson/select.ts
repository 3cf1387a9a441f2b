import {guessText} from '../../../model/lesson/guess.js';
import {wordingIn} from '../../../model/lesson/lesson.js';
import {
  type Ballot,
  isBallot,
  type LessonState,
  stepOf,
  votesOf,
} from '../../../model/lesson/lesson-state.js';
import {EMPTY_LINE, type Line, type NumberedLine, numbered} from '../../components/lines.js';
import {widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import {BAR, bar, paragraph, rowsOf} from './answer-rows.js';
import {revealParts} from './reveal-parts.js';

/** Lines of a list's frame around its lines. */
const AROUND = 2;

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
  if (lesson.phase === 'guess') return [title, guessLines(view, lesson), now];
  const before = lesson.phase === 'vote' ? [title, said(step.text)] : [title];
  return [...before, [...question, ...answerLines(view, lesson)], now];
};

/** What is asked of the time, and what is typed of it so far. */
const guessLines = (view: View, lesson: LessonState): readonly Line[] => {
  const {theme, text, session, glyphs} = view;
  const {guess} = stepOf(lesson);
  const typed = guessText(lesson);
  const words = typed === '' ? text.lesson.noGuess : text.lesson.typedGuess(typed);
  return [
    ...paragraph(view, guess ? wordingIn(guess.question, session.language) : '', theme.strong),
    {
      indent: 1,
      cells: {
        mark: {text: glyphs.mark, tone: theme.key, after: 1},
        typed: {text: words, tone: typed === '' ? theme.quiet : theme.chosen},
      },
    },
  ];
};

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
