const trailing = /(?:[.,;:)\]}>'"*_]|\/(?:full|abstract|pdf|epdf|meta|html|full\/html|fulltext\.html)|\.(?:pdf|full|html?|xml)|v\d+\.full)+$/i;

/**
 * The DOI in a text or URL (`10.1000/xyz`), lower-cased as DOIs compare, without what publishers' addresses hang on it;
 * undefined where there is none.
 */
export function findDoi(text: string): string | undefined {
  const match = /\b10\.\d{4,9}\/[^\s"<>\uFFFC|]+/.exec(text);
  if (!match) return undefined;
  const doi = decode(match[0]).replace(/[?#&].*$/, '');
  const clean = balanced(doi).replace(trailing, '').toLowerCase();
  return clean.length > 8 ? clean : undefined;
}

/** Cuts at the first closing bracket that the text does not open: `10.1016/S0022-2836(05)80360-2)`. */
function balanced(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(' || text[i] === '[') depth++;
    else if ((text[i] === ')' || text[i] === ']') && --depth < 0) return text.slice(0, i);
  }
  return text;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The digits of an ISBN-10 or ISBN-13 whose check digit is right, hyphens left out; undefined for any other text. */
export function validIsbn(text: string): string | undefined {
  const digits = text.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return isbn10Sum(digits) % 11 === 0 ? digits : undefined;
  if (/^97[89]\d{10}$/.test(digits)) return isbn13Sum(digits) % 10 === 0 ? digits : undefined;
  return undefined;
}

/** An ISBN as 13 digits, so that both forms of one book compare equal. */
export function isbn13(isbn: string): string {
  if (isbn.length === 13) return isbn;
  const stem = `978${isbn.slice(0, 9)}`;
  return stem + ((10 - isbn13Sum(`${stem}0`) % 10) % 10);
}

const isbn10Sum = (digits: string): number => [...digits].reduce((sum, d, i) => sum + (d === 'X' ? 10 : Number(d)) * (10 - i), 0);
const isbn13Sum = (digits: string): number => [...digits].reduce((sum, d, i) => sum + Number(d) * (i % 2 === 0 ? 1 : 3), 0);

/** The arXiv number without its version (`2310.03225`, `math/0211159`) in a text or URL. */
export function findArxiv(text: string): string | undefined {
  const match = /(?:arxiv\s*:\s*|arxiv\.org\/(?:abs|pdf|html|format)\/|10\.48550\/arxiv\.)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.exec(text);
  return match?.[1]?.toLowerCase();
}
