import {Box, Text} from 'ink';
import type {RunState} from '../../../model/run/run-state.js';
import type {CoreUser} from '../../../model/timeline/core-time.js';
import {processLanesOf} from '../../../model/timeline/lanes.js';
import {Items} from '../../components/items.js';
import {useView} from '../../hooks/use-view.js';
import {widthOf} from '../../layout/width.js';
import type {Tone} from '../../theme/theme.js';
import type {View} from '../../view.js';
import {coreSign, occupantName} from './occupants.js';

/** The most executors that are named one by one: of more, a few would not tell which the others are. */
const NAMED = 6;

/** What the marks on the cores mean. */
export const CoreLegend = ({run}: {readonly run: RunState}) => {
  const view = useView();
  return (
    <Box paddingX={1} height={1}>
      <Items
        gap={3}
        items={entriesOf(view, run).map(({sign, tone, words}) => ({
          key: words,
          width: widthOf(`${sign} ${words}`),
          item: (
            <Text>
              <Text {...tone}>{sign}</Text>
              {` ${words}`}
            </Text>
          ),
        }))}
      />
    </Box>
  );
};

type Entry = {readonly sign: string; readonly tone: Tone; readonly words: string};

const entriesOf = (view: View, run: RunState): readonly Entry[] => {
  const {text, glyphs, theme} = view;
  const occupants = [...executorsOf(run), ...helperKinds(run)];
  return [
    ...occupants.map((by): Entry => {
      const {mark, markTone} = coreSign(view, run, by);
      return {sign: mark, tone: markTone, words: occupantName(view, run, by)};
    }),
    {sign: glyphs.little, tone: theme.states.running.cell, words: text.little},
    {sign: glyphs.idle, tone: theme.states.idle.cell, words: text.coreIdle},
  ];
};

/** The executors, unless they are too many. */
const executorsOf = (run: RunState): readonly CoreUser[] => {
  const last = processLanesOf(run).flatMap(({threadLanes}) =>
    threadLanes.flatMap(({threads}) => threads.at(-1) ?? []),
  );
  return last.length > NAMED
    ? []
    : last.map(({process, thread}) => ({kind: 'executor', process, thread}) as const);
};

/** The kinds of helper threads that this run has; all but libuv's count as other threads. */
const helperKinds = (run: RunState): readonly CoreUser[] => {
  const kinds = run.processes.flatMap(({helpers}) => helpers.map(({kind}) => kind));
  return (['libuv', 'other'] as const)
    .filter(kind => kinds.some(known => (known === 'libuv') === (kind === 'libuv')))
    .map(kind => ({kind}));
};
