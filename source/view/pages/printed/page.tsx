import {Box} from 'ink';
import {Cell} from '../../components/cell.js';
import {ListFrame} from '../../components/frame.js';
import {useView} from '../../view.js';
import type {PageProps} from '../page.js';
import {printedLines} from './select.js';

/** What the jobs of a run have printed, in its order, with the job of each line. */
const PrintedPage = ({page}: PageProps) => {
  const view = useView();
  const {columns, theme} = view;
  const {source, all} = printedLines(view);
  return (
    <ListFrame page={page} list={all}>
      {lines =>
        lines.map((line, i) => (
          <Box key={line.id} height={1}>
            <Cell
              text={i === 0 || line.begins ? line.source : ''}
              tone={theme.quiet}
              width={source}
              before={1}
              after={1}
            />
            <Cell
              text={line.text}
              tone={line.ours ? theme.message : theme.plain}
              width={columns - source - 3}
            />
          </Box>
        ))
      }
    </ListFrame>
  );
};

export default PrintedPage;
