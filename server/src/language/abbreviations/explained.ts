/** Words with a second capital right behind the first or one letter on: `LLM`, `MoE`, `R&D`, `B2B`. */
const capitals = /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}&\d]?\p{Lu}[\p{L}\p{N}]*/gu;

/** Behind an abbreviation: `(words)`, `stands for`, `, short for`, `is an acronym`, `, or words`. */
const explanationBehind = /\s*[*_"”]*\s*(?:\((?!\d)[^)\n]{3,}|[,:]?\s+(?:stands? for|is short for|short for|is an? (?:acronym|abbreviation|initialism))|,\s+or\s+\p{L})/uy;

/** Behind an abbreviation in brackets, its plural's `s` included. */
const closingBehind = /[^()\n]{0,16}\)/y;

/** A sentence without any of these explains nothing: looked for first, as most have none. */
const mayExplain = /\(|\bfor\b|\bis an?\b|,\s+or\s/;

/**
 * The abbreviations that prose explains right beside them: `ABC (words)`, `words (ABC)`, `ABC, short for`, `ABC stands for`,
 * `ABC, or words`; without the `s` of a plural.
 */
export function explainedBeside(masked: string): readonly string[] {
  if (!mayExplain.test(masked)) return [];
  const found = new Set<string>();
  for (const { 0: word, index } of masked.matchAll(capitals)) {
    if (isExplained(masked, index, index + word.length)) found.add(word.replace(/s$/, ''));
  }
  return [...found];
}

const isExplained = (masked: string, start: number, end: number): boolean =>
  stands(explanationBehind, masked, end) || (stands(closingBehind, masked, end) && opensBehindWords(masked, start));

/** Whether a pattern that is sticky matches at an offset. */
function stands(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** How far behind the opening bracket an abbreviation may stand: `words (the `. */
const reach = 24;

/** Whether a bracket opened a few letters before, behind words and a space. */
function opensBehindWords(masked: string, start: number): boolean {
  const lead = masked.slice(Math.max(0, start - reach - 1), start);
  const bracket = lead.lastIndexOf('(');
  if (bracket < 0 || /[)\n]/.test(lead.slice(bracket))) return false;
  const open = start - lead.length + bracket;
  let before = open;
  while (before > 0 && /\s/.test(masked[before - 1]!)) before--;
  return before < open && before > 0 && /[\p{L}\p{N}"”\])]/u.test(masked[before - 1]!);
}
