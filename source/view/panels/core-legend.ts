import type {RunState} from '../../model/run/run-state.js';
import {processLanesOf} from '../../model/timeline/lanes.js';
import {asManyAsFit, type Line, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import {occupantName, portraitOf} from './occupants.js';

/** Executors that are named by themselves; of more, a few would not tell who the others are. */
const NAMED = 6;

/** What the marks on the cores mean. */
export const coreLegend = (scene: Scene, run: RunState): Line => {
  const {text, glyphs, columns} = scene;
  const seated = processLanesOf(run).flatMap(({threadLanes}) =>
    threadLanes.flatMap(({threads}) => threads.at(-1) ?? []),
  );
  const helpers = run.processes.flatMap(({helpers}) => helpers.map(({kind}) => kind));
  const kinds = (['libuv', 'other'] as const).filter(kind =>
    helpers.some(known => (known === 'libuv') === (kind === 'libuv')),
  );
  const shown = [
    ...(seated.length > NAMED ? [] : seated.map(one => ({kind: 'executor' as const, ...one}))),
    ...kinds.map(kind => ({kind})),
  ];
  const items: readonly Line[] = [
    ...shown.map((by): Line => {
      const {mark, markTone} = portraitOf(run, by, glyphs);
      return [piece(mark, markTone), piece(` ${occupantName(scene, run, by)}`)];
    }),
    [piece(glyphs.little, 'running cell'), piece(` ${text.little}`)],
    [piece(glyphs.idle, 'idle cell'), piece(` ${text.coreIdle}`)],
  ];
  return [space(1), ...asManyAsFit(items, space(3), columns - 2)];
};
