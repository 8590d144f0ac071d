import type { Article, Citation, CitationStyle } from '../../article/model.ts';
import { groupBy } from '../../text/groupBy.ts';
import { remove, replace, type TextEdit } from '../../text/edit.ts';

/** New labels by old ones; a label that is missing stays. */
export type Relabelling = ReadonlyMap<string, string>;

/**
 * Edits that cite other labels in the same places: lists and ranges within a bracket are written anew where they must
 * be, and a label that would then stand twice in one run of brackets is left out the second time.
 */
export function relabelCitations(article: Article, style: CitationStyle, labels: Relabelling): readonly TextEdit[] {
  const affected = article.citations.filter(citation => citation.style === style);
  const groups = groupBy(affected, ({ group }) => group.start);
  return [...groups.values()].filter(group => group.some(({ label }) => changes(labels, label))).flatMap(group => relabelGroup(article.text, group, labels));
}

const changes = (labels: Relabelling, label: string): boolean => labels.has(label) && labels.get(label) !== label;

function relabelGroup(text: string, group: readonly Citation[], labels: Relabelling): readonly TextEdit[] {
  const brackets = [...groupBy(group, ({ span }) => span.start).values()];
  const said = new Set<string>();
  return brackets.flatMap((bracket, i) => {
    const kept = bracket.filter(({ label }) => !(isMerged(label, group, labels) && said.has(labels.get(label) ?? label)));
    for (const { label } of bracket) said.add(labels.get(label) ?? label);
    const before = brackets[i - 1]?.[0];
    if (kept.length === 0 && before) return [remove({ start: before.span.end, end: bracket[0]!.span.end })];
    return relabelBracket(text, bracket, withoutTwins(kept, labels), labels);
  });
}

/** Whether another label of the run becomes the same as this one: what stood there twice before is not ours to touch. */
const isMerged = (label: string, group: readonly Citation[], labels: Relabelling): boolean =>
  group.some(other => other.label !== label && (labels.get(other.label) ?? other.label) === (labels.get(label) ?? label));

const withoutTwins = (citations: readonly Citation[], labels: Relabelling): readonly Citation[] =>
  citations.filter((citation, i) => !citations.slice(0, i).some(({ label }) => label !== citation.label && (labels.get(label) ?? label) === (labels.get(citation.label) ?? citation.label)));

function relabelBracket(text: string, bracket: readonly Citation[], kept: readonly Citation[], labels: Relabelling): readonly TextEdit[] {
  const written = (citation: Citation): string => text.slice(citation.labelSpan.start, citation.labelSpan.end);
  const whole = { start: bracket[0]!.labelSpan.start, end: bracket.at(-1)!.labelSpan.end };
  const inner = text.slice(whole.start, whole.end);
  if (kept.length < bracket.length && bracket[0]!.style === 'pandoc') return [replace(whole, withoutKeys(text, bracket, kept, labels))];
  if (kept.length < bracket.length || bracket[0]!.style === 'numeric' && /\d\s*[–‐—-]\s*\d/.test(inner)) {
    return [replace(whole, numberList(kept.map(({ label }) => labels.get(label) ?? label), inner))];
  }
  return kept.filter(citation => changes(labels, citation.label) && written(citation) === citation.label)
    .map(citation => replace(citation.labelSpan, labels.get(citation.label)!));
}

/** `1, 3-5` in the marks of the list it replaces; three numbers in a row make a range where there was one. */
function numberList(labels: readonly string[], like: string): string {
  const dash = /\d\s*([–‐—-])\s*\d/.exec(like)?.[1];
  const separator = /\d(\s*[,;]\s*)\d/.exec(like)?.[1] ?? ', ';
  if (dash === undefined) return labels.join(separator);
  const numbers = labels.map(Number).sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.at(-1)! + 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap(run => (run.length > 2 ? [`${run[0]}${dash}${run.at(-1)}`] : run.map(String))).join(separator);
}

/** The items of `@a, p. 3; @b` that stay, each with what is said of it. */
function withoutKeys(text: string, bracket: readonly Citation[], kept: readonly Citation[], labels: Relabelling): string {
  const item = (citation: Citation): string => {
    const next = bracket[bracket.indexOf(citation) + 1];
    const tail = text.slice(citation.labelSpan.end, next?.labelSpan.start ?? citation.labelSpan.end).replace(/;[^;]*$/, '');
    return (labels.get(citation.label) ?? citation.label) + tail;
  };
  return kept.map(item).join('; @');
}
