import type { CoverRule } from '../settings.ts';
import type { Citation } from './model.ts';

const none: readonly Citation[] = [];

/**
 * Which citations cover each sentence of one paragraph, given those that each sentence carries (contract, Cover):
 * its own under `sentence`; also those of the next sentence that has any under `preceding`; all of them under `paragraph`.
 */
export function coverParagraph(own: readonly (readonly Citation[])[], rule: CoverRule): readonly (readonly Citation[])[] {
  if (rule === 'sentence') return own;
  if (rule === 'paragraph') {
    const all = own.flat();
    return own.map(() => all);
  }
  let following = none;
  const covered: (readonly Citation[])[] = [];
  for (let i = own.length - 1; i >= 0; i--) {
    if (own[i]!.length > 0) following = own[i]!;
    covered[i] = following;
  }
  return covered;
}
