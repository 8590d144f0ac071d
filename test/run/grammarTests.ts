import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createRegistryFromGrammars, loadConfiguration } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase, type GrammarTestCase, type TestFailure } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { projectRoot } from '../host/paths.ts';
import { failed, sum, type Failure, type Outcome } from './outcome.ts';

const folder = join(projectRoot, 'test', 'grammar');
const vscodeGrammar = (name: string): string => readFileSync(createRequire(import.meta.url).resolve(`tm-grammars/grammars/${name}.json`), 'utf8');

/** The grammars that ours are injected into, as VS Code has them: Markdown, and HTML for the comments within a paragraph. */
const markdown = vscodeGrammar('markdown');
const html = { 'text.html.derivative': vscodeGrammar('html-derivative'), 'text.html.basic': vscodeGrammar('html') };

const grammarOf = (scopeName: string, content: string) => ({ grammar: { path: `${scopeName}.json`, scopeName, language: '', injectTo: [] }, content });

/** Empty grammars for the languages that Markdown may embed, which no test of ours is about. */
const embedded = () => {
  const scopes = [...(markdown + html['text.html.basic']).matchAll(/"include":\s*"((?:source|text)\.[^"#]+)/g)].map((match) => match[1] ?? '');
  return [...new Set(scopes)].filter((scope) => !(scope in html)).map((scopeName) => grammarOf(scopeName, JSON.stringify({ scopeName, patterns: [] })));
};

const registry = () => {
  const own = loadConfiguration(join(projectRoot, 'package.json'), undefined, undefined).grammars
    .map((grammar) => ({ grammar, content: readFileSync(grammar.path, 'utf8') }));
  return createRegistryFromGrammars([
    ...embedded(),
    ...Object.entries(html).map(([scope, content]) => grammarOf(scope, content)),
    grammarOf('text.html.markdown', markdown),
    ...own,
  ]);
};

const describe = (name: string, { source }: GrammarTestCase, { line, srcLine, start, end, missing, unexpected, actual }: TestFailure): Failure => ({
  title: `test/grammar/${name}:${line + 1}`,
  detail: [
    `"${source[srcLine]?.slice(start, end) ?? ''}" in: ${source[srcLine] ?? ''}`,
    ...(missing.length > 0 ? [`lacks ${missing.join(' ')}`] : []),
    ...(unexpected.length > 0 ? [`should not have ${unexpected.join(' ')}`] : []),
    `has ${actual.join(' ')}`,
  ].join('\n'),
});

const runFile = async (name: string, grammars: ReturnType<typeof registry>): Promise<Outcome> => {
  const testCase = parseGrammarTestCase(readFileSync(join(folder, name), 'utf8'));
  const assertions = testCase.assertions.flatMap(({ scopeAssertions }) => scopeAssertions);
  const failures = await runGrammarTestCase(grammars, testCase);
  return { passed: Math.max(0, assertions.length - failures.length), failures: failures.map((it) => describe(name, testCase, it)), skipped: [] };
};

/** Runs the syntax tests of test/grammar; each assertion under a line counts as a test. */
export const runGrammarTests = async (): Promise<Outcome> => {
  const grammars = registry();
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.md'));
  return sum(await Promise.all(files.map((name) => runFile(name, grammars)
    .catch((error: unknown) => failed(`test/grammar/${name}`, String(error))))));
};
