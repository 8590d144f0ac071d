import { LSPErrorCodes, Message, type ConnectionStrategy } from 'vscode-languageserver';

/** Answers a request that is cancelled while it still waits in the queue, instead of working on it for nobody. */
export const cancelQueued: ConnectionStrategy = {
  cancelUndispatched: message => (Message.isRequest(message)
    ? { jsonrpc: message.jsonrpc, id: message.id, error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' } }
    : undefined),
};
