import { datePattern } from './dateWords.ts';
import { fitsHost, squash } from './site.ts';
import { isProperName } from './names.ts';
import { tidy } from './draft.ts';

export interface TitleAndSite {
  readonly title: string;
  readonly site: string | undefined;
}

const noSite = /^(?:full text|full article|pdf|abstract|home(?:page)?|overview|(?:industry |annual |final |white ?paper |market )?report|review|documentation|docs|guide|blog|news|article|part [\divx]+|chapter \d+|version .*|volume .*|edition|updated?|free|online|official (?:web)?site|statistics|opinion|analysis|explained|video|podcast|interview)$/i;

const bars = /\s*(?:\|+|::|•|·|»)\s*/;
const institution = /\b(?:University|Institute|Museum|Library|Press|Foundation|Association|Society)\b/;
const dashes = /\s+(?:[-–—]{1,3})\s+/;

/** Parts a page's title (`Architecture of traps | Nature`, `Traps - Wikipedia`) into the work's title and the site's name. */
export function splitSite(text: string, url: string | undefined, trustBars = true): TitleAndSite {
  const named = /^([^:]{2,30}):\s+(\p{Lu}.+)$/u.exec(text);
  if (named && isProperName(named[1]!, 4) && fitsHost(named[1]!, url)) return { title: named[2]!, site: named[1] };
  const parts = text.split(bars).map(part => part.trim()).filter(part => part !== '');
  if (parts.length > 1) return splitParts(parts, url, trustBars, text);
  return splitDash(text, url);
}

function splitParts(parts: readonly string[], url: string | undefined, trustBars: boolean, text: string): TitleAndSite {
  const fitting = parts.findLastIndex(part => fitsHost(part, url));
  if (fitting === 0 && parts.length === 2 && !fitsHost(parts[1]!, url)) return { title: parts[1]!, site: parts[0] };
  if (fitting > 0) return splitDash(parts[0]!, url, parts[fitting]);
  const site = parts.slice(1).find(part => isSiteName(part));
  if (!trustBars || site === undefined) return splitDash(text, url);
  return { title: parts[0]!, site };
}

const isSiteName = (text: string): boolean =>
  (isProperName(text, 5) || /^\p{Lu}\S*(?: \S+){1,2}$/u.test(text)) && !/[\d,?!:]/.test(text) && !noSite.test(text);

/** A dash parts title and site only where the site is the address's: titles have dashes of their own. */
function splitDash(text: string, url: string | undefined, known?: string): TitleAndSite {
  const at = [...text.matchAll(new RegExp(dashes, 'g'))];
  const last = at.at(-1);
  if (last) {
    const site = text.slice(last.index + last[0].length).trim();
    if ((fitsHost(site, url) || institution.test(site) && isProperName(site, 7)) && site.split(/\s+/).length <= 7) return { title: text.slice(0, last.index), site: known ?? site };
    const first = text.slice(0, at[0]!.index).trim();
    if (known === undefined && at.length === 1 && isProperName(first, 4) && !/\d/.test(first) && fitsHost(first, url)) return { title: site, site: first };
  }
  return { title: text, site: known };
}

const kind = /\s*[[(](?:film|video(?: file)?|pdf|online|audio|podcast|blog post|report|press release|dataset|data ?set|database|computer software|software|technical [^\])]*|white ?paper|(?:ph\.?d\.?|master[’']?s|doctoral)?\s*(?:thesis|dissertation)[^\])]*|(?:publication|report|paper|document|working paper) no\. [^\])]*|(?:doctoral|master[’']?s) [^\])]*|paper presentation|tweet|web ?page|web ?log post|in \p{Lu}\p{Ll}+|(?:\d+(?:st|nd|rd|th)|rev(?:ised|\.)|first|second|third|fourth|fifth) ed(?:ition|n)?\.?[^\])]*|vols?\. [^\])]*|pp\. [^\])]*|e-?book|kindle[^\])]*|hardcover|paperback)[\])]\s*$/iu;

const edition = /,\s*(?:(?:\d+(?:st|nd|rd|th)|rev(?:ised|\.)|first|second|third|fourth|fifth|sixth|new|international)\s+ed(?:ition|n)?\b\.?|vol(?:ume|\.)\s*\d+).*$/i;

/** The title without quotation marks, the register's number or `(PDF)` before it, and the note of its kind or edition behind it. */
export function cleanTitle(text: string): string | undefined {
  let title = tidy(text.replace(/^\s*Ref\.?:?\s+/, '').replace(/^\s*(?:\((?:pdf|video)\)|\[(?:pdf|video|\d{4}\.\d{4,5}|[a-z-]+\/\d{7})\])\s*/i, ''));
  for (let before = ''; before !== title;) {
    before = title;
    title = tidy(title.replace(kind, '').replace(edition, '').replace(/\s+[-–|]\s*\(?pdf\)?$/i, ''));
  }
  title = unquote(title);
  return /\p{L}.*\p{L}/u.test(title) && !/^\[[^\]]*\]?$/.test(title) && !isHollow(title) && !onlyDate.test(title) ? title : undefined;
}

function unquote(title: string): string {
  const double = /^[“"«„](.+?)[.,]?[”"»“]$/u.exec(title);
  if (double) return /[“”"]/.test(double[1]!) ? title : double[1]!;
  const single = /^['‘](.+?)[.,]?['’]$/u.exec(title);
  return single && !/[’'](?!\p{L})|(?<!\p{L})[‘']/u.test(single[1]!) ? single[1]! : title;
}

const onlyDate = new RegExp(`^${datePattern}$`, 'i');

/** Words that stand where a title would and are none. */
export const isHollow = (text: string): boolean =>
  /^\p{Ll}.*\s(?:in|on|at|of|the|for|to|by|from|see|with|and)$/u.test(text) || /^(?:author|title|publisher|date|url)(?:[,\s]+(?:author|title|publisher|date|url))*$/i.test(text) || /^(?:links?|here|this|pdf|doi|source|archived?|archive link|online|available(?: here)?|arxiv|paper|web|website|article|full text|abs|abstract|html|code|n\.?d|ibid|op\. cit|todo|tbd|untitled|title|url|read more|access(?:ed)?|retrieved|see|ref|reference)\.?$/i.test(text);

/** A page's title without its site's name. */
export function pageTitle(title: string, site: string | undefined, url: string): string {
  const named = site === undefined ? undefined : [...title.matchAll(new RegExp(`${bars.source}|${dashes.source}`, 'g'))].findLast(({ index, 0: mark }) => squash(title.slice(index + mark.length)) === squash(site));
  return named ? title.slice(0, named.index) : splitSite(title, url, false).title;
}
