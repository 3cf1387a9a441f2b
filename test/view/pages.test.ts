import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {componentOf, loadPages, pages} from '../../source/view/pages/pages.js';

const folder = new URL('../../../source/view/pages/', import.meta.url);

test('every page has the component of the folder of its name', async () => {
  await loadPages();
  for (const page of pages)
    assert.equal(componentOf(page)?.name.toLowerCase(), `${page.id.replaceAll('-', '')}page`, page.id);
});

test('every folder with a page is a row, save the one that stands in for views before the first run', () => {
  const folders = readdirSync(folder).filter(name => existsSync(new URL(`${name}/page.tsx`, folder)));
  assert.deepEqual(folders.toSorted(), [...pages.map(({id}) => id), 'idle'].toSorted());
});
