import type { Passage, Prose } from '../../article/model.ts';
import { memoize } from '../../text/memo.ts';
import type { ArticleSubject } from './articleSubject.ts';
import { factFigures } from './factFigures.ts';
import { labelOf, type Label } from './label.ts';
import type { Figure } from './model.ts';
import type { Name } from './names.ts';

/** A line of label and value; the offset is relative to the prose. */
interface LabelLine {
  readonly label: Label;
  readonly value: Prose;
  readonly start: number;
}

const labelLine = /^([^\p{L}\n]*)([^:\n]{2,40}):[ \t]*(\S[^\n]{0,60})$/u;
const startsWithFigure = /^\W{0,3}\p{L}{0,8}\W{0,3}\d/u;

/** The lines of a prose where every one is label and figure. */
const labelLines: (prose: Prose) => readonly LabelLine[] = memoize(({ masked }) => {
  if (!masked.includes(':')) return [];
  const lines: LabelLine[] = [];
  let at = 0;
  for (const line of masked.split('\n')) {
    const match = labelLine.exec(line.trimEnd());
    if (!match || !startsWithFigure.test(match[3]!)) return [];
    const start = at + line.indexOf(match[3]!, match[1]!.length + match[2]!.length);
    lines.push({ label: labelOf(match[2]!.trim()), value: { source: match[3]!, masked: match[3]! }, start });
    at += line.length + 1;
  }
  return lines;
});

/** "**Depth:** 11 km", alone in a passage or line upon line: facts about the article's subject. */
export function labelFacts({ sentences }: Passage, subject: ArticleSubject, context: readonly string[]): readonly Figure[] | undefined {
  const [first, ...others] = sentences;
  if (!first || others.length > 0) return undefined;
  const lines = labelLines(first.prose);
  if (lines.length === 0 || !lines.every(({ label }) => isFactLabel(label, subject))) return undefined;
  return lines.flatMap(({ label, value, start }) => {
    const from = first.span.start + start;
    return factFigures(label, { prose: value, span: { start: from, end: from + value.masked.length } }, { place: 'list', cell: undefined, subject, names: context });
  });
}

/** The words of a prose's labels that are names if the article writes them as such. */
export const labelNames = memoize((prose: Prose): readonly Name[] =>
  labelLines(prose).map(({ label: { plainWords }, start }) => ({ words: plainWords, doubtful: false, span: { start, end: start } })));

/** A label of common words names an attribute; a name, whose figure it is. */
const isFactLabel = ({ plainWords }: Label, subject: ArticleSubject): boolean => plainWords.every(word => !subject.isProper(word) || subject.isCommon(word));
