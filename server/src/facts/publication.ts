import type { Article } from '../article/model.ts';
import { findDates, type Period } from '../language/dates/index.ts';
import { memoize } from '../text/memo.ts';
import { voiceOf } from './voice.ts';

/** `2018-12-28-newsletter`, `/en/newsletters/2018/12/28/`: posts are filed by their day. */
const filedByDay = /(?:^|[^\d])((?:19|20)\d\d)[-/](0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])(?![\d])/;
const dateNames = /^(?:date|published|pubdate|publishdate|datepublished|created|datecreated|posted|publicationdate)$/;
const pathNames = /^(?:slug|permalink|path|name|url)$/;
const kindNames = /^(?:layout|type|schematype|category|kind)$/;
const postKinds = /\b(?:post|news|newsletter|blog)|newsarticle/i;
const toml = /^\uFEFF?\+\+\+\r?\n([\s\S]*?)\r?\n\+\+\+/;

/**
 * When a dated post (a blog entry, a newsletter, release notes) came out: "currently" and "next year" speak from then,
 * and nobody is going to bring it up to date. An article that is kept up to date has none, even where its header
 * tells when it was first published.
 */
export const postDate: (article: Article) => Period | undefined = memoize(article => {
  if (article.header.fields.some(({ key }) => key === 'lastReviewed')) return undefined;
  const fields = article.header.fields.map(({ name, value }) => ({ name: name.toLowerCase().replace(/[\s._-]/g, ''), value }));
  const head = toml.exec(article.text)?.[1] ?? '';
  const filed = filedByDay.exec((article.path ?? '').split('/').at(-1)!)
    ?? fields.filter(({ name }) => pathNames.test(name)).map(({ value }) => filedByDay.exec(value)).find(match => match)
    ?? /^(?:path|slug|date)\s*=.*$/m.exec(head)?.[0].match(filedByDay);
  if (filed) return findDates(`${filed[1]}-${filed[2]}-${filed[3]}`)[0]?.period;
  const dated = fields.filter(({ name }) => dateNames.test(name)).map(({ value }) => findDates(value)[0]?.period).find(period => period);
  const isPost = fields.some(({ name, value }) => kindNames.test(name) && postKinds.test(value)) || voiceOf(article).personal > 0.05;
  return isPost ? dated : undefined;
});
