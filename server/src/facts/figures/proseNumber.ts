import type { Prose } from '../../article/model.ts';
import { memoize } from '../../text/memo.ts';

let count = 0;

/** A number for a prose object, so that a key can tell whether it is still the same. */
export const numberOf = memoize((_: Prose): number => count++);
