import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {openWorkloadSizes} from '../../../source/commands/shared/workload-size.js';
import {plan} from '../../helpers/plans.js';
import {temporaryFolder, useAsTemporary} from '../../helpers/temporary.js';
import {notesOf} from '../../helpers/texts.js';

const REASONS = {
  en: /^write could not be calibrated .*: there is no folder \S+nowhere: make it, or point TMPDIR at another folder$/,
  ko: /^write 보정 실패.*: \S+nowhere 폴더가 없습니다\. 만들거나, TMPDIR로 다른 폴더를 지정하세요$/,
};

for (const language of ['en', 'ko'] as const) {
  test(`why no size was found is said in the language of the rest: ${language}`, async t => {
    useAsTemporary(t, join(temporaryFolder(t), 'nowhere'));
    const said: string[] = [];
    const sizes = openWorkloadSizes(null, () => ({text: notesOf(language), note: line => said.push(line)}));
    const planFor = () => plan({strategy: 'sync', workload: 'write'});
    assert.equal(await sizes.find({choice: 'write'}, planFor, new AbortController().signal), null);
    assert.match(said.at(-1) ?? '', REASONS[language]);
  });
}
