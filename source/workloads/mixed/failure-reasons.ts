import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {downloadReasons} from '../download/failure-reasons.js';

export const mixedReasons = {...downloadReasons, 'wrong-chain': {}} as const satisfies ReasonTable;

export const {failing} = failuresOf(mixedReasons);
