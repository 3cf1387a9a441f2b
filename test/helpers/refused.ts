import assert from 'node:assert/strict';
import {UsageError} from '../../source/commands/cli/usage-error.js';
import {refusals} from '../../source/text/en/refusals.js';

/** For assert.throws: the error is about the arguments, and says in English what matches. */
export const refusedAs =
  (says: RegExp) =>
  (error: unknown): true => {
    assert.ok(error instanceof UsageError);
    assert.match(error.sentence(refusals), says);
    return true;
  };
