import type { Connection } from 'vscode-languageserver';
import type { Article } from '../article/model.ts';
import type { Analysis, Reading } from '../engine.ts';
import type { Finding } from '../checks/check.ts';
import type { LinkResult } from '../sources/linkResult.ts';
import type { Preview } from '../sources/node/preview.ts';
import type { Files } from './files.ts';
import type { Host } from './host.ts';
import type { Places } from './places.ts';
import type { ClientSettings } from './protocol.ts';
import type { Session } from './session.ts';
import type { ArticleSettings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';

/** An article as read at one version, under the settings of that moment. */
export interface Read {
  readonly snapshot: Snapshot;
  readonly settings: ArticleSettings;
  readonly reading: Reading;
  readonly article: Article;
  readonly places: Places;
  /** Milliseconds that reading took. */
  readonly cost: number;
}

/** An article that has been checked. */
export interface Checked extends Read {
  readonly analysis: Analysis;
  /** What is shown: none for an ignored article, and without those that the baseline accepts. */
  readonly findings: readonly Finding[];
  /** Milliseconds that reading and checking took. */
  readonly cost: number;
}

/** What the client was last told of an article. */
export interface Told {
  readonly resultId: string;
  readonly diagnostics: string;
}

/** Everything that a running server holds. Maps are by the document's URI as the client writes it. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  readonly session: Session;
  readonly files: Files;
  /** Open documents. */
  readonly documents: Map<string, Snapshot>;
  /** Milliseconds since the process began at which each was last edited. */
  readonly lastEdits: Map<string, number>;
  readonly settings: Map<string, { readonly bibliographies: string; readonly loaded: Promise<ArticleSettings> }>;
  readonly read: Map<string, Read>;
  readonly checked: Map<string, Checked>;
  /** Work under way. */
  readonly checking: Map<string, { readonly read: Read; readonly result: Promise<Checked | undefined> }>;
  readonly told: Map<string, Told>;
  readonly summaries: Map<string, string>;
  /** What pages told of themselves, by the address that they were asked for by. */
  readonly previews: Map<string, Preview>;
  /** What asking for the pages of an article's sources told. */
  readonly links: Map<string, Readonly<Record<string, LinkResult>>>;
  /** Diagnostics waiting to be pushed. */
  readonly pushes: Map<string, ReturnType<typeof setTimeout>>;
  /** Lines already in the client's log: each trouble is told once. */
  readonly logged: Set<string>;
  readonly changeable: Changeable;
}

/** What changes while the server runs. */
export interface Changeable {
  /** `YYYY-MM-DD`. */
  today: string;
  folders: readonly string[];
  /** Settings of a client that pushes them. */
  pushedSettings: ClientSettings;
  lastResult: number;
}

/** Tells the client's log about a trouble, once. */
export function logOnce({ connection, logged }: Pick<Server, 'connection' | 'logged'>, message: string): void {
  if (logged.has(message)) return;
  logged.add(message);
  connection.console.error(message);
}
