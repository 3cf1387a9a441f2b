import {printableLine} from '../../../model/printable/printable.js';
import {raceKinds} from '../../../model/race/demonstration.js';
import type {RaceState} from '../../../model/race/fold.js';
import {isDecided} from '../../../model/race/result.js';
import {mostAtOnce, type Strip, stripAxisUs, stripsOf} from '../../../model/race/strips.js';
import {edgeUs, originUs} from '../../../model/timeline/axis.js';
import {profileOf} from '../../../model/timeline/profile.js';
import type {Line} from '../../components/lines.js';
import {axisLabels} from '../../components/time-axis.js';
import {widest, widthOf} from '../../layout/width.js';
import type {View} from '../../view.js';
import {brokenBy, choiceLines, type Stage, sentenceLines, statusOfStage} from '../stage/select.js';
import {speedupLines} from './speedup-lines.js';

/** The page of a race at a moment. */
export const raceStage = (view: View, state: RaceState): Stage => {
  const {race: words} = view.text.demonstrations;
  const {settings, result} = state;
  const broken = brokenBy(view, state);
  // A module brings its own name, which is known once it runs.
  const title = result?.work.title ?? settings?.order.choice ?? view.session.settings.choice;
  const choices = raceKinds.map((kind, i) => ({
    key: `${i + 1}`,
    label: words.kinds[kind],
    on: settings?.kind === kind,
  }));
  const list = settings === null ? [] : stripLines(view, state);
  const warnings = warningLines(view, state);
  const room = view.inside - choiceLines(view, choices).length - list.length - warnings.length;
  return {
    about: [words.title, printableLine(title)],
    status: statusOfStage(view, state),
    choices,
    list,
    parts: [
      {
        place: 1,
        needed: true,
        lines:
          broken === null ? explainedLines(view, state, room) : sentenceLines(view, [broken], view.theme.bad),
      },
      {place: 2, lines: speedupLines(view, state)},
      {place: 3, lines: warnings},
    ],
  };
};

/** As many whole sentences as so many lines have room for: the first one, the result itself, in any case. */
const explainedLines = (view: View, state: RaceState, room: number): readonly Line[] => {
  const sentences = view.text.demonstrations.race.explained(state);
  const most = sentences.findLastIndex(
    (_, i) => sentenceLines(view, sentences.slice(0, i + 1)).length <= room,
  );
  return sentenceLines(view, sentences.slice(0, Math.max(0, most) + 1));
};

/** What makes the result less certain; what only a longer race would mend is on the screen already, as wide intervals. */
const warningLines = (view: View, {result}: RaceState): readonly Line[] => {
  const warnings = result?.warnings.filter(({kind}) => kind !== 'uncertain' && kind !== 'spread') ?? [];
  return sentenceLines(view, warnings.map(view.text.demonstrations.race.warning), view.theme.quiet);
};

/** Lines besides the strips: header and footer, choices, the axis, empty ones, and sentences. */
const OTHER_LINES = 10;
const MOST_HEIGHT = 3;

/** The strips, each of as many lines as there is room for, and their axis. */
const stripLines = (view: View, state: RaceState): readonly Line[] => {
  const {text, theme, columns, glyphs} = view;
  const {race: words} = text.demonstrations;
  const strips = stripsOf(state);
  const names = strips.map(({entry}) => words.entry(entry));
  const walls = strips.map(strip => wallWords(view, strip));
  const fastest = state.result?.contestants[0];
  const isOver = state.outcome !== null && state.result !== null && isDecided(state.result);
  const behinds = strips.map(({contestant}) =>
    contestant && fastest ? words.behind(contestant, fastest, isOver) : '',
  );
  const [name, wall] = [widest(names), widest(walls)];
  const free = columns - 2 - 2 - name - 2 - wall;
  const behind = free - widest(behinds) - 2 >= free / 2 ? widest(behinds) : 0;
  const room = Math.max(1, free - (behind > 0 ? behind + 2 : 0) - 1);
  const barFrom = 1 + 2 + name + 1;
  const lengthUs = stripAxisUs(strips, state.latestAt);
  const most = mostAtOnce(strips);
  const height = Math.max(1, Math.min(MOST_HEIGHT, Math.floor((view.inside - OTHER_LINES) / strips.length)));
  const lines = strips.flatMap((strip, i): readonly Line[] => {
    const {run, isLive} = strip;
    const profile = run === null ? [] : profileOf(run, scaleOf(run, lengthUs, room));
    const line = (number: number): Line['cells'] =>
      run === null ? {bar: {text: '', width: room}} : {bar: {profile, most, height, line: number}};
    const above = Array.from(
      {length: height - 1},
      (_, at): Line => ({
        indent: barFrom,
        cells: line(height - 1 - at),
      }),
    );
    const tone = isLive ? theme.live : theme.strong;
    return [
      ...above,
      {
        indent: 1,
        cells: {
          mark: {text: isLive ? glyphs.mark : '', tone, width: 1, after: 1},
          name: {text: names[i] ?? '', tone, width: name, after: 1},
          ...line(0),
          wall: {text: walls[i] ?? '', tone, width: wall, align: 'right', before: 1},
          behind: {text: behinds[i] ?? '', width: behind, before: behind > 0 ? 2 : 0},
        },
      },
    ];
  });
  return [...lines, axisLine(view, {barFrom, room, lengthUs})];
};

const scaleOf = (run: NonNullable<Strip['run']>, lengthUs: number, columns: number) => {
  const from = originUs(run);
  return {axis: {from, to: from + lengthUs, columns}, edge: edgeUs(run, run.latestAt)};
};

/** The median of its trials, or how long the first one goes on already. */
const wallWords = ({text}: View, {run, contestant}: Strip): string => {
  if (contestant !== null) return text.seconds(contestant.wallMs.median);
  return run === null ? '' : text.clock((edgeUs(run, run.latestAt) - originUs(run)) / 1000);
};

const axisLine = (
  view: View,
  {barFrom, room, lengthUs}: {barFrom: number; room: number; lengthUs: number},
): Line => {
  const chart = {barFrom, axis: {from: 0, to: lengthUs, columns: room}, edge: lengthUs};
  const labels = axisLabels({...view, columns: barFrom + room + 1}, chart);
  return {
    indent: barFrom,
    cells: Object.fromEntries(
      labels.map(({label, gap}) => [
        label,
        {text: label, tone: view.theme.quiet, width: widthOf(label), before: gap},
      ]),
    ),
  };
};
