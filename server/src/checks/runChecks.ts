import type { Article } from '../article/model.ts';
import type { Settings } from '../settings.ts';
import type { Check, CheckContext, Finding, Problem } from './check.ts';
import { suppressFixes } from './fixes/suppress.ts';
import { readSettings, readSettingsIn, sectionAt } from './sectionSettings.ts';
import { applySuppressions, type SuppressedFinding } from './suppression.ts';
import type { SuppressionContext } from './suppressionProblems.ts';

export interface CheckFailure {
  readonly check: string;
  readonly message: string;
}

export interface CheckOutcome {
  /** In text order. */
  readonly findings: readonly Finding[];
  /** Findings that a comment in the article leaves out. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Checks that threw: one line each. They lose only themselves. */
  readonly failures: readonly CheckFailure[];
}

/** Runs all checks that are on, then leaves out what the article's comments suppress. */
export function runChecks(checks: readonly Check[], article: Article, settings: Settings): CheckOutcome {
  const steps = checkSteps(checks, article, settings);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same check by check, so that a host can look after something else in between; returns the outcome. */
export function* checkSteps(checks: readonly Check[], article: Article, settings: Settings): Generator<void, CheckOutcome> {
  const findings: Finding[] = [];
  const failures: CheckFailure[] = [];
  const run = (check: Check, idleSuppressions: readonly Problem[]): void => {
    try {
      findings.push(...runCheck(check, article, settings, idleSuppressions));
    } catch (error) {
      failures.push({ check: check.id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const check of checks.filter(({ runsLast }) => !runsLast)) {
    run(check, []);
    yield;
  }
  const { kept, suppressed, unused } = applySuppressions(article, findings.splice(0), contextOf(checks, settings, failures));
  findings.push(...kept);
  for (const check of checks) if (check.runsLast) run(check, unused);
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { findings: findings.map(finding => withSuppressFixes(article, finding)), suppressed, failures };
}

function contextOf(checks: readonly Check[], settings: Settings, failures: readonly CheckFailure[]): SuppressionContext {
  const isOffSomewhere = (check: Check): boolean =>
    readSettings(check, settings).severity === 'off' || (settings.sections ?? []).some(section => section.checks[check.id]?.severity === 'off');
  const off = new Set(checks.filter(isOffSomewhere).map(({ id }) => id));
  for (const { check } of failures) off.add(check);
  return {
    today: settings.today,
    known: checks.map(({ id }) => id),
    ran: new Set(checks.filter(check => !off.has(check.id) && check.canRun?.(settings) !== false).map(({ id }) => id)),
    someOff: off.size > 0,
  };
}

/** The findings of one check under the user's severities; none where it is off. */
export function runCheck(check: Check, article: Article, settings: Settings, idleSuppressions: readonly Problem[] = []): readonly Finding[] {
  const everywhere = readSettings(check, settings);
  const sections = settings.sections ?? [];
  if (everywhere.severity === 'off' && !sections.some(({ checks }) => checks[check.id]?.severity !== undefined)) return [];
  const readIn = (section: number) => readSettingsIn(check, settings, article, section);
  const context: CheckContext = {
    article, settings, idleSuppressions,
    option: (name, section) => (section === undefined ? everywhere : readIn(section)).option(name),
  };
  return [...check.run(context)].flatMap(problem => {
    const { severity } = sections.length === 0 ? everywhere : readIn(sectionAt(article, problem.span.start));
    return severity === 'off' ? [] : [{ ...problem, check: check.id, severity }];
  });
}

/** Every finding can be suppressed, as its last resort. */
const withSuppressFixes = (article: Article, finding: Finding): Finding =>
  ({ ...finding, fixes: () => [...(finding.fixes?.() ?? []), ...suppressFixes(article, finding)] });
