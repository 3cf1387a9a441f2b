import type {LostUpdatesState} from '../../../model/demonstrations/lost-updates/fold.js';
import type {Line} from '../../components/lines.js';
import {widest} from '../../layout/width.js';
import type {View} from '../../view.js';
import {brokenBy, type Stage, sentenceLines, statusOfStage} from '../stage/select.js';
import {adderWays} from './keys.js';

/** The page of lost updates at a moment. */
export const lostUpdatesStage = (view: View, state: LostUpdatesState): Stage => {
  const {lostUpdates: words} = view.text.demonstrations;
  const {settings, count} = state;
  const broken = brokenBy(view, state);
  const lost = count !== null && count.actual < count.expected;
  const tone = lost ? view.theme.bad : count === null ? view.theme.message : view.theme.live;
  return {
    about: words.title,
    status: statusOfStage(view, state),
    choices: adderWays.map(({place, protection}, i) => ({
      key: `${i + 1}`,
      label: words.ways[place][protection],
      on: settings?.place === place && settings.protection === protection,
    })),
    list: settings === null ? [] : adderLines(view, state),
    parts: [
      {
        place: 1,
        needed: true,
        lines:
          broken === null
            ? sentenceLines(view, words.explained(state), tone)
            : sentenceLines(view, [broken], view.theme.bad),
      },
      {place: 2, lines: lossLines(view, state)},
      {place: 3, lines: resultLines(view, state)},
    ],
  };
};

/** A bar of fewer columns says nothing. */
const LEAST_BAR = 8;

/** One line for each adder with how far it is, and one for the counter: the bars of a right sum are as long. */
const adderLines = (view: View, {settings, done, counter, count}: LostUpdatesState): readonly Line[] => {
  const {text, theme, glyphs, columns} = view;
  const {lostUpdates: words} = text.demonstrations;
  if (settings === null) return [];
  const expected = settings.adders * settings.adds;
  const names = done.map((_, i) => words.adder(settings.place, i + 1));
  const figures = done.map(words.added);
  const sum = words.counter(counter);
  const name = widest(names);
  const figure = Math.max(widest([words.added(settings.adds), words.counter(expected)]), widest(figures));
  const room = columns - 2 - name - 2 - figure - 2;
  const bar = (part: number): string =>
    room < LEAST_BAR ? '' : glyphs.bar.repeat(Math.round(Math.min(1, part) * room));
  const lineOf = (label: string, said: string, part: number, tone = theme.plain): Line => ({
    indent: 1,
    cells: {
      name: {text: label, tone: theme.strong, width: name, after: 2},
      figure: {text: said, tone, width: figure, after: 2},
      bar: {text: bar(part), tone, width: Math.max(0, room)},
    },
  });
  const added = done.reduce((all, one) => all + one, 0);
  const lost = count === null ? counter < added : count.actual < count.expected;
  return [
    ...done.map((one, i) => lineOf(names[i] ?? '', figures[i] ?? '', one / settings.adds, theme.quiet)),
    lineOf('', sum, counter / expected, lost ? theme.bad : theme.live),
  ];
};

/** The four steps of one loss. */
const lossLines = (view: View, {loss, settings}: LostUpdatesState): readonly Line[] => {
  const {lostUpdates: words} = view.text.demonstrations;
  if (loss === null || settings === null) return [];
  const [first] = loss.steps;
  return [
    {indent: 1, cells: {title: {text: words.lossTitle, tone: view.theme.strong, width: view.columns - 2}}},
    ...loss.steps.map(
      (step): Line => ({
        // The second of the two stands further to the right.
        indent: step.adder === first?.adder ? 2 : Math.min(30, Math.floor(view.columns / 2)),
        cells: {step: {text: words.step(settings.place, step)}},
      }),
    ),
  ];
};

const resultLines = (view: View, {counts, count}: LostUpdatesState): readonly Line[] =>
  counts.map(known => ({
    indent: 1,
    cells: {
      result: {
        text: view.text.demonstrations.lostUpdates.result(known),
        tone: known === count ? view.theme.strong : view.theme.quiet,
        width: view.columns - 2,
      },
    },
  }));
