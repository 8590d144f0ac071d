/** Words of the future in the present and how a story tells them; the first that fits. */
const changes: readonly (readonly [RegExp, string])[] = [
  [/^will\b/i, 'would'],
  [/^won(['’])t\b/i, 'would not'],
  [/^shall\b/i, 'was to'],
  [/^is\b/i, 'was'],
  [/^are\b/i, 'were'],
  [/^remains?\b/i, 'was'],
  [/^plans?\b/i, 'planned'],
  [/^intends?\b/i, 'intended'],
  [/^aims?\b/i, 'aimed'],
  [/^hopes?\b/i, 'hoped'],
  [/^expects?\b/i, 'expected'],
];

/** "Is expected to" as "was expected to"; nothing for words that have no tense. */
export function putIntoPast(words: string): string | undefined {
  const change = changes.find(([pattern]) => pattern.test(words));
  if (!change) return undefined;
  const past = words.replace(...change);
  return words[0] === words[0]!.toUpperCase() ? past[0]!.toUpperCase() + past.slice(1) : past;
}
