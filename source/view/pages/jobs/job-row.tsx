import {Box} from 'ink';
import type {Job} from '../../../model/run/run-state.js';
import type {Cell as TimelineCell} from '../../../model/timeline/cells.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {Cell, FigureCell} from '../../components/cell.js';
import {Timeline} from '../../components/timeline.js';
import {useView} from '../../hooks/use-view.js';
import {GAP, type JobColumns} from './columns.js';
import {executorOf, stateOf, stateTone, tookOf} from './job-words.js';

/** A job of the list, with all that its row shows. */
export type JobRowProps = {
  readonly job: Job;
  readonly present: LaneState | undefined;
  readonly cells: readonly TimelineCell[];
  readonly columns: JobColumns;
};

/** A job: its state, its executor, how long it took, its timeline and its result. */
export const JobRow = ({job, present, cells, columns}: JobRowProps) => {
  const view = useView();
  const {text, theme} = view;
  const {name, state, executor, took, barFrom, result} = columns;
  return (
    <Box height={1} paddingRight={1} justifyContent="space-between">
      <Box flexShrink={0}>
        <Box width={barFrom} paddingLeft={1} flexShrink={0}>
          <FigureCell width={name} align="left" tone={theme.strong}>
            {text.job(job.job)}
          </FigureCell>
          <Cell width={state} before={state && GAP} tone={stateTone(view, job, present)}>
            {stateOf(view, job, present)}
          </Cell>
          <Cell width={executor} before={executor && GAP}>
            {executorOf(view, job)}
          </Cell>
          <FigureCell width={took} tone={theme.quiet}>
            {tookOf(view, job)}
          </FigureCell>
        </Box>
        <Timeline cells={cells} />
      </Box>
      {result > 0 && job.result && <Cell width={result - 1}>{text.result(job.result)}</Cell>}
    </Box>
  );
};
