import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {VOCABULARIES} from '../../source/model/options/appearance.js';
import {factSentence} from '../../source/text/demonstrations.js';
import {factsByPage} from '../helpers/fact-sayings.js';
import {languageNames, textOf} from '../helpers/texts.js';

for (const language of languageNames)
  for (const vocabulary of VOCABULARIES)
    test(`every kind of fact of a demonstration has a sentence: ${language}, ${vocabulary}`, () => {
      const {demonstrations} = textOf(language, vocabulary);
      const kinds = {
        deadlock: demonstrations.deadlock.facts,
        'lost-updates': demonstrations.lostUpdates.facts,
        'order-rail': demonstrations.orderRail.facts,
        quadrants: demonstrations.quadrants.facts,
      };
      for (const [page, facts] of Object.entries(factsByPage)) {
        assert.deepEqual(
          [...new Set(facts.map(({type}) => type))].sort(),
          Object.keys(kinds[page as keyof typeof kinds]).sort(),
          'the sample is whole',
        );
        for (const fact of facts) {
          const said = factSentence(demonstrations, page, fact) ?? '';
          assert.match(said, /\S/, fact.type);
          assert.doesNotMatch(said, /undefined|NaN|\p{Cc}/u);
          if (!('error' in fact)) assert.ok(stringWidth(said) <= 78, said);
        }
      }
    });

test('a fact that a later version knows has none', () => {
  const {demonstrations} = textOf('en', 'kitchen');
  assert.equal(factSentence(demonstrations, 'deadlock', {type: 'toString'}), null);
  assert.equal(factSentence(demonstrations, 'nowhere', {type: 'wants'}), null);
});

test('a fact in both languages and both vocabularies', () => {
  const said = (language: string, vocabulary: (typeof VOCABULARIES)[number], page: string, type: string) => {
    const fact = factsByPage[page]?.find(one => one.type === type);
    return fact && factSentence(textOf(language, vocabulary).demonstrations, page, fact);
  };
  assert.equal(said('en', 'kitchen', 'deadlock', 'wants'), 'Cook 1 wants the knife, and waits without limit');
  assert.equal(said('en', 'standard', 'deadlock', 'wants'), 'Thread 1 wants lock A, and waits without limit');
  assert.equal(said('ko', 'kitchen', 'deadlock', 'wants'), '요리사 1이 칼을 원함: 끝없이 기다림');
  assert.equal(said('ko', 'standard', 'deadlock', 'gets'), '스레드 1이 락 B를 잡음');
  assert.equal(
    said('en', 'standard', 'order-rail', 'turns-away'),
    'Producer: the queue is full, request 3 is rejected',
  );
  assert.equal(said('ko', 'kitchen', 'order-rail', 'takes'), '요리사 2가 주문표에서 주문 3을 꺼냄');
});
