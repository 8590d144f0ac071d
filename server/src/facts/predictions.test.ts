import assert from 'node:assert/strict';
import { test } from 'node:test';
import { predictionsOf } from './predictions.ts';

const readings = (text: string): readonly string[] =>
  predictionsOf({ source: text, masked: text }).map(({ cue, date, told }) => `${told}: ${text.slice(cue.start, cue.end)} … ${text.slice(date.span.start, date.span.end)}`);

test('a plan sets its date behind its verb, or in front of its clause', () => {
  const cases: readonly [string, string][] = [
    ['It will launch in Q3 2025.', 'present: will … Q3 2025'],
    ['It is expected to be completed by the end of 2025.', 'present: is expected … end of 2025'],
    ['The firm plans to open a second site in May 2025.', 'present: plans to … May 2025'],
    ['The law is to take effect on 1 May 2025.', 'present: is to take … 1 May 2025'],
    ['By 2025, half of it will be gone.', 'present: will … 2025'],
    ['Forecasts say that by 2025, half of it will be gone.', 'present: will … 2025'],
    ['Planned for Q2 2026', 'present: Planned for … Q2 2026'],
    ['It is projected to grow from 2 in 2024 to 4 by 2030.', 'present: is projected … 2030'],
    ['It was expected in June 2025 but slipped.', 'past: was expected … June 2025'],
    ['The firm said it would open in 2024.', 'past: would … 2024'],
    ['It was built with completion expected in 2024.', 'past: expected … 2024'],
  ];
  for (const [text, expected] of cases) assert.deepEqual(readings(text), [expected], text);
});

test('a date of something else is no plan\'s', () => {
  const others = [
    'It will replace the bridge built in 1932.', 'It will be remembered, as the war of 1914 was.', 'He will, which was decided in 2019, leave.', 'He said "it will open in 2025" twice.',
    'The last will of 2019 was void.', 'The game was delayed to 2022 due to the pandemic.',
  ];
  for (const text of others) assert.deepEqual(readings(text).filter(reading => reading.startsWith('present')), [], text);
});
