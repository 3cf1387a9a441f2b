import type {RaceState} from '../../../model/race/fold.js';
import {type SpeedupPoint, speedupsOf} from '../../../model/race/speedups.js';
import type {Line} from '../../components/lines.js';
import {widest} from '../../layout/width.js';
import type {View} from '../../view.js';

/** The speed-up of each number of workers as a bar, with marks where two laws have put its limit before. */
export const speedupLines = (view: View, state: RaceState): readonly Line[] => {
  const points = speedupsOf(state);
  if (points.every(({bounds, measured}) => bounds === null && measured === null)) return [];
  const {text, theme, glyphs, columns} = view;
  const {race: words} = text.demonstrations;
  const names = points.map(({workers}) => `${glyphs.times}${workers}`);
  const figures = points.map(({measured}) => (measured === null ? '' : text.times(measured, glyphs.times)));
  const limits = points.map(({bounds}) => (bounds === null ? '' : words.limits(bounds)));
  const [name, figure, limit] = [widest(names), widest(figures), widest(limits)];
  const room = Math.max(4, columns - 2 - name - 1 - figure - 2 - limit - 3);
  const most = Math.max(
    1,
    ...points.flatMap(({bounds, measured}) => [
      measured ?? 0,
      ...(bounds ? [bounds.amdahl, bounds.queueing] : []),
    ]),
  );
  return [
    {indent: 1, cells: {title: {text: words.speedupTitle, tone: theme.quiet, width: columns - 2}}},
    ...points.map(
      (point, i): Line => ({
        indent: 1,
        cells: {
          name: {text: names[i] ?? '', tone: theme.strong, width: name, after: 1},
          bar: {text: barOf(view, point, most, room), tone: theme.live, width: room},
          figure: {text: figures[i] ?? '', tone: theme.strong, width: figure, align: 'right', before: 1},
          limit: {text: limits[i] ?? '', tone: theme.quiet, width: limit, before: 2},
        },
      }),
    ),
  ];
};

/** A bar as long as what was measured, and the first letters of the laws where they have put the limit. */
const barOf = ({glyphs}: View, {bounds, measured}: SpeedupPoint, most: number, room: number): string => {
  const cells = Array.from({length: room}, () => ' ');
  const at = (value: number): number => Math.min(room - 1, Math.round((value / most) * (room - 1)));
  if (measured !== null) cells.fill(glyphs.bar, 0, at(measured) + 1);
  if (bounds !== null) {
    cells[at(bounds.amdahl)] = 'A';
    cells[at(bounds.queueing)] = 'Q';
  }
  return cells.join('');
};
