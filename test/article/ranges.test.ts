import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../server/src/engine.ts';
import { defaultSettings } from '../../server/src/settings.ts';
import { assertConsistent } from '../support/consistency.ts';
import { sharedFile, sharedTexts } from '../support/shared.ts';

const settings = defaultSettings('2026-11-23');
const check = (text: string): void => {
  const { article, failures } = analyze(text, settings);
  assertConsistent(article);
  assert.deepEqual(failures, []);
};

interface SpecExample {
  readonly example: number;
  readonly markdown: string;
}

const specification = sharedFile('corpus/bench/commonmark-spec-0.31.2.json');
test('every example of the CommonMark specification has exact ranges', { skip: specification === undefined && 'the specification is not beside the checkout' }, () => {
  const examples = JSON.parse(specification!) as readonly SpecExample[];
  assert.equal(examples.length, 652);
  for (const { example, markdown } of examples) assert.doesNotThrow(() => check(markdown), `example ${example}: ${JSON.stringify(markdown)}`);
});

const articles = [...sharedTexts('corpus/articles'), ...sharedTexts('corpus/freshwiki'), ...sharedTexts('articles')];
test('every real article has exact ranges', { skip: articles.length === 0 && 'no articles beside the checkout' }, () => {
  for (const { name, text } of articles) {
    try {
      check(text);
    } catch (error) {
      throw new Error(name, { cause: error });
    }
  }
});
