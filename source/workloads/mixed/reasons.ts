import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/reasons.js';
import {downloadReasons} from '../download/reasons.js';

export const mixedReasons = {...downloadReasons, 'wrong-chain': {}} as const satisfies ReasonTable;

export const {failing} = failuresOf(mixedReasons);
