import type { Table } from '../../article/model.ts';

/** What a row says it is of the others: their total or their mean; `loose` where its label may say something else. */
export interface Aggregate {
  readonly kind: 'total' | 'average';
  readonly loose: boolean;
}

const strict = /^(?:grand |combined )?(?:sub-?)?totals?(?: \(.*\))?$|^sum$/i;
const loose = /^(?:(?:grand|overall|combined|sub-?) ?)?totals?\b|^(?:all|overall|altogether|combined|net)\b|\btotal$/i;
const average = /^(?:average|avg\.?|mean)\b/i;

/** For each row what it sums up, read from its first cell with words. */
export function aggregatesOf({ rows }: Table): readonly (Aggregate | undefined)[] {
  return rows.map(row => {
    const label = row.find(({ text }) => /\p{L}/u.test(text))?.text.replace(/[*_:]+/g, '').trim() ?? '';
    if (strict.test(label)) return { kind: 'total', loose: false };
    if (average.test(label)) return { kind: 'average', loose: true };
    return loose.test(label) ? { kind: 'total', loose: true } : undefined;
  });
}
