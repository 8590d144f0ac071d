import type { HeaderKey } from './model.ts';

/** Names of header facts by what is left of them without case, spaces, dots, hyphens and underscores. */
const names: Readonly<Record<string, HeaderKey>> = {
  lastreviewed: 'lastReviewed', reviewed: 'lastReviewed', lastreview: 'lastReviewed', reviewdate: 'lastReviewed', reviewedon: 'lastReviewed',
  datereviewed: 'lastReviewed', lastreviewedon: 'lastReviewed', lastverified: 'lastReviewed', lastchecked: 'lastReviewed', msdate: 'lastReviewed',
  lastupdated: 'lastReviewed',
  sources: 'sources', citations: 'sources', sourcecount: 'sources', citationcount: 'sources', numberofsources: 'sources', numberofcitations: 'sources',
  reviewstatus: 'reviewStatus', verification: 'reviewStatus', verificationstatus: 'reviewStatus', sourcestatus: 'reviewStatus',
  revision: 'revision', rev: 'revision', revisions: 'revision',
  words: 'words', wordcount: 'words', numberofwords: 'words',
  title: 'title', bibliography: 'bibliography', references: 'references',
};

/** No label is longer, however it is spaced. */
const longestName = 40;

/** What a header label means; `other` for facts that are not about the page itself. */
export function headerKey(name: string): HeaderKey {
  if (name.length > longestName) return 'other';
  return names[name.toLowerCase().replace(/[\s._:-]/g, '')] ?? 'other';
}

/** Facts that only a page header states: their labels tell a header from other label lines. */
export const isHouseKey = (key: HeaderKey): boolean =>
  key === 'lastReviewed' || key === 'sources' || key === 'reviewStatus' || key === 'revision' || key === 'words';

/** Whether a value is one that the key can have; keeps prose that happens to start with "Sources" out. */
export function fitsKey(key: HeaderKey, value: string): boolean {
  switch (key) {
    case 'lastReviewed': return value.length <= 40 && /\d{4}|^never$|^not yet/i.test(value);
    case 'sources': return /^(?:about |~)?\d[\d,.]*(?:\s+[\w-]+){0,3}$|^(?:no|none)\b[\w ]{0,20}$/i.test(value);
    case 'words': return /^(?:about |~|≈)?\d[\d,.  ]*(?:\s+words?)?$/i.test(value);
    case 'reviewStatus': return value.length <= 60 && !/[.!?]\s/.test(value);
    case 'revision': return /^(?:v|r|rev\.?\s*|#)?\d[\w.]*/i.test(value) && value.length <= 60;
    default: return false;
  }
}
