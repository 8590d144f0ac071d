import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { compareToBaseline } from '../config/baseline.ts';
import { checkInSteps, type Analysis } from '../engine.ts';
import { articleOf, latestOf, refuseCancelled, type DocumentParams } from './articles.ts';
import { logOnce, type Checked, type Read, type Server } from './server.ts';

/** Milliseconds of checking after which other requests get their turn. */
const slice = 12;

/**
 * An article as it stands when a request arrives, checked; undefined for what is no open article.
 * @throws ResponseError where the request is cancelled, or the article changes before it is checked
 */
export async function checkedArticleOf(server: Server, params: DocumentParams, token: CancellationToken): Promise<Checked | undefined> {
  const read = await articleOf(server, params, token);
  const checked = read && await checkedOf(server, read);
  refuseCancelled(token);
  if (read && !checked) throw new ResponseError(LSPErrorCodes.ContentModified, 'the article has changed');
  return checked;
}

/** An article's newest version, checked; undefined where it is closed by then. */
export async function latestCheckedOf(server: Server, uri: string, token?: CancellationToken): Promise<Checked | undefined> {
  for (;;) {
    const read = await latestOf(server, uri, token);
    if (!read) return undefined;
    const checked = await checkedOf(server, read);
    if (token) refuseCancelled(token);
    if (checked) return checked;
  }
}

/** Checks what was read, once; undefined where the article changes meanwhile, which ends the work on it. */
function checkedOf(server: Server, read: Read): Promise<Checked | undefined> {
  const { uri } = read.snapshot;
  const done = server.checked.get(uri);
  if (done?.reading === read.reading) return Promise.resolve(done);
  const running = server.checking.get(uri);
  if (running?.read === read) return running.result;
  const result = runGently(server, read).finally(() => { if (server.checking.get(uri)?.read === read) server.checking.delete(uri); });
  server.checking.set(uri, { read, result });
  return result;
}

async function runGently(server: Server, read: Read): Promise<Checked | undefined> {
  const { uri } = read.snapshot;
  const steps = checkInSteps(read.reading);
  let spent = read.cost;
  for (let start = performance.now(); ;) {
    const step = steps.next();
    const passed = performance.now() - start;
    if (step.done) return keep(server, read, step.value, spent + passed);
    if (passed < slice) continue;
    spent += passed;
    await new Promise(resolve => { setTimeout(resolve, 0); });
    if (server.read.get(uri) !== read || server.documents.get(uri) !== read.snapshot) return undefined;
    start = performance.now();
  }
}

function keep(server: Server, read: Read, analysis: Analysis, cost: number): Checked {
  const { settings, snapshot } = read;
  const findings = settings.ignored ? [] : compareToBaseline(analysis.article, analysis.findings, settings.accepted).fresh;
  for (const { check, message } of analysis.failures) logOnce(server, `The check ${check} failed and was left out: ${message}`);
  const checked = { ...read, analysis, findings, cost };
  server.checked.set(snapshot.uri, checked);
  return checked;
}
