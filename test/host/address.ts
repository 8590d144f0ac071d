/** What an editor window opens with. Paths are absolute. */
export interface EditorWindow {
  readonly folder: string;
  /** A file to show. */
  readonly file?: string | undefined;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath?: string | undefined;
  /** The server's connection token, where it asks for one. */
  readonly token?: string | undefined;
}

/** The address that opens such a window of the embedded editor listening at `authority`. */
export const editorAddress = (authority: string, window: EditorWindow): string => {
  const remote = (path: string): string => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(window.extensionDevelopmentPath)],
    ...(window.extensionTestsPath === undefined ? [] : [['extensionTestsPath', remote(window.extensionTestsPath)]]),
    ...(window.file === undefined ? [] : [['openFile', remote(window.file)]]),
  ];
  const address = new URL(`http://${authority}/`);
  if (window.token !== undefined) address.searchParams.set('tkn', window.token);
  address.searchParams.set('folder', window.folder);
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
};
