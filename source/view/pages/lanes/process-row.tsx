import {Box, Text} from 'ink';
import {helperTimeOf} from '../../../model/figures/helper-threads.js';
import type {RunState} from '../../../model/run/run-state.js';
import {originUs} from '../../../model/timeline/axis.js';
import {activityOf} from '../../../model/timeline/job-activity.js';
import type {ProcessLane} from '../../../model/timeline/lanes.js';
import {Items} from '../../components/items.js';
import {useView} from '../../hooks/use-view.js';
import {widthOf} from '../../layout/width.js';
import type {View} from '../../view.js';
import type {RowOf} from './rows.js';
import {RECENT_US} from './time-shares.js';

type ProcessRowProps = {readonly run: RunState; readonly row: RowOf<'process'>; readonly edge: number};

/** A process: its number, pid and memory, how it ended, and how many of its jobs are in flight. */
export const ProcessRow = ({run, row, edge}: ProcessRowProps) => {
  const view = useView();
  const {text, theme, strategy} = view;
  const inFlight = strategy.waits === 'in flight' && run.stage !== 'over';
  return (
    <Box height={1} paddingX={1}>
      <Items gap={3} items={itemsOf(view, run, row, edge)} />
      {inFlight && (
        <Box flexShrink={0}>
          <Text {...theme.states['in flight'].word}>{text.inFlight(jobsInFlight(row.process))}</Text>
        </Box>
      )}
    </Box>
  );
};

const itemsOf = (view: View, run: RunState, {process, place}: RowOf<'process'>, edge: number) => {
  const {text, theme, big} = view;
  const last = process.processes.at(-1);
  const bytes = last?.memory?.bytes ?? last?.usage?.rssBytes;
  const exited = last && last.exitedAt !== null && run.stage !== 'over' ? last : null;
  const helping = run.stage === 'over' ? 0 : helpersAtWork(run, process, edge);
  return [
    {key: 'name', words: text.process(last?.process ?? place + 1), tone: theme.strong},
    {key: 'pid', words: last && !big ? text.pid(last.pid) : '', tone: theme.quiet},
    {key: 'memory', words: bytes !== undefined && !big ? text.memory(bytes) : '', tone: theme.quiet},
    {key: 'exit', words: exited ? text.exit(exited.exitCode, exited.signal) : '', tone: theme.message},
    {key: 'helpers', words: helping > 0 ? text.helping(helping) : '', tone: theme.strong},
  ]
    .filter(({words}) => words !== '')
    .map(({key, words, tone}) => ({key, width: widthOf(words), item: <Text {...tone}>{words}</Text>}));
};

const jobsInFlight = ({threadLanes}: ProcessLane): number =>
  threadLanes
    .flatMap(({jobs}) => jobs)
    .filter(job => job.state === 'running' && activityOf(job) === 'waiting').length;

const helpersAtWork = (run: RunState, {processes}: ProcessLane, edge: number): number =>
  helperTimeOf(processes, 'libuv', {from: Math.max(originUs(run), edge - RECENT_US), to: edge}).count;
