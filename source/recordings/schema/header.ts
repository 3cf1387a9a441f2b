import * as v from 'valibot';
import {ownText} from '../../model/event/schema/basics.js';
import {environmentSchema} from '../../model/event/schema/facts.js';
import {planSchema} from '../../model/event/schema/plan.js';
import type {DemonstrationHeader, RecordingHeader} from '../../model/recording/header.js';

/** What every recording of any version says first. */
export const anyHeader = v.looseObject({format: v.literal('kitchens-recording'), version: v.number()});

const common = {
  format: v.literal('kitchens-recording'),
  version: v.literal(1),
  began: ownText,
  environment: environmentSchema,
};

const runHeader = v.looseObject({...common, plan: planSchema});
const demonstrationHeader = v.looseObject({
  ...common,
  demonstration: ownText,
  settings: v.unknown(),
});

export const isRunHeader = (value: unknown): value is RecordingHeader => v.is(runHeader, value);
export const isDemonstrationHeader = (value: unknown): value is DemonstrationHeader =>
  v.is(demonstrationHeader, value);
