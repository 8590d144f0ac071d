/** A number as its digits tell it: 14.5 is "145" with one fraction digit. */
export interface ReadDigits {
  readonly digits: string;
  readonly fractionDigits: number;
  readonly group: string;
  readonly indian: boolean;
  readonly decimalMark: '.' | ',';
  /** Over which the digits stand: "2" for ½; undefined for whole and decimal numbers. */
  readonly denominator: string | undefined;
}

const western = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const spaced = /^\d{1,3}(?:([ '’\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const european = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d{1,2}$/;
const plain = /^\d*(?:\.\d+)?$/;
const decimalComma = /^\d+,\d{1,2}$/;

const vulgar: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2], '⅓': [1, 3], '⅔': [2, 3], '¼': [1, 4], '¾': [3, 4], '⅕': [1, 5], '⅖': [2, 5], '⅗': [3, 5], '⅘': [4, 5], '⅙': [1, 6], '⅚': [5, 6], '⅛': [1, 8], '⅜': [3, 8], '⅝': [5, 8], '⅞': [7, 8],
};
export const vulgarSigns = Object.keys(vulgar).join('');

/** One number token: digits with whatever separators glue them together; a fraction sign may close it. */
export const digitToken = new RegExp(`\\d+(?:[.,'’\\u00a0\\u2009\\u202f]\\d+)*(?: \\d{3}(?![\\d.,]*[\\d/]))*[${vulgarSigns}]?|\\.\\d+|[${vulgarSigns}]`, 'g');

/**
 * Reads a token; undefined where the separators make no number ("1.2.3", "3,4").
 * @param commaIsDecimal whether "0,5" may be read as a half, which only what follows can tell
 */
export function readDigits(token: string, commaIsDecimal: boolean): ReadDigits | undefined {
  const sign = vulgar[token.at(-1)!];
  if (sign) return mixed(token.slice(0, -1), sign[0], sign[1]);
  if (plain.test(token)) return decimal(token, '', '.');
  if (western.test(token)) return decimal(token, ',', '.');
  if (indian.test(token)) return { ...decimal(token, ',', '.'), indian: true };
  const group = spaced.exec(token)?.[1];
  if (group) return decimal(token, group, token.includes(',') ? ',' : '.');
  if (european.test(token)) return decimal(token, '.', ',');
  return commaIsDecimal && decimalComma.test(token) ? decimal(token, '', ',') : undefined;
}

function decimal(token: string, group: string, mark: '.' | ','): ReadDigits {
  const [whole = '', fraction = ''] = (group ? token.replaceAll(group, '') : token).split(mark);
  return { digits: whole + fraction, fractionDigits: fraction.length, group, indian: false, decimalMark: mark, denominator: undefined };
}

/** "2½" is 5 over 2. */
export function mixed(whole: string, numerator: number, denominator: number): ReadDigits | undefined {
  if (!/^\d{0,6}$/.test(whole) || denominator === 0) return undefined;
  const digits = String(Number(whole || '0') * denominator + numerator);
  return { digits, fractionDigits: 0, group: '', indian: false, decimalMark: '.', denominator: String(denominator) };
}
