import {Box} from 'ink';
import type {ProcessContent} from '../../../model/figures/lane-content.js';
import {Cell} from '../../components/cell.js';
import {Items} from '../../components/items.js';
import {widthOf} from '../../layout/width.js';
import {useRunView} from '../../view.js';

/** A process: its number, pid and memory, how it ended, and how many of its jobs are in flight; `lit`: it has the job that is lit. */
export const ProcessRow = ({row, lit}: {row: ProcessContent; lit: boolean}) => {
  const {run, text, theme, big} = useRunView();
  const {last, place, memory, helping, jobsInFlight} = row;
  const exited = last && last.exitedAt !== null && run.stage !== 'over' ? last : null;
  const items = [
    {text: text.process(last?.process ?? place + 1), tone: lit ? theme.chosen : theme.strong},
    {text: last && !big ? text.pid(last.pid) : '', tone: theme.quiet},
    {
      text: memory && !big ? text[memory.isPeak ? 'memoryPeak' : 'memory'](memory.bytes) : '',
      tone: theme.quiet,
    },
    {text: exited ? text.exit(exited.exitCode, exited.signal) : '', tone: theme.message},
    {text: helping > 0 ? text.helping(helping) : '', tone: theme.strong},
  ];
  const inFlight = jobsInFlight === null ? '' : text.inFlight(jobsInFlight);
  return (
    <Box height={1} paddingX={1}>
      <Items gap={3} items={items.filter(item => item.text !== '')} />
      <Cell text={inFlight} width={widthOf(inFlight)} tone={theme.states['in flight'].word} />
    </Box>
  );
};
