import {Box} from 'ink';
import {legendStates} from '../../model/timeline/shown-states.js';
import type {LaneState} from '../../model/timeline/span.js';
import {type RunView, useView, type View} from '../view.js';
import {type Item, Items} from './items.js';
import {momentNeeds} from './moment-panel.js';

/** What the characters of the timelines mean, as many as one line has room for. */
export const Legend = ({signs}: {signs: readonly Item[]}) => {
  const {columns} = useView();
  return (
    <Box paddingX={1}>
      <Items gap={columns < ROOMY ? 2 : 3} items={signs} />
    </Box>
  );
};

/** Columns from which there is room between signs. */
const ROOMY = 80;

/** The signs of states, for a legend. */
export const stateSigns = ({text, theme, glyphs}: View, states: readonly LaneState[]): readonly Item[] =>
  states.map(state => ({
    sign: {text: glyphs[state], tone: theme.states[state].cell},
    text: ` ${text.states[state]}`,
  }));

/** The signs of a run whose timelines paint these states; `turns`: and turns of jobs that share a thread. */
export const runSigns = (
  view: RunView,
  painted: readonly LaneState[],
  {turns = false}: {readonly turns?: boolean} = {},
): readonly Item[] => {
  const [running, ...others] = stateSigns(view, legendStates(view.run, new Set(painted)));
  return [
    ...(running ? [running] : []),
    ...(turns ? [turnSign(view)] : []),
    ...others,
    ...(momentNeeds(view) > 0 ? [] : [openingSign(view)]),
  ];
};

/** The mark of a job that has its turn on the thread that it shares. */
const turnSign = ({text, glyphs, theme}: View): Item => ({
  sign: {text: glyphs.turn, tone: theme.states.running.cell},
  text: ` ${text.turn}`,
});

/** The second part of the scoreboard's bars, and which programs of the course time it. */
const openingSign = ({text, glyphs, theme}: View): Item => ({
  sign: {text: glyphs.bar + glyphs.starting, tone: theme.plain},
  text: ` ${text.opening}`,
});
