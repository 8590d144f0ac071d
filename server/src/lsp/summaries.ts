import { summaryOf } from '../editor/summary.ts';
import { summaryChanged, type Summary, type SummaryChangedParams } from './protocol.ts';
import type { Checked, Server } from './server.ts';

/** An article at a glance, or null for one that is not checked. */
export function toSummary({ snapshot, settings, article, findings, places }: Checked): Summary | null {
  if (settings.ignored) return null;
  const { header, ...counts } = summaryOf(article, findings);
  return { version: snapshot.version, ...counts, header: header.map(({ span, ...line }) => ({ ...line, range: places.range(span) })) };
}

/** Tells a client that wants it of an article's summary, where it is another than before. */
export function tellSummary(server: Server, checked: Checked): void {
  const summary = toSummary(checked);
  tell(server, checked.snapshot.uri, summary, JSON.stringify({ ...summary, version: 0 }));
}

/** Tells the client that an article is open no more. */
export const withdrawSummary = (server: Server, uri: string): void => {
  if (server.summaries.has(uri)) tell(server, uri, null, undefined);
};

function tell(server: Server, uri: string, summary: Summary | null, content: string | undefined): void {
  if (!server.session.supports.has('summary') || server.summaries.get(uri) === content) return;
  if (content === undefined) server.summaries.delete(uri);
  else server.summaries.set(uri, content);
  const params: SummaryChangedParams = { uri, summary };
  void server.connection.sendNotification(summaryChanged, params);
}
