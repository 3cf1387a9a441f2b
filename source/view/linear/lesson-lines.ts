import {guessText} from '../../model/lesson/guess.js';
import {wordingIn} from '../../model/lesson/lesson.js';
import {type Ballot, isBallot, type LessonState, stepOf, votesOf} from '../../model/lesson/lesson-state.js';
import {type Reveal, type Revealed, revealOf} from '../../model/lesson/reveal.js';
import {LESSON} from '../../model/session/lessons.js';
import {topOf} from '../../model/session/page-stack.js';
import {nextKeyOf, teachingOf} from '../../model/session/teacher-notes.js';
import {withFigures} from '../../text/lesson-text.js';
import {headingOf} from '../../text/teacher-notes.js';
import {doubtIn, MOST_BELIEFS, measuredIn, nextWords} from '../pages/lesson/reveal-parts.js';
import type {View} from '../view.js';

/** What changed in the lesson between two moments; the key that goes on is left to `nextKeyLines`. */
export const lessonLines = (before: View, now: View): readonly string[] => {
  const lesson = now.session.lessons.current;
  if (lesson === null) return [];
  const known = before.session.lessons.current;
  if (known === null || !isSamePhase(known, lesson) || isReopened(before, now)) return stepLines(now, lesson);
  return [
    ...markLines(now, known, lesson),
    ...voteLines(now, known, lesson),
    ...(guessText(known) === guessText(lesson) ? [] : [guessLine(now, lesson)]),
  ];
};

const isSamePhase = (a: LessonState, b: LessonState): boolean =>
  a.lesson === b.lesson && a.step === b.step && a.phase === b.phase;

const isReopened = (before: View, now: View): boolean =>
  topOf(now.session.pages).id === LESSON && topOf(before.session.pages).id !== LESSON;

/** The key that goes on, where that is another one now, or where the step is said anew. */
export const nextKeyLines = (before: View | null, now: View): readonly string[] => {
  const {session, text} = now;
  const lesson = session.lessons.current;
  if (lesson === null) return [];
  const known = before?.session.lessons.current ?? null;
  const isSaid =
    before !== null &&
    known !== null &&
    isSamePhase(known, lesson) &&
    !isReopened(before, now) &&
    nextKeyOf(before.session, known) === nextKeyOf(session, lesson);
  if (isSaid) return [];
  const key = nextKeyOf(session, lesson);
  if (key === 'skip') return [`${text.lesson.skip}.`];
  const words = text.lesson.nextKeys[key](stepOf(lesson).answers.length);
  return [text.linear.labelled(text.lesson.nextKey, `${words}.`)];
};

/** A step with all that belongs to its phase. */
export const stepLines = (view: View, lesson: LessonState): readonly string[] => {
  const {session, text} = view;
  const {linear} = text;
  const step = stepOf(lesson);
  const said = (wording: Parameters<typeof wordingIn>[0]): string =>
    wordingIn(wording, session.language).trim().replace(/\s+/g, ' ');
  const phase = `${text.lesson.phases[lesson.phase]}`;
  const question = linear.labelled(linear.question, said(step.question));
  switch (lesson.phase) {
    case 'vote':
      return [...heading(view), said(step.text), question, ...answerLines(view, lesson), phase];
    case 'run':
      return [phase, linear.labelled(text.lesson.watch, said(step.watch))];
    case 'reveal':
      return [phase, question, ...revealLines(view, lesson)];
    case 'guess':
      return [phase, ...guessQuestion(view, lesson), guessLine(view, lesson)];
    case 'discuss':
      return [phase];
    default:
      return [phase, question, ...answerLines(view, lesson)];
  }
};

const guessQuestion = ({session, text: {linear}}: View, lesson: LessonState): readonly string[] => {
  const {guess} = stepOf(lesson);
  return guess ? [linear.labelled(linear.question, wordingIn(guess.question, session.language))] : [];
};

/** The time that is typed so far. */
const guessLine = ({text: {lesson: words}}: View, lesson: LessonState): string => {
  const typed = guessText(lesson);
  return `${typed === '' ? words.noGuess : words.typedGuess(typed)}.`;
};

const heading = ({session, text}: View): readonly string[] => {
  const {step} = teachingOf(session);
  return step === null ? [] : [`${headingOf(step, text.lesson, session.language)}.`];
};

const ballotOf = ({phase}: LessonState): Ballot => (isBallot(phase) ? phase : 'vote');

const answerText = ({session}: View, lesson: LessonState, answer: number): string => {
  const wording = stepOf(lesson).answers[answer]?.text;
  return wording ? wordingIn(wording, session.language) : '';
};

/** The answers with their keys, and the hands that each got so far. */
const answerLines = (view: View, lesson: LessonState): readonly string[] => {
  const {linear, lesson: words} = view.text;
  return votesOf(lesson, ballotOf(lesson)).map((hands, i) => {
    const count = hands > 0 ? `, ${words.hands(hands)}` : '';
    return linear.labelled(linear.answer(i + 1), `${answerText(view, lesson, i)}${count}.`);
  });
};

/** The marked answer, where another one is marked and no hand did that. */
const markLines = (view: View, known: LessonState, lesson: LessonState): readonly string[] => {
  if (known.marked === lesson.marked || known.votes !== lesson.votes) return [];
  return [view.text.linear.marked(answerLines(view, lesson)[lesson.marked] ?? '')];
};

const voteLines = (view: View, known: LessonState, lesson: LessonState): readonly string[] => {
  const ballot = ballotOf(lesson);
  const earlier = votesOf(known, ballot);
  const {linear, lesson: words} = view.text;
  return votesOf(lesson, ballot).flatMap((hands, i) =>
    hands === earlier[i]
      ? []
      : [linear.labelled(linear.answer(i + 1), `${answerText(view, lesson, i)}, ${words.hands(hands)}.`)],
  );
};

/** What was predicted, seen and measured of each answer, why, and which beliefs it answers. */
const revealLines = (view: View, lesson: LessonState): readonly string[] => {
  const {session, text} = view;
  const values = measuredIn(session, lesson);
  const reveal = revealOf(lesson, values, session.lessons);
  const explanation = wordingIn(stepOf(lesson).explanation, session.language);
  // Something else may have decided it: no belief is answered by that.
  const doubt = values && doubtIn(view, lesson);
  return [
    ...reveal.answers.map((answer, i) => revealedLine(view, lesson, answer, i)),
    ...(doubt ? [`${doubt}.`] : []),
    ...(values && !reveal.decided ? [`${text.lesson.undecided}.`] : []),
    values ? withFigures(explanation, values, text.lesson) : `${text.lesson.notRun}.`,
    ...(reveal.guess ? [`${text.lesson.guessed(reveal.guess)}.`] : []),
    ...(doubt ? [] : beliefLines(view, reveal)),
    ...[nextWords(view, reveal)].flatMap(words => words ?? []),
  ];
};

const revealedLine = (
  view: View,
  lesson: LessonState,
  {before, after, seen, happened, time}: Revealed,
  index: number,
): string => {
  const {linear, lesson: words} = view.text;
  const hands = (label: string, count: number): readonly string[] =>
    count > 0 ? [`${label}, ${words.hands(count)}`] : [];
  const parts = [
    ...(happened ? [words.happened] : []),
    ...hands(words.before, before),
    ...hands(words.after, after),
    ...hands(words.seen, seen),
    ...timeParts(view, time),
  ];
  const said = parts.length > 0 ? `: ${parts.join('; ')}` : '';
  return linear.labelled(linear.answer(index + 1), `${answerText(view, lesson, index)}${said}.`);
};

/** A time and where half of its runs lie. */
const timeParts = ({text}: View, time: Revealed['time']): readonly string[] => {
  if (time?.value == null) return [];
  const {value, quartiles} = time;
  return [
    text.seconds(value),
    ...(quartiles ? [text.linear.labelled(text.lesson.quartile, text.lesson.quartiles(quartiles))] : []),
  ];
};

const beliefLines = ({session, text}: View, {misconceptions}: Reveal): readonly string[] =>
  misconceptions
    .slice(0, MOST_BELIEFS)
    .flatMap(({belief, answer}) => [
      text.lesson.belief(wordingIn(belief, session.language)),
      wordingIn(answer, session.language),
    ]);
