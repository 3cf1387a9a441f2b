import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useDrawn} from '../hooks/use-drawn.js';
import {useScrolled} from '../hooks/use-scrolled.js';
import type {KeyedPage} from '../keys/page-keys.js';
import {type ListWindow, windowOf} from '../layout/list-window.js';
import {useView} from '../view.js';
import {Header} from './header.js';
import {HiddenRows} from './hidden-rows.js';
import {KeyHints} from './key-hints.js';

type FrameProps = {
  page: KeyedPage;
  /** What of its list is in sight; absent where all of it always is. */
  window?: Omit<ListWindow, 'items'>;
  /** The part of its picture that is drawn, 0 to 1; absent: all. */
  drawn?: number;
  /** Its first line; absent: the work and how the run stands. */
  head?: ReactNode;
  children: ReactNode;
};

const ALL = {first: 0, visible: 0, above: 0, below: 0};

/** What every page has: the header above its lines, and the footer below them. */
export const Frame = ({page, window = ALL, drawn = 1, head = <Header />, children}: FrameProps) => {
  const {lines, columns} = useView();
  useScrolled(window.first, window.visible);
  useDrawn(drawn);
  return (
    <Box flexDirection="column" width={columns}>
      {lines > 0 && head}
      {children}
      {lines > 1 && <KeyHints page={page} hidden={window.above + window.below} drawn={drawn} />}
    </Box>
  );
};

type ListFrameProps<T> = {
  page: KeyedPage;
  list: readonly T[];
  head?: ReactNode;
  children: (shown: readonly T[]) => ReactNode;
};

/** Lines around a list: a gap, and what is out of sight. */
const AROUND = 2;

/** A page that is one list of lines: `children` paints those in sight. */
export const ListFrame = <T,>({page, list, children, ...head}: ListFrameProps<T>) => {
  const {inside, scroll} = useView();
  const around = inside < AROUND ? 0 : AROUND;
  const window = windowOf(list, scroll, inside - around);
  return (
    <Frame page={page} window={window} {...head}>
      <Box flexDirection="column" height={window.visible} marginTop={around > 0 ? 1 : 0}>
        {children(window.items)}
      </Box>
      {around > 0 && <HiddenRows {...window} />}
    </Frame>
  );
};
