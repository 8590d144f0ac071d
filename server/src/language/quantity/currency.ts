import type { Unit } from './unit.ts';

const money = (name: string): Unit => ({ name, dimension: 'money', factors: ['1'] });

/** Marks in front of (or behind) an amount; longer ones first, so that `US$` is not read as `$`. */
const marks: readonly (readonly [string, string])[] = [
  ['US$', 'USD'], ['U.S.$', 'USD'], ['USD$', 'USD'], ['CA$', 'CAD'], ['C$', 'CAD'], ['AU$', 'AUD'], ['A$', 'AUD'], ['NZ$', 'NZD'],
  ['HK$', 'HKD'], ['S$', 'SGD'], ['NT$', 'TWD'], ['R$', 'BRL'], ['MX$', 'MXN'], ['RM', 'MYR'], ['Rs.', 'INR'], ['Rs', 'INR'], ['kr', 'kr'],
  ['$', 'dollar'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'yen or yuan'], ['₹', 'INR'], ['₩', 'KRW'], ['₽', 'RUB'], ['₺', 'TRY'], ['₫', 'VND'],
  ['₦', 'NGN'], ['₱', 'PHP'], ['₴', 'UAH'], ['฿', 'THB'], ['₪', 'ILS'], ['₿', 'BTC'],
];

const codes = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'RMB', 'INR', 'CHF', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD', 'KRW', 'BRL', 'MXN', 'RUB', 'TRY',
  'ZAR', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'THB', 'IDR', 'MYR', 'PHP', 'VND', 'AED', 'SAR', 'ILS', 'EGP', 'NGN', 'KES', 'PKR', 'BDT', 'BTC', 'ETH'];

/** Plural or singular words behind an amount. `pounds` alone is a mass unless a scale or `sterling` says money. */
const words: Readonly<Record<string, string>> = {
  'us dollar': 'USD', 'u.s. dollar': 'USD', 'american dollar': 'USD', 'canadian dollar': 'CAD', 'australian dollar': 'AUD', 'hong kong dollar': 'HKD',
  'singapore dollar': 'SGD', dollar: 'dollar', cent: 'cent', euro: 'EUR', 'pound sterling': 'GBP', 'pounds sterling': 'GBP', 'british pound': 'GBP', yen: 'JPY', yuan: 'CNY',
  renminbi: 'CNY', 'indian rupee': 'INR', rupee: 'rupee', 'south korean won': 'KRW', ruble: 'RUB', rouble: 'RUB', 'swiss franc': 'CHF', franc: 'franc',
  lira: 'TRY', peso: 'peso', reais: 'BRL', krona: 'SEK', kronor: 'SEK', krone: 'NOK', kroner: 'NOK', złoty: 'PLN', forint: 'HUF', baht: 'THB',
  rupiah: 'IDR', ringgit: 'MYR', dirham: 'AED', riyal: 'SAR', shekel: 'ILS', naira: 'NGN', rand: 'ZAR', bitcoin: 'BTC',
};

const unitByMark = new Map(marks.map(([mark, code]) => [mark, money(code)]));
const unitByCode = new Map(codes.map(code => [code, money(code === 'RMB' ? 'CNY' : code)]));
const unitByWord = new Map(Object.entries(words).flatMap(([word, code]) => [[word, money(code)], [`${word}s`, money(code)]] as const));
/** Everyday words that are money only behind a scale: "2 million pounds", "50 billion won". */
const scaledOnly: Readonly<Record<string, Unit>> = { pound: money('GBP'), pounds: money('GBP'), won: money('KRW') };

const escape = (text: string): string => text.replace(/[.$]/g, '\\$&');
const markPattern = marks.map(([mark]) => (mark.endsWith('$') ? escape(mark.slice(0, -1)) + '\\\\?\\$' : escape(mark))).join('|');
const before = new RegExp(`(?:(?<![A-Za-z])(${markPattern})\\s?|(?<![A-Za-z])(${codes.join('|')})\\s?(?:\\\\?\\$)?)$`);
const behind = new RegExp(`(?:\\s?(€|£|₽|₴|₫|kr(?![a-z])|zł)|\\s{1,3}(${codes.join('|')})(?![A-Za-z])|[\\s-]{1,3}((?:US|U\\.S\\.|[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)?) ?[a-złA-Z]*)(?![A-Za-z]))`, 'y');

export interface FoundUnit {
  readonly unit: Unit;
  /** Where its writing starts (in front of a number) or ends (behind it). */
  readonly at: number;
}

/** The currency mark or code that ends at `end`; a backslash before `$` belongs to it. */
export function currencyBefore(text: string, end: number): FoundUnit | undefined {
  const from = Math.max(0, end - 8);
  const match = before.exec(text.slice(from, end));
  if (!match) return undefined;
  const unit = match[1] ? unitByMark.get(match[1].replace('\\', '')) : unitByCode.get(match[2]!);
  const at = from + match.index;
  return unit && { unit, at: text[at - 1] === '\\' ? at - 1 : at };
}

/** The currency sign, code or word that follows at `start`; `scaled` tells that a scale word stands before it. */
export function currencyBehind(text: string, start: number, scaled: boolean): FoundUnit | undefined {
  behind.lastIndex = start;
  const match = behind.exec(text);
  if (!match) return undefined;
  if (match[1]) return { unit: match[1] === 'zł' ? unitByCode.get('PLN')! : unitByMark.get(match[1])!, at: behind.lastIndex };
  if (match[2]) return { unit: unitByCode.get(match[2])!, at: behind.lastIndex };
  return currencyWord(match[3]!, behind.lastIndex - match[3]!.length, scaled);
}

/** The longest currency name that a run of words starts with. */
function currencyWord(phrase: string, start: number, scaled: boolean): FoundUnit | undefined {
  const parts = phrase.split(' ');
  for (let count = parts.length; count > 0; count--) {
    const words = parts.slice(0, count).join(' ');
    const unit = unitByWord.get(words.toLowerCase()) ?? (scaled ? scaledOnly[words] : undefined);
    if (unit) return { unit, at: start + words.length };
  }
  return undefined;
}
