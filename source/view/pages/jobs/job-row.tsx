import {Box, Text} from 'ink';
import type {Job} from '../../../model/run/run-state.js';
import type {Cell} from '../../../model/timeline/cells.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {Timeline} from '../../components/timeline.js';
import {useView} from '../../hooks/use-view.js';
import type {JobColumns} from './columns.js';
import {executorOf, stateOf, stateTone, tookOf} from './job-words.js';

/** A job of the list, with all that its row shows. */
export type JobRowProps = {
  readonly job: Job;
  readonly present: LaneState | undefined;
  readonly cells: readonly Cell[];
  readonly columns: JobColumns;
};

/** A job: its state, its executor, how long it took, its timeline and its result. */
export const JobRow = ({job, present, cells, columns}: JobRowProps) => {
  const view = useView();
  const {text, theme} = view;
  const {name, state, executor, took, barFrom, result} = columns;
  return (
    <Box height={1}>
      <Box width={barFrom} paddingLeft={1} flexShrink={0}>
        <Box width={name} flexShrink={0}>
          <Text {...theme.strong} wrap="truncate">
            {text.job(job.job)}
          </Text>
        </Box>
        {state > 0 && (
          <Box width={state} paddingLeft={2} flexShrink={0}>
            <Text {...stateTone(view, job, present)} wrap="truncate">
              {stateOf(view, job, present)}
            </Text>
          </Box>
        )}
        {executor > 0 && (
          <Box width={executor} paddingLeft={2} flexShrink={0}>
            <Text wrap="truncate">{executorOf(view, job)}</Text>
          </Box>
        )}
        <Box width={took} flexShrink={0} justifyContent="flex-end">
          <Text {...theme.quiet} wrap="truncate">
            {tookOf(view, job)}
          </Text>
        </Box>
      </Box>
      <Timeline cells={cells} />
      {result > 0 && job.result && (
        <Box flexGrow={1} justifyContent="flex-end">
          <Box width={result} paddingRight={1} flexShrink={0}>
            <Text wrap="truncate">{text.result(job.result)}</Text>
          </Box>
        </Box>
      )}
    </Box>
  );
};
