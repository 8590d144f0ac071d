import type { Prose } from '../../article/model.ts';

const known = new Map<string, Prose>();

/** One prose object for each text that has none of its own (headings, header values), so that what is read of it is kept. */
export function proseOf(text: string): Prose {
  const hit = known.get(text);
  if (hit) return hit;
  if (known.size > 4000) known.clear();
  const prose = { source: text, masked: text };
  known.set(text, prose);
  return prose;
}
