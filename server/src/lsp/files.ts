import { normalUri } from './uris.ts';

/** Files that settings come from, each read once until it changes. */
export interface Files {
  readonly read: (uri: string) => Promise<string | undefined>;
  /** Forgets a file; tells whether anything had been read from there. */
  readonly forget: (uri: string) => boolean;
  readonly forgetAll: () => void;
}

export function cachedFiles(readFile: (uri: string) => Promise<string | undefined>): Files {
  const known = new Map<string, Promise<string | undefined>>();
  return {
    read: uri => {
      const key = normalUri(uri);
      const text = known.get(key) ?? readFile(key);
      known.set(key, text);
      return text;
    },
    forget: uri => known.delete(normalUri(uri)),
    forgetAll: () => { known.clear(); },
  };
}
