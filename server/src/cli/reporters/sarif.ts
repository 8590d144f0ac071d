import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { Check } from '../../checks/check.ts';
import { checks } from '../../checks/index.ts';
import type { Severity } from '../../settings.ts';
import type { CheckedArticle } from '../checkArticle.ts';
import type { Reporter } from '../outcome.ts';
import type { FindingReport, FixReport, Range } from '../report.ts';

type Level = 'error' | 'warning' | 'note';
const levels: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

const srcRoot = '%SRCROOT%';

/** Where a path lies: under the folder of the run by its relative name, else by its full one. */
type Locate = (path: string) => ArtifactLocation;

/** A SARIF 2.1.0 log with one run. Suppressed findings are in it as such, each with its reason. */
export const sarif: Reporter = function* ({ articles, errors }, { cwd, version }) {
  const locate: Locate = path => artifactOf(resolve(cwd, path), cwd);
  const run: Run = {
    tool: { driver: { name: 'source-backed', version, semanticVersion: version, rules: checks.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [srcRoot]: { uri: `${pathToFileURL(cwd).href}/` } },
    invocations: [{
      executionSuccessful: errors.length === 0,
      toolExecutionNotifications: errors.map(({ path, message }) => ({ level: 'error', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: locate(path) } }] })),
    }],
    artifacts: articles.map(({ path }) => ({ location: locate(path), sourceLanguage: 'markdown' })),
  };
  const head = JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' });
  // The results come last so that the log can be written article by article.
  yield `${head.slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  let isFirst = true;
  for (const article of articles) {
    for (const result of resultsOf(article, locate)) {
      yield `${isFirst ? '' : ','}${JSON.stringify(result)}`;
      isFirst = false;
    }
  }
  yield ']}]}\n';
};

function artifactOf(absolute: string, cwd: string): ArtifactLocation {
  const inside = relative(cwd, absolute);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return { uri: pathToFileURL(absolute).href };
  return { uri: inside.split(sep).map(encodeURIComponent).join('/'), uriBaseId: srcRoot };
}

const ruleOf = ({ id, group, summary, why, severity }: Check): ReportingDescriptor => ({
  id,
  shortDescription: { text: summary },
  fullDescription: { text: summary },
  help: { text: why, markdown: why },
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [group] },
});

function* resultsOf({ path, report, suppressed, contexts }: CheckedArticle, locate: Locate): Iterable<Result> {
  const seen = new Map<string, number>();
  for (const [i, finding] of report.findings.entries()) {
    const key = `${finding.check}\n${contexts[i] ?? ''}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const print = createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 32);
    yield { ...resultOf(finding, path, locate), partialFingerprints: { 'checkAndSentence/v1': print } };
  }
  for (const { finding, reason } of suppressed) {
    yield { ...resultOf(finding, path, locate), suppressions: [{ kind: 'inSource', ...(reason ? { justification: reason } : {}) }] };
  }
}

const ruleIndexes = new Map(checks.map(({ id }, i) => [id, i]));

function resultOf(finding: FindingReport, path: string, locate: Locate): Result {
  const { check, severity, message, range, related, data, fixes } = finding;
  return {
    ruleId: check,
    ruleIndex: ruleIndexes.get(check) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(path, range, locate)],
    ...(related.length > 0 ? { relatedLocations: related.map(place => ({ ...locationOf(place.path, place.range, locate), message: { text: place.message } })) } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map(fix => fixOf(fix, path, locate)) } : {}),
    properties: { severity, ...data },
  };
}

const locationOf = (path: string, range: Range, locate: Locate): Location =>
  ({ physicalLocation: { artifactLocation: locate(path), region: regionOf(range) } });

const fixOf = ({ title, edits }: FixReport, path: string, locate: Locate): NonNullable<Result['fixes']>[number] => ({
  description: { text: title },
  artifactChanges: [{
    artifactLocation: locate(path),
    replacements: edits.map(({ range, newText }) => ({ deletedRegion: regionOf(range), ...(newText === '' ? {} : { insertedContent: { text: newText } }) })),
  }],
});

/** Lines and columns count from 1; the end column is the one behind the last character. */
const regionOf = ({ start, end }: Range): Region =>
  ({ startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });
