import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const nodeModules = [...builtinModules, 'node:*'];
const editorApi = ['vscode'];
const protocol = ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-protocol', 'vscode-languageclient', 'vscode-languageclient/*'];

/** From the lowest to the highest: a folder may import those before it, never those behind it. */
const layers = ['text', 'language', 'markdown', 'sources', 'article', 'facts', 'checks', 'config', 'editor'];

/** Forbids imports from the named modules and the server folders. */
const forbid = (files, modules, folders = []) => ({
  files,
  // Tests run in Node whatever they test.
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...(modules.length > 0 ? [{ group: modules, message: 'This folder may not import it: see the code map in README.md.' }] : []),
        ...(folders.length > 0 ? [{ regex: `/(${folders.join('|')})/`, message: 'Nothing flows back: see the code map in README.md.' }] : []),
      ],
    }],
  },
});

const layerRules = layers.map((layer, at) =>
  forbid([`server/src/${layer}/**/*.ts`], [...nodeModules, ...editorApi, ...protocol], [...layers.slice(at + 1), 'lsp', 'cli']));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/out/**', 'node_modules/**', '.vscode-test/**', 'test/articles/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', '.scripts/*.mjs', 'server/bin/*.js'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', { selector: 'ClassDeclaration', message: 'Readonly data and functions; a class needs a reason in a disable comment.' }],
    },
  },
  ...layerRules,
  // The Node half of sources/ reads files and the network.
  forbid(['server/src/sources/node/**/*.ts'], [...editorApi, ...protocol], ['article', 'facts', 'checks', 'editor', 'lsp', 'cli']),
  forbid(['server/src/cli/**/*.ts'], [...editorApi, ...protocol], ['lsp', 'editor']),
  forbid(['server/src/lsp/**/*.ts'], editorApi, ['cli']),
  forbid(['server/src/*.ts'], [...nodeModules, ...editorApi, ...protocol], ['lsp', 'cli', 'editor']),
  {
    files: ['test/**/*.ts', '**/*.test.ts'],
    rules: {
      'max-lines-per-function': 'off',
      // node:test returns promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  { files: ['**/*.mjs', 'server/bin/*.js'], ...tseslint.configs.disableTypeChecked },
);
