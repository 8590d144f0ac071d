/** English abbreviations by what a full stop behind them may mean. */

/** Always followed by what they belong to, so that the full stop never ends a sentence. */
const never = new Set('vs v e.g i.e eg ie cf viz approx ca trans messrs'.split(' '));

/** Titles and their like: only when capitalised, so that "one rep." and "the col." may end. */
const titles = new Set('Mr Mrs Ms Dr Prof St Mt Sen Rep Gov Gen Lt Col Capt Cmdr Sgt Maj Adm Hon Pres Rev Ven Fr Br Sra'.split(' '));

/** Only before a number: "No. 5", "p. 3", "Jan. 5", "c. 1850"; elsewhere the full stop is a full stop. */
const beforeNumber = new Set(('no nos nr p pp vol vols ch chap fig figs eq eqs sec pt art para app ed eds c r fl m d b f ver '
  + 'jan feb mar apr jun jul aug sep sept oct nov dec').split(' '));

/** May stand within a sentence or end it; the next word decides. */
const either = new Set(('inc ltd co corp llc plc gmbh bros jr sr ph.d phd m.d b.a m.a b.s m.s esq etc al u.s u.k u.n e.u u.s.a u.s.s.r d.c a.m p.m '
  + 'b.c a.d b.c.e c.e dept univ assn est ave blvd rd').split(' '));

const starters = new Set(('the a an this that these those it its he she they we i you in on at by for from to with as after before since when while '
  + 'although though however but and or if there here his her their our my one some many most all both each such other another its under over during '
  + 'between until despite according additionally moreover furthermore meanwhile then thus therefore today later earlier not no unlike like').split(' '));

/** Whether a full stop behind `word` cannot end a sentence, given the text that follows. */
export function endsNeverWith(word: string, following: string): boolean {
  const bare = word.replace(/^['’(]+/, '');
  const lower = bare.toLowerCase();
  return never.has(lower) || titles.has(bare) || (beforeNumber.has(lower) && /^[#~≈]?[A-Z]?\d|^[ivxlc]+\b/.test(following));
}

/** Whether the full stop may be the abbreviation's own, the sentence's, or both. */
export const mayEndWith = (word: string): boolean => either.has(word.toLowerCase()) || /^(?:\p{L}\.)+\p{L}$/u.test(word);

/** Whether a word, capitalised behind an abbreviation, most likely begins a new sentence. */
export const startsSentence = (word: string): boolean => starters.has(word.toLowerCase());
