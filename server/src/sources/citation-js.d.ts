declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads a bibliography in a named form into CSL-JSON items. @throws Error on a syntax error, its first line saying what and where */
      chain(text: string, options: { readonly forceType: string; readonly generateGraph: boolean }): readonly unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex' {}
