import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Article, Sentence } from '../../article/model.ts';
import { analyze } from '../../engine.ts';
import { defaultSettings } from '../../settings.ts';
import { applyEdits } from '../../text/edit.ts';
import { addEntries } from './addEntries.ts';
import { citeExisting, citeNew, freshSource, markGap } from './cite.ts';
import { likelySources } from './likelySources.ts';
import { contentOf } from '../../facts/content.ts';

const articleOf = (text: string): Article => analyze(text, defaultSettings('2026-11-23')).article;

/** The article and its sentence that holds the words. */
function at(text: string, words: string): { readonly article: Article; readonly sentence: Sentence } {
  const article = articleOf(text);
  const sentence = article.passages.flatMap(p => p.sentences).find(s => s.prose.source.includes(words));
  assert.ok(sentence, `no sentence holds “${words}”`);
  return { article, sentence };
}

const cite = (text: string, words: string, label: string, style: 'numeric' | 'footnote' | 'pandoc' = 'numeric'): string => {
  const { article, sentence } = at(text, words);
  return applyEdits(text, [citeExisting(article, sentence, { style, label })]);
};

describe('a citation goes where the article puts its own', () => {
  test('before the full stop with a space', () => {
    const text = 'It opened [1].\n\nIt closed.\n\n## References\n\n1. Tolls, 1950\n';
    assert.equal(cite(text, 'closed', '1'), text.replace('closed.', 'closed [1].'));
  });
  test('behind the full stop without one', () => {
    const text = 'It opened.[1] It rose.[1]\n\nIt closed.\n\n## References\n\n1. Tolls, 1950\n';
    assert.equal(cite(text, 'closed', '1'), text.replace('closed.', 'closed.[1]'));
  });
  test('behind the full stop with one', () => {
    const text = 'It opened. [1] It rose. [1]\n\nIt closed.\n\n## References\n\n1. Tolls, 1950\n';
    assert.equal(cite(text, 'closed', '1'), text.replace('closed.', 'closed. [1]'));
  });
  test('a footnote behind the full stop', () => {
    assert.equal(cite('It closed.\n\n[^a]: Tolls, 1950\n', 'closed', 'a', 'footnote'), 'It closed.[^a]\n\n[^a]: Tolls, 1950\n');
  });
  test('behind a quotation that ends the sentence', () => {
    assert.equal(cite('It opened [1].\n\nShe said “it closed.”\n\n## References\n\n1. Tolls, 1950\n', 'closed', '1').split('\n')[2], 'She said “it closed.” [1]');
  });
  test('a sentence without a full stop', () => {
    assert.equal(cite('It opened [1].\n\n- closed in 1950\n\n## References\n\n1. Tolls, 1950\n', 'closed', '1').split('\n')[2], '- closed in 1950 [1]');
  });
});

describe('a new source', () => {
  const added = (text: string, words: string): string => {
    const { article, sentence } = at(text, words);
    return applyEdits(text, citeNew(article, sentence));
  };
  const covers = (text: string, words: string): void => {
    const after = at(added(text, words), words);
    assert.deepEqual(after.sentence.citations.map(c => c.label), [freshSource(articleOf(text)).label]);
    const entry = after.article.sources.find(source => source.label === after.sentence.citations[0]!.label && source.origin !== 'link');
    assert.ok(entry, `no entry in ${added(text, words)}`);
  };
  const texts: Readonly<Record<string, string>> = {
    'an ordered list': 'It opened [1].\n\nIt closed.\n\n## References\n\n1. Tolls, 1950\n2. Tides, 1960\n',
    'an ordered list, then another section': 'It opened [1].\n\nIt closed.\n\n## References\n\n1. Tolls, 1950\n\n## See also\n\n- Ferries\n',
    'lines in brackets': 'It opened [1].\n\nIt closed.\n\n## Sources\n\n[1] Tolls, 1950\n\n[2] Tides, 1960\n',
    'lines in brackets and a colophon': 'It opened [1].\n\nIt closed.\n\n## Sources\n\n[1] Tolls, 1950\n[2] Tides, 1960\n\nSet in type by hand.\n',
    'definitions': 'It opened [1].\n\nIt closed.\n\n## References\n\n[1]: https://example.org/tolls "Tolls"\n[2]: https://example.org/tides "Tides"\n',
    'footnotes': 'It opened.[^1]\n\nIt closed.\n\n[^1]: Tolls, 1950\n',
    'named footnotes': 'It opened.[^tolls]\n\nIt closed.\n\n[^tolls]: Tolls, 1950\n\nIt rose again.\n',
    'an empty reference section': 'It closed.\n\n## References\n',
    'no section at all': 'It closed.',
    'links only': 'It [opened](https://example.org/a) then.\n\nIt closed.\n',
    'Windows line ends': 'It opened [1].\r\n\r\nIt closed.\r\n\r\n## References\r\n\r\n1. Tolls, 1950\r\n',
  };
  for (const [name, text] of Object.entries(texts)) {
    test(name, () => covers(text, 'closed'));
    if (name.startsWith('Windows')) test(`${name} are kept`, () => assert.doesNotMatch(added(text, 'closed'), /[^\r]\n/));
  }
});

describe('entries for labels that have none', () => {
  const labels = Array.from({ length: 13 }, (_, i) => ({ style: 'numeric' as const, label: String(i + 1) }));

  test('thirteen numbers and no list: one section with thirteen entries', () => {
    const text = `# Bridge\n\n${labels.map(({ label }) => `Fact ${label} [${label}].`).join(' ')}\n\n## History\n\nIt stands.\n`;
    const after = articleOf(applyEdits(text, addEntries(articleOf(text), labels)));
    assert.deepEqual(after.sources.map(s => s.label), labels.map(l => l.label));
    assert.equal(after.referenceSection?.title, 'References');
    assert.equal(after.referenceSection?.level, 2);
  });
  test('numbers with gaps keep their numbers', () => {
    const text = 'One [1], three [3].\n';
    const after = articleOf(applyEdits(text, addEntries(articleOf(text), [labels[0]!, labels[2]!])));
    assert.deepEqual(after.sources.map(s => s.label), ['1', '3']);
  });
  test('two styles at once', () => {
    const text = 'One [1], two.[^b]\n';
    const after = articleOf(applyEdits(text, addEntries(articleOf(text), [labels[0]!, { style: 'footnote', label: 'b' }])));
    assert.deepEqual(after.sources.map(s => `${s.style} ${s.label}`).sort(), ['footnote b', 'numeric 1']);
  });
  test('a key of a bibliography cannot be entered', () => assert.deepEqual(addEntries(articleOf('See [@a].\n'), [{ style: 'pandoc', label: 'a' }]), []));
});

test('a known gap is marked behind the sentence', () => {
  const { article, sentence } = at('It closed.\n', 'closed');
  const text = applyEdits('It closed.\n', [markGap(article, sentence)]);
  assert.equal(text, 'It closed. [citation needed]\n');
  assert.ok(at(text, 'closed').sentence.knownGap);
});

test('the source that speaks of the same comes first', () => {
  const text = 'Copper conducts heat well [1].\n\nThe tide mill ground barley [2].\n\nBarley was ground by the tide until 1911.\n\n## References\n\n1. Metals, 1950\n2. Mills of the coast, 1960\n';
  const { article, sentence } = at(text, 'until 1911');
  assert.deepEqual(likelySources(article, contentOf(sentence.prose), sentence.span.start, 5).map(l => l.source.label), ['2', '1']);
});
