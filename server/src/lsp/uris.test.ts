import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNameOf, folderAround, folderOf, foldersAbove, normalUri, pathFrom, resolveUri, sameUri } from './uris.ts';

test('a file\'s folders go up to the root, those of another file system to the workspace', () => {
  assert.deepEqual(foldersAbove('file:///a/b', undefined), ['file:///a/b', 'file:///a', 'file:///']);
  assert.deepEqual(foldersAbove('file:///a/b', 'file:///a'), ['file:///a/b', 'file:///a', 'file:///']);
  assert.deepEqual(foldersAbove('vscode-vfs://github/o/r/text', 'vscode-vfs://github/o/r'), ['vscode-vfs://github/o/r/text', 'vscode-vfs://github/o/r']);
  assert.deepEqual(foldersAbove('memfs:/x/y', undefined), ['memfs:/x/y']);
  assert.deepEqual(foldersAbove('memfs:/x/y', 'memfs:/elsewhere'), ['memfs:/x/y', 'memfs:/x', 'memfs:/']);
});

test('an unsaved document is in no folder', () => {
  assert.equal(folderOf('untitled:Untitled-1'), undefined);
  assert.equal(folderOf('file:///a/b%20c/d.md'), 'file:///a/b%20c');
});

test('paths are told without escapes, and only from a folder around', () => {
  assert.equal(pathFrom('file:///a', 'file:///a/b%20c/%C3%BC.md'), 'b c/ü.md');
  assert.equal(pathFrom('file:///a/', 'file:///a/b.md'), 'b.md');
  assert.equal(pathFrom('file:///a', 'file:///ab/c.md'), undefined);
  assert.equal(pathFrom('file:///a', 'memfs:/a/c.md'), undefined);
  assert.equal(pathFrom('file:///', 'file:///c.md'), 'c.md');
});

test('the innermost workspace folder counts', () => {
  assert.equal(folderAround('file:///a/b/c.md', ['file:///a', 'file:///a/b', 'file:///x']), 'file:///a/b');
  assert.equal(folderAround('file:///y/c.md', ['file:///a']), undefined);
});

test('names are resolved from a folder', () => {
  assert.equal(resolveUri('file:///a/b', '../refs/all.bib'), 'file:///a/refs/all.bib');
  assert.equal(resolveUri('file:///a/b', 'my refs.bib'), 'file:///a/b/my%20refs.bib');
  assert.equal(resolveUri('file:///a/b', '/etc/refs.bib'), 'file:///etc/refs.bib');
});

test('one document has one spelling', () => {
  assert.equal(normalUri('file:///c%3A/x.md'), normalUri('file:///C:/x.md'));
  assert.ok(sameUri('file:///a/%28x%29.md', 'file:///a/(x).md'));
  assert.equal(fileNameOf('file:///a/.source-backed.json'), '.source-backed.json');
});
