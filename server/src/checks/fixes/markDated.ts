import type { Sentence } from '../../article/model.ts';
import { insertAt } from '../../text/edit.ts';
import type { Fix } from '../check.ts';

const terminator = /[.!?…]*["”’')\]»*_]*\s*$/;

/** Leaves a mark for readers and editors at a sentence's end, before its full stop, so that it stays part of the sentence. */
export function markDatedFix({ span, prose }: Sentence, mark: string): Fix {
  const at = span.start + prose.source.length - terminator.exec(prose.source)![0].length;
  return { title: `Mark the sentence as ${mark}`, safe: false, edits: [insertAt(at, ` ${mark}`)] };
}
