import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ENGLISH, languageNames, loadHelp} from '../../source/text/languages.js';
import {workloadNames} from '../../source/workloads/table.js';
import {SHIPPED_WORKLOADS} from '../helpers/shipped-workloads.js';

test('the workloads of this program have words of their own in every language', async () => {
  const english = await loadHelp(ENGLISH);
  for (const name of languageNames.filter(language => language !== ENGLISH)) {
    const {workloads} = await loadHelp(name);
    for (const workload of SHIPPED_WORKLOADS)
      assert.notEqual(workloads[workload], english.workloads[workload], `${name}: ${workload}`);
  }
});

test('help lists the workloads in the order of their table, in every language', async () => {
  for (const name of languageNames) {
    const {workloads} = await loadHelp(name);
    assert.deepEqual(
      Object.keys(workloads).filter(workload => workload !== 'module'),
      workloadNames(),
    );
  }
});
