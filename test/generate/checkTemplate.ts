const nameOf = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A check that compiles, runs and passes its own examples. */
export const checkSource = (id: string, group: string): string => `import { remove } from '../text/edit.ts';
import { defineCheck, type Problem } from './check.ts';

export const ${nameOf(id)} = defineCheck({
  id: '${id}',
  group: '${group}',
  summary: 'One line: what it flags.',
  why: \`Why an editor should care, and what it deliberately does not flag.\`,
  severity: 'information',
  options: {},
  examples: [
    { title: 'What it finds', text: 'A sentence with «${id}!» in it.\\n', fixed: 'A sentence with  in it.\\n' },
    { title: 'What it leaves alone', text: 'A sentence without.\\n' },
  ],
  *run({ article }): Iterable<Problem> {
    for (const { sentences } of article.passages) {
      for (const { span, prose } of sentences) {
        for (const { index, 0: word } of prose.masked.matchAll(/${id}!/g)) {
          const place = { start: span.start + index, end: span.start + index + word.length };
          yield { span: place, message: \`What is wrong with "\${word}", why, and what to do.\`, fixes: () => [{ title: 'Remove it', safe: false, edits: [remove(place)] }] };
        }
      }
    }
  },
});
`;

/** Its test beside it, for what its examples do not show. */
export const testSource = (id: string): string => `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../engine.ts';
import { defaultSettings } from '../settings.ts';

/** What is found in a text, as \`words: message\`. */
const found = (text: string): readonly string[] => analyze(text, defaultSettings('2026-11-23')).findings
  .filter(({ check }) => check === '${id}')
  .map(({ span, message }) => \`\${text.slice(span.start, span.end)}: \${message}\`);

test('leaves code alone', () => assert.deepEqual(found('Run \`${id}!\` first.\\n'), []));
`;

/** The list of checks with one more at its end. */
export function registered(index: string, id: string): string {
  const name = nameOf(id);
  const lastImport = index.lastIndexOf('import ');
  const afterImports = index.indexOf('\n', lastImport) + 1;
  const end = index.lastIndexOf('];');
  return `${index.slice(0, afterImports)}import { ${name} } from './${id}.ts';\n${index.slice(afterImports, end)}  ${name},\n${index.slice(end)}`;
}
