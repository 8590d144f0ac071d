import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isIgnored, settingsOf } from '../config/resolve.ts';
import { severities } from '../settings.ts';
import { baselineReader, writeBaseline, type Accepted } from './baselineFile.ts';
import { changedSince } from './changedLines.ts';
import type { ArticleJob, ArticleResult, CheckedArticle } from './checkArticle.ts';
import { configFinder, relativeTo, type FindConfig } from './configFiles.ts';
import { findArticles, stdinArgument, type Target } from './findArticles.ts';
import { findingsOf, type RunOutcome } from './outcome.ts';
import { withLinks } from './links.ts';
import { checkAll, workerCount } from './pool.ts';
import type { Progress } from './progress.ts';
import { tellsFixes } from './reporters/index.ts';
import type { CheckRequest, Threshold } from './request.ts';
import { shardOf } from './shard.ts';

/** What a run needs from its process. */
export interface RunHost {
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Script that workers run. */
  readonly script: string;
  readonly progress: (what: string, total: number) => Progress;
}

/** The name of standard input in reports, where it was given none. */
const stdinName = '<stdin>';

/**
 * Carries out a check.
 * @throws a request error where the request as a whole can't be carried out
 */
export async function runCheck(request: CheckRequest, host: RunHost): Promise<RunOutcome> {
  const { cwd } = host;
  const findConfig = configFinder(request.config, cwd);
  const found = findArticles(request.paths, cwd);
  const targets = request.paths.includes(stdinArgument) ? [stdinTarget(request, cwd), ...found] : found;
  const wanted = targets.filter(target => target.error !== undefined || !isLeftOut(target, findConfig));
  const mine = request.shard ? shardOf(wanted, request.shard) : wanted;
  const plain = await jobsFor(mine.filter(({ error }) => error === undefined), request, host, findConfig);
  const jobs = request.checkLinks ? await withLinks(plain, request.today, total => host.progress('Asking for pages', total)) : plain;
  const progress = host.progress('Checking articles', jobs.length);
  const results = await checkAll(jobs, workerCount(jobs.length, request.jobs), host.script, progress.step).finally(progress.end);
  const accepted = request.writeBaseline === undefined ? undefined : accept(resolve(cwd, request.writeBaseline), jobs, results);
  const checked = results.filter(isChecked);
  return {
    today: request.today,
    articles: accepted ? checked.map(withoutFindings) : checked,
    errors: [
      ...mine.flatMap(({ path, error }) => (error === undefined ? [] : [{ path, message: error }])),
      ...results.flatMap(result => ('error' in result ? [{ path: result.path, message: result.error }] : result.failures.map(failure => ({ path: result.path, message: `a check failed: ${failure}` })))),
    ],
    ignored: targets.length - wanted.length,
    accepted: accepted && { file: request.writeBaseline!, count: accepted.reduce((sum, { findings }) => sum + findings.length, 0) },
  };
}

const isChecked = (result: ArticleResult): result is CheckedArticle => !('error' in result);

const stdinTarget = ({ stdinPath = stdinName }: CheckRequest, cwd: string): Target => ({ path: stdinPath, absolute: resolve(cwd, stdinPath) });

function isLeftOut({ absolute }: Target, findConfig: FindConfig): boolean {
  const { config, folder } = findConfig(absolute);
  return isIgnored(relativeTo(folder, absolute), config);
}

async function jobsFor(targets: readonly Target[], request: CheckRequest, host: RunHost, findConfig: FindConfig): Promise<readonly ArticleJob[]> {
  const changedLines = request.changedSince === undefined ? undefined : changedSince(request.changedSince, host.cwd);
  const acceptedIn = baselineReader();
  const input = request.paths.includes(stdinArgument) ? await host.readStdin() : undefined;
  const stdinPath = resolve(host.cwd, request.stdinPath ?? stdinName);
  return targets.map(target => ({
    ...target,
    ...settingsFor(target, findConfig),
    input: target.absolute === stdinPath ? input : undefined,
    today: request.today,
    links: undefined,
    changed: changedLines?.(target.absolute),
    accepted: acceptedFor(target, request, host.cwd, findConfig, acceptedIn),
    fix: request.fix,
    withFixes: tellsFixes(request.format),
  }));
}

function settingsFor({ absolute }: Target, findConfig: FindConfig): Pick<ArticleJob, 'settings' | 'configFolder'> {
  const { config, folder } = findConfig(absolute);
  return { settings: settingsOf(relativeTo(folder, absolute), config), configFolder: folder };
}

/** The baseline of the command line, else the configuration's, which may not be written yet; none where the run writes one. */
function acceptedFor({ absolute }: Target, request: CheckRequest, cwd: string, findConfig: FindConfig, acceptedIn: Accepted): ArticleJob['accepted'] {
  const { config, folder } = findConfig(absolute);
  if (request.writeBaseline !== undefined) return [];
  if (request.baseline !== undefined) return acceptedIn(resolve(cwd, request.baseline), absolute);
  const configured = config.baseline === undefined ? undefined : resolve(folder, config.baseline);
  return configured !== undefined && existsSync(configured) ? acceptedIn(configured, absolute) : [];
}

function accept(file: string, jobs: readonly ArticleJob[], results: readonly ArticleResult[]): Parameters<typeof writeBaseline>[1] {
  const checked = jobs.flatMap(({ absolute }, i) => {
    const result = results[i]!;
    return isChecked(result) ? [{ absolute, findings: result.memory }] : [];
  });
  writeBaseline(file, checked);
  return checked;
}

const withoutFindings = (article: CheckedArticle): CheckedArticle => ({ ...article, report: { ...article.report, findings: [] } });

/** 2 where a path could not be checked, 1 where a finding reaches the threshold, else 0. */
export function exitCodeOf(outcome: RunOutcome, failOn: Threshold): 0 | 1 | 2 {
  if (outcome.errors.length > 0) return 2;
  if (failOn === 'never') return 0;
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return findingsOf(outcome).some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}
