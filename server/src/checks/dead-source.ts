import type { Article } from '../article/model.ts';
import { sourceUrls, type SourceUrl } from '../facts/sourceUrls.ts';
import type { LinkResult } from '../sources/linkResult.ts';
import { recordOf } from '../sources/recordOf.ts';
import { isArchiveUrl } from '../sources/url.ts';
import { replace } from '../text/edit.ts';
import { defineCheck, type Fix, type Problem } from './check.ts';
import { placeOfEntry } from './fixes/entryPlace.ts';

export const deadSource = defineCheck({
  id: 'dead-source',
  group: 'citations',
  severity: 'warning',
  summary: 'A source whose URL no longer answers.',
  why: `A claim whose source is gone cannot be checked any more. The earlier it is seen, the likelier a copy can still be found.

Nothing is asked of the network unless you say so: run the command **Check links of this article**, or \`source-backed
check --check-links\`. Findings tell pages that are gone (not found, no such host, nothing left but the front page) from
those that moved for good and those that gave no answer today. A page that refuses programs (403, 429) may well be
there for readers and is never flagged; nor is a source whose entry is itself the kept copy.

The fix takes the new address of a page that moved, or the entry's own archive link; where it has none, it offers the
Wayback Machine's, which you have to look at.`,
  options: {},
  examples: [
    {
      title: 'A page that is gone, with a kept copy',
      text: 'It opened in 1932. [1]\n\n## References\n\n1. "Opening", «https://gazette.example/1932» ([archived](https://web.archive.org/web/2020/https://gazette.example/1932))\n',
      links: { 'https://gazette.example/1932': { state: 'gone', status: 404, reason: '404 Not Found', checked: '2026-11-23' } },
      fixed: 'It opened in 1932. [1]\n\n## References\n\n1. "Opening", https://web.archive.org/web/2020/https://gazette.example/1932 ([archived](https://web.archive.org/web/2020/https://gazette.example/1932))\n',
    },
    {
      title: 'A page that has moved',
      text: 'It [opened](«https://gazette.example/1932») in 1932.\n',
      links: { 'https://gazette.example/1932': { state: 'moved', to: 'https://gazette.example/archive/1932', status: 200, checked: '2026-11-23' } },
      fixed: 'It [opened](https://gazette.example/archive/1932) in 1932.\n',
    },
    {
      title: 'A page that refuses programs',
      text: 'It [opened](https://gazette.example/1932) in 1932.\n',
      links: { 'https://gazette.example/1932': { state: 'refused', status: 403, reason: '403 Forbidden', checked: '2026-11-23' } },
    },
    { title: 'Nothing is flagged unless its links were asked for', text: 'It opened in 1932. [1]\n\n## References\n\n1. "Opening", https://gazette.example/1932\n' },
  ],
  withoutFix: 'The address of a DOI or of an entry in a bibliography file stands elsewhere.',
  canRun: ({ links }) => links !== undefined,
  *run({ article, settings }) {
    if (!settings.links) return;
    for (const source of sourceUrls(article)) {
      const result = settings.links[source.url];
      if (result && isDead(source, result)) yield problem(article, source, result);
    }
  },
});

const isDead = ({ url }: SourceUrl, { state }: LinkResult): boolean => (state === 'gone' || state === 'moved' || state === 'unreachable') && !isArchiveUrl(url);

function problem(article: Article, source: SourceUrl, result: LinkResult): Problem {
  const { state, to, status, reason } = result;
  return {
    span: source.span ?? placeOfEntry(article, source.entry),
    message: messageOf(result),
    data: { url: source.url, state, ...(to === undefined ? {} : { to }), ...(status === undefined ? {} : { status }), ...(reason === undefined ? {} : { reason }) },
    fixes: () => fixesOf(source, result),
  };
}

function messageOf({ state, to, reason, checked }: LinkResult): string {
  const because = reason === undefined ? '' : ` (${reason})`;
  if (state === 'moved') return `This page has moved to ${to}${because}.`;
  if (state === 'gone') return `This page is gone${because}; asked on ${checked}.`;
  return `This page gave no answer${because}; asked on ${checked}. Try again before you replace it.`;
}

function fixesOf({ url, entry, span }: SourceUrl, { state, to }: LinkResult): readonly Fix[] {
  if (!span) return [];
  if (state === 'moved' && to !== undefined) return [{ title: `Use the new address: ${to}`, safe: false, edits: [replace(span, to)] }];
  const { archiveUrl } = recordOf(entry);
  if (archiveUrl !== undefined) return [{ title: `Link the archived copy: ${archiveUrl}`, safe: false, edits: [replace(span, archiveUrl)] }];
  return [{ title: 'Link the Wayback Machine’s copy (look whether it has one)', safe: false, edits: [replace(span, `https://web.archive.org/web/${url}`)] }];
}
