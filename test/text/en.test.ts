import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {strategies} from '../../source/model/event/strategies.js';
import {failure} from '../../source/text/en/failures.js';
import {terms} from '../../source/text/en/terms.js';
import {optionShows} from '../../source/text/option-text.js';
import {workloadNames} from '../../source/workloads/table.js';
import {everything, failureSentences} from '../helpers/sayings.js';
import {languageNames, notesOf, textOf} from '../helpers/texts.js';

const kitchen = textOf('en', 'kitchen');
const standard = textOf('en', 'standard');

/** A run that shares nothing that is scarce. */
const usual = {fresh: false, cores: null, gil: false};

test('standard terms never mix with kitchen words', () => {
  const kitchenWords = /kitchen|cook|dish|oven|stove|\bserved|\bvan\b|\brail|baking|chef/i;
  for (const sentence of everything(standard)) {
    assert.doesNotMatch(sentence.replace('kitchen words', ''), kitchenWords, sentence);
  }
});

test('kitchen words never mix with standard terms', () => {
  const standardTerms = /\bprocess(es)?\b|\bthreads?\b|\bjobs?\b|blocked on/i;
  // Strategies keep their names in both vocabularies.
  const names = /^(thread|process)(:| could not start)|Stopping thread|^Strategy: from .*/;
  for (const sentence of everything(kitchen)) {
    assert.doesNotMatch(sentence.replace(names, ''), standardTerms, sentence);
  }
});

test('no sentence is empty, has a hole, or breaks its line', () => {
  for (const vocabulary of ['kitchen', 'standard'] as const) {
    const text = textOf('en', vocabulary);
    for (const sentence of [...everything(text), ...failureSentences(text)]) {
      assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|\n| {2}/, sentence);
      assert.notEqual(sentence.trim(), '');
    }
  }
});

test('counts agree with their nouns', () => {
  assert.deepEqual([0, 1, 2].map(kitchen.jobs), ['0 dishes', '1 dish', '2 dishes']);
  assert.deepEqual([1, 2].map(standard.processes), ['1 process', '2 processes']);
  assert.equal(kitchen.jobs(12_345), '12,345 dishes');
  const shapes = strategies.map(({shape}) =>
    kitchen.shape(shape({workers: 4, jobs: 9, fresh: false}), usual),
  );
  assert.deepEqual(shapes, [
    '1 kitchen, 1 cook, one dish at a time',
    '1 kitchen, 4 cooks, one dish each at a time',
    '1 kitchen, 1 cook, up to 4 dishes at once',
    '4 kitchens, one cook in each, one dish each at a time',
  ]);
});

test('letters and cells are narrow and tell the states of a vocabulary apart', () => {
  for (const {letters, states} of Object.values(terms)) {
    const all = Object.values(letters);
    assert.equal(new Set(all).size, all.length);
    assert.equal(new Set(Object.values(states)).size, all.length);
    for (const letter of all) assert.equal(stringWidth(letter), 1);
  }
});

test('every language has every word of both vocabularies', () => {
  for (const language of languageNames) {
    assert.deepEqual(Object.keys(textOf(language, 'kitchen')).sort(), Object.keys(kitchen).sort());
    assert.deepEqual(Object.keys(textOf(language, 'standard')).sort(), Object.keys(kitchen).sort());
  }
});

test('each work has its sentence in the menu, which names what bounds it', () => {
  const shows = (choice: string) => optionShows(kitchen.options, {id: 'choice', value: choice});
  const sentences = workloadNames().map(shows);
  assert.equal(new Set(sentences).size, sentences.length);
  assert.equal(shows('course-cpu'), 'CPU-bound: adds up i² below n; keys 2 and 4 use several stoves');
  assert.equal(shows('course-io'), shows('download'));
  for (const name of ['memory', 'cache'])
    assert.match(shows(name), new RegExp(`^${name}-bound: .* needs 4 stoves$`));
  assert.match(shows('./job.mjs'), /^your own function/);
});

test('work that only computes has no oven', () => {
  for (const clause of Object.values(kitchen.ways.computing).flat())
    assert.doesNotMatch(clause, /in the oven|at the oven|bake/);
});

test('one picture stands for the network, stoves are those of the house, and phases speak of the knife', () => {
  assert.deepEqual([kitchen.session('A'), kitchen.places.io], ['oven A', 'oven']);
  assert.equal(kitchen.places.cores, 'House stoves');
  assert.equal(kitchen.places.shared(true), 'one pantry, one knife');
  assert.deepEqual([kitchen.phases.locked, standard.phases.locked], ['no knife', 'lock wait']);
});

test('help explains every column of the table of executors that is no name', () => {
  const named = standard.pageHelp.executors?.rows.map(([name]) => name) ?? [];
  for (const word of ['gave up', 'taken off', 'sockets', 'loop turns']) assert.ok(named.includes(word), word);
});

test('numbers of milliseconds have separators in failures too, and a cast at the speed of its run is said so', () => {
  const {castSpeed} = notesOf('en');
  assert.match(castSpeed(1, 2), /^the cast shows the run at its real speed and takes 2\.00 s/);
  assert.match(castSpeed(2, 2), / at 2 times its real speed /);
  assert.match(castSpeed(0.1, 2), / at 1\/10 of its real speed /);
  assert.match(notesOf('ko').castSpeed(1, 2), /^영상은 실제 속도 그대로, 길이는 2\.00초/);
  const timeout = failure({reason: 'job-timeout', fields: {limitMs: 30_000}});
  assert.match(timeout, /^took longer than 30,000 ms /);
});
