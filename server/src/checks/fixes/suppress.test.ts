import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../article/model.ts';
import { analyze } from '../../engine.ts';
import { defaultSettings } from '../../settings.ts';
import { applyEdits } from '../../text/edit.ts';
import type { Check, Finding } from '../check.ts';
import { runChecks } from '../runChecks.ts';

const settings = defaultSettings('2026-11-23');

/** Flags the first word `flagN` of every sentence, code block and link definition; two of the kind must not disturb each other. */
const flagging = (id: string): Check => ({
  id, group: 'clarity', summary: '', why: '', severity: 'hint', options: {}, examples: [],
  *run({ article }) {
    const places = article.passages.flatMap(({ sentences, span }) => (sentences.length > 0 ? sentences.map(sentence => sentence.span) : [span]));
    const definitions = article.sources.filter(({ origin }) => origin === 'definition').map(({ span }) => span);
    for (const place of [...places, ...definitions]) {
      const found = /\bflag\d+\b/.exec(article.text.slice(place.start, place.end));
      const start = place.start + (found?.index ?? 0);
      if (found) yield { span: { start, end: start + found[0].length }, message: found[0] };
    }
  },
});

const tables: Check = {
  ...flagging('whole-table'),
  *run({ article }) {
    for (const [i, { headerSpan }] of article.tables.entries()) yield { span: headerSpan, message: `table ${i}` };
  },
};

const all = [flagging('first'), flagging('second'), tables];

const check = (text: string): { readonly article: Article; readonly findings: readonly Finding[] } => {
  const { article } = analyze(text, settings);
  return { article, findings: runChecks(all, article, settings).findings };
};

const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ check: id, message }) => `${id} ${message}`).sort();

/** What a reader would notice if a comment broke the Markdown around it. */
const shapeOf = ({ passages, tables: found, sources, citations, header, words, title }: Article): unknown => ({
  passages: passages.map(({ kind, role, list, cell, sentences }) => [kind, role, list?.depth, list?.ordinal, cell?.row, cell?.column, sentences.length]),
  tables: found.map(({ header: cells, rows }) => [cells.length, rows.length]),
  sources: sources.map(({ label, origin, bodyText }) => [label, origin, bodyText.replace(/[ \t]*<!--.*?-->/g, '')]),
  citations: citations.map(({ label, style }) => [label, style]),
  header: header.fields.map(({ key, value }) => [key, value]),
  words, title: title?.text,
});

/** Applies the first suppress fix of every finding in turn, and checks that it removes that finding and nothing else. */
function assertEachCanBeSuppressed(text: string): void {
  const before = check(text);
  const ids = told(before.findings);
  for (const finding of before.findings) {
    const here = finding.fixes!().find(({ title }) => title.startsWith('Ignore '));
    assert.ok(here, `no fix for ${finding.message} in\n${text}`);
    assert.equal(here.safe, false);
    const fixed = applyEdits(text, here.edits);
    const after = check(fixed);
    const name = `${finding.check} ${finding.message}`;
    assert.deepEqual(told(after.findings), ids.filter(id => id !== name), `${name} in\n${fixed}`);
    assert.deepEqual(shapeOf(after.article), shapeOf(before.article), `${name} in\n${fixed}`);
    assert.equal(fixed.replace(/\s*<!-- source-backed.*?-->\s*/g, '').replace(/[\s>]+/g, ''), text.replace(/[\s>]+/g, ''));
  }
}

const cases: Readonly<Record<string, string>> = {
  'sentences of a paragraph': 'One flag1 here. [1] Two flag2 here. Three\nlines of flag3.\n',
  'a hard break': 'One flag1.  \nTwo flag2.\\\nThree flag3.\n',
  'emphasis and links': '**One flag1. Two flag2.** See [the flag3](https://a.org/x). End\n',
  'headings': '# Title\n\n## The flag1\nText flag2.\n\nOther flag3\n-----------\n\nText.\n',
  'list items': '- One flag1\n- Two flag2. Three flag3.\n  - Deep flag4\n\n    Second paragraph flag5.\n- Four\n\n1. A flag6\n2. B flag7\n',
  'quotes': '> Said flag1.\n>\n> Said flag2.\n\nText.\n\n> - In a list flag3\n',
  'tables': 'Intro flag1:\n\n| A flag2 | B |\n|---|---|\n| flag3 | flag4 |\n| x | flag5\n\nText.\n',
  'a table without blank line before it': 'Text flag1.\n| A | B |\n|---|---|\n| flag2 | x |\n',
  'a table in a list and in a quote': '- Item\n\n  | A | B |\n  |---|---|\n  | flag1 | x |\n\n> | A | B |\n> |---|---|\n> | flag2 | x |\n',
  'a table right behind a list marker': '- | A | B |\n  |---|---|\n  | flag1 | x |\n',
  'footnotes': 'Text. [^a]\n\n[^a]: Note flag1. More.\n\n    Second flag9x.\n[^b]: Other flag2\n    wrapped.\n',
  'a reference list': 'Text. [1][2]\n\n## References\n\n1. Title flag1. https://a.org/x\n2. Title. Flag. flag2 https://b.org\n',
  'reference lines': 'Text. [1][2]\n\n## References\n\n[1] Title flag1. https://a.org/x\n[2] Title flag2. https://b.org\n',
  'link definitions': 'Text. [1][2]\n\n[1]: https://a.org/flag1 "Title"\n[2]: https://b.org/flag2\n',
  'carriage returns': 'One flag1.\r\nTwo flag2.\r\n\r\n| A | B |\r\n|---|---|\r\n| flag3 | x |\r\n\r\n## H flag4\r\n',
  'front matter': '---\ntitle: A\n---\n\nText flag1.\n',
  'the last line without a line end': 'Text flag1',
  'code': '```\nflag1\n```\n\nText flag2.\n',
};
for (const [name, text] of Object.entries(cases)) test(`suppresses one finding alone: ${name}`, () => assertEachCanBeSuppressed(text));

test('suppresses one finding alone, whatever the article is made of', () => {
  const block = fc.constantFrom(
    'Some flag. More flag here [1]. Last flag!', '## Part flag.', '- A flag.\n- B flag. C flag.\n  - D flag.', '1. A flag.\n\n   More flag.\n2. B flag.',
    '> Quoted flag.\n> Again flag.', '| H flag | H |\n|---|---|\n| flag | 3 |', '> | H | H |\n> |---|---|\n> | x | flag |', '```\ncode flag.\n```',
    '[^n]: Note flag. More.', '<!-- a remark -->', '- X.\n\n  | H | H |\n  |---|---|\n  | flag | y |', 'Broken\nover flag\nlines.', '***', 'Heading flag.\n===',
    'Claim (2 flag). [1][5] Next “flag.” Done.', '* [ ] Task flag.\n* [x] Done.', 'As follows flag:', '![image](x.png) and `code` flag.', '<div>\n\nIn flag.\n\n</div>',
  );
  const separator = fc.constantFrom('\n\n', '\n\n\n', '\n');
  const article = fc.array(fc.tuple(block, separator), { minLength: 1, maxLength: 7 }).map(parts => {
    let count = 0;
    return parts.flat().join('').replace(/\bflag\b/g, () => `flag${++count}`);
  });
  fc.assert(fc.property(article, fc.boolean(), (text, windows) => assertEachCanBeSuppressed(windows ? text.replace(/\n/g, '\r\n') : text)), { numRuns: 150 });
});

test('turns a check off in the whole article', () => {
  for (const text of ['Text flag1. Text flag2.\n', '---\ntitle: A\n---\nText flag1.\n', '---\ntitle: A\n---', '# T flag1\n\nLast reviewed\nMay 16, 2026\nSources\n3 citations\n\nText flag2.\n']) {
    const before = check(text);
    const finding = before.findings.find(({ check: id }) => id === 'first');
    if (!finding) continue;
    const off = finding.fixes!().at(-1)!;
    const after = check(applyEdits(text, off.edits));
    assert.deepEqual(told(after.findings), told(before.findings).filter(id => !id.startsWith('first')), applyEdits(text, off.edits));
    assert.deepEqual(shapeOf(after.article), shapeOf(before.article));
  }
});
