/** The language server as a web worker, for editors in a browser. Files come from the client (`sourceBacked/readFile`). */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { cancelQueued } from './cancelQueued.ts';
import { localDay } from './host.ts';
import { serve } from './serve.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;

serve(createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope), { connectionStrategy: cancelQueued }), {
  readFile: () => Promise.resolve(undefined),
  today: () => localDay(new Date()),
  documentation: undefined,
});
