import {Box} from 'ink';
import {type Strategy, strategies} from '../../../model/event/strategies.js';
import {type Nature, natureOf} from '../../../model/options/choice.js';
import {choiceOf} from '../../../model/session/settings.js';
import {Cell, TextLine} from '../../components/cell.js';
import {Frame} from '../../components/frame.js';
import {Legend, stateSigns} from '../../components/legend.js';
import {Painted} from '../../components/painted.js';
import {StrategyLine} from '../../components/strategy-line.js';
import type {KeyedPage} from '../../keys/page-keys.js';
import {wrapped} from '../../layout/width.js';
import {useView, type View} from '../../view.js';
import {pictureOf, pictureWidth, SCALES, statesOf} from './pictures.js';

/** Lines inside the page from which an empty one stands below the strategies. */
const ROOMY = 12;

/** Before the first run: what the four strategies are. It stands in for every view of a run. */
export const IdlePage = ({page}: {page: KeyedPage}) => {
  const view = useView();
  const {inside} = view;
  const gap = inside >= ROOMY ? 1 : 0;
  const body = Math.max(0, inside - 2 - gap);
  return (
    <Frame page={page}>
      {inside >= 1 && <StrategyLine />}
      <Box height={body} marginTop={gap} flexDirection="column">
        <Strategies lines={body} />
      </Box>
      {inside >= 2 && <Legend signs={stateSigns(view, statesOf(natureOfNext(view)))} />}
    </Frame>
  );
};

/** What the jobs of the next run look like. */
const natureOfNext = ({session: {settings, choices}}: View): Nature =>
  natureOf(choiceOf(settings, choices).bound);

/** Columns of a strategy's key and name, and of the words beside its picture. */
const NAME_WIDTH = 13;
const WORDS_WIDTH = 28;
/** Lines that the words of a strategy may need. */
const LEAST_BLOCK = 3;
/** Lines around the pictures: title and invitation, and an empty one at each. */
const AROUND = 4;

/** The four strategies as pictures, as large as they fit, or in a line each where there is little room. */
const Strategies = ({lines}: {lines: number}) => {
  const view = useView();
  const {text, theme} = view;
  const pictured = blocksWithin(view, lines - AROUND);
  const used = (pictured?.height ?? strategies.length) + AROUND;
  // Where there is little room, empty lines go first, then the title.
  const spare = lines - (used - 2);
  return (
    <Box flexDirection="column" paddingTop={Math.max(0, Math.floor((lines - used) / 3))}>
      {spare >= 0 && <TextLine text={text.title} tone={theme.strong} />}
      <Box flexDirection="column" marginTop={spare >= 2 ? 1 : 0} marginBottom={spare >= 1 ? 1 : 0}>
        {pictured
          ? pictured.blocks.map(block => <PictureBlock key={block.row.name} {...block} />)
          : strategies.slice(0, Math.max(0, lines)).map(row => <StrategyInALine key={row.name} row={row} />)}
      </Box>
      {spare >= -1 && <TextLine text={text.invitation} tone={theme.message} />}
    </Box>
  );
};

type Block = {
  row: Strategy;
  picture: readonly string[];
  words: readonly string[];
  width: number;
  height: number;
};

/** The largest pictures for which there are columns and lines; null where there is room for none. */
const blocksWithin = (view: View, lines: number) => {
  const nature = natureOfNext(view);
  for (const scale of SCALES) {
    const width = pictureWidth(scale);
    if (NAME_WIDTH + width + 2 + WORDS_WIDTH > view.columns && scale > 1) continue;
    const room = Math.max(10, view.columns - NAME_WIDTH - width - 4);
    const blocks = strategies.map((row, i): Block => {
      const picture = pictureOf(view, nature, row.name, scale);
      const height = Math.max(LEAST_BLOCK, picture.length + 1) - (i < strategies.length - 1 ? 0 : 1);
      const words = view.text.ways[nature][row.name].flatMap(clause => wrapped(clause, room));
      return {row, picture, words: words.slice(0, height), width, height};
    });
    const height = blocks.reduce((sum, block) => sum + block.height, 0);
    if (height <= lines) return {blocks, height};
  }
  return null;
};

const PictureBlock = ({row, picture, words, width, height}: Block) => (
  <Box height={height}>
    <Name row={row} />
    <Box width={width + 2} flexShrink={0}>
      <Painted lines={picture} width={width} />
    </Box>
    <Box flexDirection="column" paddingRight={1}>
      {words.map(line => (
        <Cell key={line} text={line} />
      ))}
    </Box>
  </Box>
);

const StrategyInALine = ({row}: {row: Strategy}) => {
  const view = useView();
  return (
    <Box height={1} paddingRight={1}>
      <Name row={row} />
      <Cell text={view.text.ways[natureOfNext(view)][row.name][0]} />
    </Box>
  );
};

const Name = ({row: {key, name}}: {row: Strategy}) => {
  const {theme} = useView();
  return (
    <Box width={NAME_WIDTH} paddingLeft={2} columnGap={2} flexShrink={0}>
      <Cell text={key} tone={theme.key} />
      <Cell text={name} tone={theme.strong} />
    </Box>
  );
};
