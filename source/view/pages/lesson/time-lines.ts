import {guessMs} from '../../../model/lesson/guess.js';
import {wordingIn} from '../../../model/lesson/lesson.js';
import {type LessonState, stepOf} from '../../../model/lesson/lesson-state.js';
import type {Reveal, Revealed} from '../../../model/lesson/reveal.js';
import {niceStep} from '../../../model/timeline/axis.js';
import type {Line} from '../../components/lines.js';
import {axisLabels} from '../../components/time-axis.js';
import {widest, widthOf} from '../../layout/width.js';
import type {View} from '../../view.js';
import {paragraph} from './answer-rows.js';

/** In how many steps of its labels the axis is divided, about; and the least columns that show anything. */
const STEPS = 4;
const LEAST = 10;
/** On screens as narrow as this one the axis needs the room of the quartiles' figures. */
const NARROW = 70;

/** An answer with a time that was measured. */
type Timed = {readonly words: string; readonly one: Revealed; readonly ms: number};

/** Hands, measured times and the time that was guessed on one axis; nothing where no answer has a time. */
export const timeLines = (view: View, lesson: LessonState, reveal: Reveal): readonly Line[] => {
  const {text, theme, glyphs, session, columns} = view;
  const timed = stepOf(lesson).answers.flatMap((answer, i): readonly Timed[] => {
    const one = reveal.answers[i];
    const ms = one?.time?.value;
    return one && ms != null ? [{words: wordingIn(answer.text, session.language), one, ms}] : [];
  });
  if (timed.length === 0) return [];
  const guess = guessMs(lesson);
  const predicted = reveal.answers.some(({after}) => after > 0) ? 'after' : 'before';
  const hands = timed.map(({one}) => (one[predicted] > 0 ? text.lesson.hands(one[predicted]) : ''));
  const figures = timed.map(({ms, one}) => {
    const quartiles = columns < NARROW ? null : one.time?.quartiles;
    return `${text.seconds(ms)}${quartiles ? ` (${text.lesson.quartiles(quartiles)})` : ''}`;
  });
  const guessed = guess === null ? '' : text.seconds(guess);
  const [name, hand, figure] = [
    widest([...timed.map(({words}) => words), text.lesson.guess]),
    widest(hands),
    widest([...figures, guessed]),
  ];
  const barFrom = 5 + name + 2 + (hand > 0 ? hand + 2 : 0);
  const room = Math.max(LEAST, columns - barFrom - 2 - figure - 1);
  const longest = Math.max(guess ?? 0, ...timed.map(({ms, one}) => one.time?.quartiles?.high ?? ms));
  const step = niceStep((longest * 1000) / STEPS);
  const lengthUs = Math.ceil((longest * 1000) / step - 1e-9) * step;
  const at = (ms: number): number =>
    Math.min(room - 1, Math.max(0, Math.round(((ms * 1000) / lengthUs) * room)));
  const row = (words: string, beside: string, bar: string, value: string, isGuess: boolean): Line => ({
    indent: 5,
    cells: {
      name: {text: words, tone: isGuess ? theme.key : {}, width: name, after: 2},
      hands: {text: beside, tone: theme.quiet, width: hand, after: hand > 0 ? 2 : 0},
      bar: {text: bar, tone: isGuess ? theme.key : theme.live, width: room},
      value: {text: value, tone: isGuess ? theme.key : theme.plain, width: figure, align: 'right', before: 2},
    },
  });
  const barOf = ({ms, one}: Timed): string => {
    const cells = Array.from({length: room}, () => ' ');
    if (guess !== null) cells[at(guess)] = glyphs.inner;
    const {low = ms, high = ms} = one.time?.quartiles ?? {};
    cells.fill(glyphs.idle, at(low), at(high) + 1);
    cells[at(ms)] = glyphs.executor;
    return cells.join('');
  };
  const chart = {barFrom, axis: {from: 0, to: lengthUs, columns: room}};
  const labels = axisLabels({...view, columns: barFrom + room + 1}, chart);
  return [
    ...paragraph(view, text.lesson.times, theme.quiet),
    ...timed.map((one, i) => row(one.words, hands[i] ?? '', barOf(one), figures[i] ?? '', false)),
    ...(guess === null
      ? []
      : [row(text.lesson.guess, '', `${' '.repeat(at(guess))}${glyphs.up}`, guessed, true)]),
    {
      indent: barFrom,
      cells: Object.fromEntries(
        labels.map(({id, label, gap}) => [
          id,
          {text: label, tone: theme.quiet, width: widthOf(label), before: gap},
        ]),
      ),
    },
    ...(reveal.guess ? paragraph(view, text.lesson.guessed(reveal.guess), {}) : []),
  ];
};
