import {Transform} from 'ink';

type PaintedProps = {
  /** Lines with their colours in them. */
  readonly lines: readonly string[];
  /** Columns of the widest line. */
  readonly width: number;
};

/**
 * Lines that are coloured already. Ink remembers every text that it has ever measured; here it measures
 * blanks of the same size, so what changes on every frame fills no memory, and costs less.
 */
export const Painted = ({lines, width}: PaintedProps) =>
  lines.length === 0 || width < 1 ? null : (
    <Transform accessibilityLabel={lines.join('\n')} transform={(_blank, line) => lines[line] ?? ''}>
      {lines.map(() => ' '.repeat(width)).join('\n')}
    </Transform>
  );
