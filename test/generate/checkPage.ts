import type { Check, Example, Finding, OptionSpec } from '../../server/src/checks/check.ts';
import { lineIndex, positionAt } from '../../server/src/text/lineIndex.ts';
import { findingsOf, unmarked } from '../support/examples.ts';
import { groupTitles } from './settings.ts';

/** The documentation page of a check, in Markdown: its examples are run, and shown with what it says about them. */
export function checkPage(check: Check): string {
  return [
    `# ${check.id}`,
    check.summary,
    `Group: ${groupTitles[check.group]}. Severity: ${check.severity}, unless set otherwise.`,
    '## Why',
    check.why.trim(),
    '## Examples',
    ...check.examples.flatMap(example => exampleParts(check, example)),
    '## Options',
    ...optionParts(check),
    '## Fixes',
    ...fixParts(check),
    '## Suppressing',
    ...suppressionParts(check),
  ].join('\n\n') + '\n';
}

function exampleParts(check: Check, example: Example): readonly string[] {
  const { text } = unmarked(example.text);
  const found = findingsOf(check, example, text);
  return [
    `### ${example.title}`,
    ...circumstances(example),
    fenced(annotated(text, found)),
    ...(found.length === 0 ? ['Nothing is reported.'] : []),
    ...(example.fixed === undefined ? [] : ['After the first fix:', fenced(example.fixed)]),
  ];
}

function circumstances({ today, options }: Example): readonly string[] {
  const parts = [
    ...(today === undefined ? [] : [`today is ${today}`]),
    ...Object.entries(options ?? {}).map(([name, value]) => `\`${name}\` is \`${JSON.stringify(value)}\``),
  ];
  return parts.length === 0 ? [] : [`Where ${parts.join(' and ')}:`];
}

/** The text with each finding under the line it begins on: `^^^` under the range, the message behind. */
function annotated(text: string, found: readonly Finding[]): string {
  const index = lineIndex(text);
  return text.trimEnd().split('\n').flatMap((line, number) => {
    const here = found.filter(({ span }) => positionAt(index, span.start).line === number);
    return [line, ...here.map(({ span, message }) => {
      const { character } = positionAt(index, span.start);
      const length = Math.max(1, Math.min(span.end - span.start, line.length - character));
      return `${' '.repeat(character)}${'^'.repeat(length)} ${message}`;
    })];
  }).join('\n');
}

/** In a fence that no fence inside can close. */
function fenced(text: string, language = 'text'): string {
  const longest = Math.max(2, ...[...text.matchAll(/^\s*(`{3,})/gm)].map(match => match[1]!.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function optionParts(check: Check): readonly string[] {
  const options = Object.entries(check.options);
  const value = Object.fromEntries([['severity', check.severity], ...options.map(([name, spec]) => [name, spec.default] as const)]);
  const sample = fenced(JSON.stringify({ checks: { [check.id]: value } }, null, 2), 'json');
  const rows = options.map(([name, spec]) => `| \`${name}\` | \`${JSON.stringify(spec.default)}\` | ${allowed(spec)} | ${cell(spec.description)} |`);
  return [
    options.length === 0 ? 'None but the severity.' : ['| option | default | values | what it does |', '|---|---|---|---|', ...rows].join('\n'),
    `In \`.source-backed.json\`, with the defaults (in the editor's settings: \`sourceBacked.checks.${check.id}.severity\` and so on):`,
    sample,
  ];
}

function allowed({ values, minimum, maximum, default: value }: OptionSpec): string {
  if (values) return values.map(it => `\`${it}\``).join(', ');
  if (minimum !== undefined || maximum !== undefined) return [...(minimum === undefined ? [] : [`from ${minimum}`]), ...(maximum === undefined ? [] : [`up to ${maximum}`])].join(' ');
  return Array.isArray(value) ? 'list of texts' : typeof value;
}

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** The fixes that the examples' findings carry, in the words they are offered in. */
function fixParts(check: Check): readonly string[] {
  const fixes = check.examples.flatMap(example => findingsOf(check, example, unmarked(example.text).text)).flatMap(finding => finding.fixes?.() ?? []);
  const isCommon = ([title]: readonly [string, boolean]): boolean => title.includes(check.id);
  const all = [...new Map(fixes.map(({ title, safe }) => [title, safe])).entries()];
  // What every check offers, suppressing, comes last.
  const titles = [...all.filter(it => !isCommon(it)), ...all.filter(isCommon)];
  const lines = titles.map(([title, safe]) => `- ${title}${safe ? ' (safe: may run in fix-all)' : ''}`);
  return [
    ...(lines.length === 0 ? [] : ['Offered for the examples above:', lines.join('\n')]),
    ...(check.withoutFix === undefined ? [] : [check.withoutFix]),
  ];
}

const suppressionParts = (check: Check): readonly string[] => [
  fenced([
    `<!-- source-backed: ignore ${check.id} (the reason) -->        the next block, or the sentence before it`,
    `<!-- source-backed: disable ${check.id} --> … <!-- source-backed: enable ${check.id} -->`,
    `<!-- source-backed: disable-file ${check.id} -->`,
  ].join('\n')),
  `For many articles: \`"${check.id}": "off"\` under \`checks\` in \`.source-backed.json\`, or in an override for some files or sections.`,
];
