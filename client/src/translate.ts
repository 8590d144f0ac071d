/**
 * Says something in the language of the editor: `vscode.l10n.t`, or in tests a stand-in. `{name}` in the message is
 * replaced by the argument of that name.
 */
export type Translate = (message: string, args?: Record<string, string | number>) => string;

/** The messages as they are written, for tests and for hosts without translations. */
export const inEnglish: Translate = (message, args = {}) =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => (args[name] === undefined ? whole : String(args[name])));
