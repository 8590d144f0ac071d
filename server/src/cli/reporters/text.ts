import picocolors from 'picocolors';
import type { Json } from '../../checks/check.ts';
import type { CheckedArticle } from '../checkArticle.ts';
import type { Reporter, Surroundings } from '../outcome.ts';
import type { FindingReport, Range } from '../report.ts';
import { excerptOf, printable } from './excerpt.ts';
import { summaryOf } from './summary.ts';
import { colored, type Colors } from './words.ts';

/** Findings for people: each with its line, the range underlined, what the check says, and the other places. */
export const text: Reporter = function* (outcome, surroundings) {
  const colors = picocolors.createColors(surroundings.colors);
  for (const article of outcome.articles) {
    for (const finding of article.report.findings) yield `${findingText(finding, article, surroundings, colors)}\n\n`;
  }
  yield summaryOf(outcome, colors);
};

function findingText(finding: FindingReport, article: CheckedArticle, { columns }: Surroundings, colors: Colors): string {
  const { check, severity, message, range, related, data } = finding;
  const place = `${article.path}:${range.start.line + 1}:${range.start.character + 1}`;
  const numbers = [range, ...related.map(other => other.range)].map(({ start }) => String(start.line + 1).length);
  const gutter = Math.max(...numbers);
  const show = (path: string, at: Range, underline: (length: number) => string): readonly string[] =>
    excerptLines(path === article.path ? article.lines[at.start.line] : undefined, at, { gutter, columns, underline, colors });
  return [
    `${colors.bold(place)} ${colored(severity, colors)} ${colors.dim(check)}`,
    `  ${printable(message)}`,
    ...show(article.path, range, length => colored(severity, colors, '^'.repeat(length))),
    ...detailsOf(data, message).map(detail => `  ${' '.repeat(gutter)} ${colors.dim('=')} ${printable(detail)}`),
    ...related.flatMap(other => [
      `  ${' '.repeat(gutter)} ${colors.dim('>')} ${other.path}:${other.range.start.line + 1}:${other.range.start.character + 1} ${printable(other.message)}`,
      ...show(other.path, other.range, length => colors.dim('-'.repeat(length))),
    ]),
  ].join('\n');
}

interface Looks {
  readonly gutter: number;
  readonly columns: number;
  readonly underline: (length: number) => string;
  readonly colors: Colors;
}

/** A line with its number, and the range underlined; to the line's end where it runs on. */
function excerptLines(line: string | undefined, { start, end }: Range, { gutter, columns, underline, colors }: Looks): readonly string[] {
  if (line === undefined || line.trim() === '') return [];
  const last = end.line === start.line ? end.character : line.length;
  const excerpt = excerptOf(line, start.character, last, Math.max(40, columns - gutter - 6));
  const number = String(start.line + 1).padStart(gutter);
  const onwards = end.line > start.line ? colors.dim(` to line ${end.line + 1}`) : '';
  return [
    `  ${colors.dim(`${number} |`)} ${excerpt.text}`,
    `  ${' '.repeat(gutter)} ${colors.dim('|')} ${' '.repeat(excerpt.offset)}${underline(excerpt.length)}${onwards}`,
  ];
}

/** The calculation or the reason behind a finding, where its message does not say so already. */
function detailsOf(data: Readonly<Record<string, Json>>, message: string): readonly string[] {
  const told = message.toLowerCase();
  return ['calculation', 'reason'].flatMap(name => {
    const detail = data[name];
    return typeof detail === 'string' && !told.includes(detail.toLowerCase()) ? [`${name}: ${detail}`] : [];
  });
}
