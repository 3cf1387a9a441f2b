import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stateColours} from '../../../source/model/colours/state-colours.js';
import {LANE_STATES} from '../../../source/model/timeline/span.js';
import {themes} from '../../../source/view/theme/themes.js';

test('pages have the colours of the screen', () => {
  for (const ground of ['dark', 'light'] as const)
    for (const state of LANE_STATES) {
      const {ink, paper = null} = themes[ground].states[state].cell;
      assert.deepEqual(stateColours[ground][state], {ink, paper}, `${ground}, ${state}`);
    }
});
