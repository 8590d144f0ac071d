import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../engine.ts';
import { formatPeriod } from '../language/dates/index.ts';
import { defaultSettings } from '../settings.ts';
import { datedEvents } from './datedEvents.ts';
import { datesIn } from './dates.ts';

const articleOf = (text: string) => analyze(text, defaultSettings('2026-11-23')).article;

const resolved = (text: string): readonly string[] =>
  datesIn(articleOf(text)).map(({ span, period, inferred }) => `${text.slice(span.start, span.end)} = ${period ? formatPeriod(period) : '?'}${inferred ? ' (inferred)' : ''}`);

test('dates told from others are resolved from the text', () => {
  assert.deepEqual(resolved('Orion was announced on 5 April 2025. It flew the same day, and on 10 May it was lost. A year later it was found.\n'), [
    '5 April 2025 = 5 April 2025', 'the same day = 5 April 2025 (inferred)', '10 May = 10 May 2025 (inferred)', 'A year later = 2026 (inferred)',
  ]);
});

test('a date may count from an event that the text dates', () => {
  const text = 'Orion was announced on 5 April 2025. Its rival came out in 2019. Thirteen months after the announcement it is still not here.\n';
  assert.deepEqual(resolved(text).at(-1), 'Thirteen months after the announcement = May 2026 (inferred)');
});

test('a story that passes the end of a year goes on in the next', () => {
  assert.deepEqual(resolved('It sank in November 2024. In January it was raised.\n').at(-1), 'January = January 2025 (inferred)');
});

test('nothing is resolved across sections, or from today', () => {
  assert.deepEqual(resolved('## One\n\nIt sank in 2019.\n\n## Two\n\nOn 10 May it was raised. Last year it was sold.\n').at(-1), '10 May = ?');
});

test('fiscal years end when the article says so', () => {
  const text = 'The fiscal year ends on 30 September. In FY2024 it lost money.\n';
  assert.ok(resolved(text).includes('FY2024 = fiscal year ended 30 September 2024'));
});

const events = (text: string): readonly string[] => datedEvents(articleOf(text)).map(({ kind, subject, details, period }) => `${subject || '*'} ${kind} ${formatPeriod(period)}${details ? ` (${details})` : ''}`);

test('events are read from sentences, fact tables, timelines and columns', () => {
  const text = [
    '# Orion Nine', '', 'Orion Nine is a space probe. It was announced on 5 April 2025 and launched in May 2026. Acme released Probe Kit in Japan on 3 March 2020.', '',
    '| Fact | Value |', '|---|---|', '| Launch date | 6 May 2026 |', '',
    '| Date | Event |', '|---|---|', '| April 2025 | Orion Nine announced; nobody noticed |', '',
    '| Probe | Maker | Released |', '|---|---|---|', '| Lyra | Acme | 2019 |', '',
  ].join('\n');
  assert.deepEqual(events(text), [
    '* announced 5 April 2025', '* launched May 2026', 'probe kit released 3 March 2020 (japan)', '* launched 6 May 2026', '* announced April 2025', 'lyra released 2019',
  ]);
});

test('lives are read from the brackets behind a name', () => {
  assert.deepEqual(events('# Ada Byron\n\nAda Byron (10 December 1815 – 27 November 1852) was a mathematician.\n'), ['* born 10 December 1815', '* died 27 November 1852']);
});

test('who joins or leaves is told apart by what they join', () => {
  assert.deepEqual(events('# Ada Byron\n\nAda Byron joined Acme in May 2019. Byron left Acme in June 2021. In 2022, she joined Lyra.\n'), [
    '* joined May 2019 (acme)', '* left June 2021 (acme)', '* joined 2022 (lyra)',
  ]);
});

test('plans, retellings, reports and groups of people are no events', () => {
  const others = [
    'Orion was originally released on 5 April 2025.', 'Orion will be released on 5 April 2025.', 'NASA announced on 5 April 2025 that Orion is late.', 'In 1924, about 800 people died.',
    'He said "Orion was released on 5 April 2025" twice.', 'Orion was re-released on 5 April 2025.',
  ];
  for (const text of others) assert.deepEqual(events(`# Orion\n\n${text}\n`), [], text);
});
