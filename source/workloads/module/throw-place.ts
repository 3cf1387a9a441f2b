import {placeIn, stackOf, withoutScheme} from '../../model/failure/inspect-error.js';
import {readProperty} from '../../model/failure/read-property.js';

/** File, line and, where it is known, column of what was thrown; '' where none is known or before `until`. */
export const throwPlace = (thrown: unknown, until: string): string =>
  placeIn(stackOf(thrown, until)) || syntaxErrorPlace(thrown);

/** The compiler writes the place of a syntax error above the error itself. */
const syntaxErrorPlace = (thrown: unknown): string =>
  withoutScheme(/^(\S+:\d+)\n/.exec(String(readProperty(thrown, 'stack')))?.[1] ?? '');
