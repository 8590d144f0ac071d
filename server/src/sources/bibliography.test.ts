import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBibliography } from './bibliography.ts';

const bibtex = String.raw`% a comment with @ in it
@string{quay = "Quay Press"}
@article{orsolya21, author = {M{\"u}ller, J{\'o}hann and {Harbour Data Office} and de la Cruz, Ana and others},
  title = {The {DNA} of \emph{Rivers} \& Tides}, journal = "River Letters", year = 2021, month = mar, pages = {10--20},
  doi = {https://doi.org/10.5555/RL.2021.5}, abstract = {We count
  eels.}}
@book{weir98, title = "The Long Weir", publisher = quay, date = {1998-05-06}, isbn = {978-0-306-40615-7}}
@misc{tide, title = {Tide FAQ}, howpublished = {\url{https://tides.example/faq}}, urldate = {2020-01-02}, archiveurl = {https://web.archive.org/web/2020/https://tides.example/faq}}
@online{crabs, title = {Tidal Crabs}, eprint = {2101.00001}, archiveprefix = {arXiv}, year = 2021}
`;

test('BibTeX: names, accents, strings, dates, identifiers, addresses', async () => {
  const { entries, error, warnings } = await readBibliography('refs.bib', bibtex);
  assert.equal(error, undefined);
  assert.equal(warnings, undefined);
  assert.deepEqual(entries, [
    { key: 'orsolya21', authors: ['Jóhann Müller', 'Harbour Data Office', 'Ana de la Cruz'], title: 'The DNA of Rivers & Tides', publisher: 'River Letters', published: '2021-03', doi: '10.5555/rl.2021.5', pages: '10-20', abstract: 'We count eels.' },
    { key: 'weir98', title: 'The Long Weir', publisher: 'Quay Press', published: '1998-05-06', isbn: '9780306406157' },
    { key: 'tide', title: 'Tide FAQ', accessed: '2020-01-02', url: 'https://tides.example/faq', archiveUrl: 'https://web.archive.org/web/2020/https://tides.example/faq' },
    { key: 'crabs', title: 'Tidal Crabs', published: '2021', url: 'https://arxiv.org/abs/2101.00001' },
  ]);
});

test('BibTeX: a broken entry costs its own fields alone, keeps its key, and is told with its line', async () => {
  const broken = bibtex.replace('isbn = {978-0-306-40615-7}}', 'isbn = {978-0-306-40615-7}');
  const { entries, error, warnings } = await readBibliography('refs.bib', broken);
  assert.equal(error, undefined);
  assert.deepEqual(entries.map(entry => entry.key), ['orsolya21', 'weir98', 'tide', 'crabs']);
  assert.deepEqual(entries[1], { key: 'weir98', title: 'The Long Weir', published: '1998-05-06' });
  assert.equal(entries[2]!.title, 'Tide FAQ');
  assert.equal(warnings?.length, 1);
  assert.match(warnings[0]!, /^line 7: entry weir98 could not be read: /);
  assert.ok(!warnings[0]!.includes('\n'));
});

test('CSL-JSON and CSL-YAML say the same', async () => {
  const item = { id: 'kell', type: 'article-journal', title: 'Tidal <i>power</i>', author: [{ family: 'Kell', given: 'B. A.' }, { literal: 'Quay Office' }], 'container-title': 'Coast', issued: { 'date-parts': [[2021, 4]] }, accessed: { raw: '3 May 2022' }, DOI: '10.5555/ABC.1', URL: 'https://coast.example/1', page: '3-9' };
  const expected = [{ key: 'kell', authors: ['B. A. Kell', 'Quay Office'], title: 'Tidal power', publisher: 'Coast', published: '2021-04', accessed: '3 May 2022', url: 'https://coast.example/1', doi: '10.5555/abc.1', pages: '3-9' }];
  assert.deepEqual((await readBibliography('refs.json', JSON.stringify([item]))).entries, expected);
  assert.deepEqual((await readBibliography('refs.json', JSON.stringify({ items: [item] }))).entries, expected);
  const yaml = 'references:\n- id: kell\n  title: Tidal <i>power</i>\n  author:\n  - {family: Kell, given: B. A.}\n  - literal: Quay Office\n  container-title: Coast\n  issued: {date-parts: [[2021, 4]]}\n  accessed: {raw: 3 May 2022}\n  DOI: 10.5555/ABC.1\n  URL: https://coast.example/1\n  page: 3-9\n';
  assert.deepEqual((await readBibliography('refs.yaml', yaml)).entries, expected);
});

test('what cannot be read says why in one line and never throws', async () => {
  for (const [name, text] of [['refs.json', '[{"id": "a"'], ['refs.json', '"x"'], ['refs.yaml', 'a: [1'], ['refs.bib', 'no entries here'], ['refs.bib', '@article{'], ['refs.txt', '\u0000\u0001']] as const) {
    const { error, entries } = await readBibliography(name, text);
    assert.deepEqual(entries, []);
    assert.ok(error, name);
    assert.ok(!error.includes('\n'));
  }
  assert.deepEqual(await readBibliography('empty.bib', ''), { name: 'empty.bib', entries: [] });
});
