import {stackOf} from '../../model/failure/inspect-error.js';
import {readProperty} from '../../model/failure/read-property.js';

/** File, line and, where it is known, column of what was thrown; '' where none is known or before `until`. */
export const throwPlace = (thrown: unknown, until: string): string => {
  const frame = /\(([^()]+:\d+:\d+)\)$|(\S+:\d+:\d+)$/m.exec(stackOf(thrown, until));
  return frame?.[1] ?? frame?.[2] ?? syntaxErrorPlace(thrown);
};

/** The compiler writes the place of a syntax error above the error itself. */
const syntaxErrorPlace = (thrown: unknown): string =>
  /^(\S+:\d+)\n/.exec(String(readProperty(thrown, 'stack')))?.[1] ?? '';
