/**
 * Bundled in place of the HTTP clients that the BibTeX reader's package brings along: reading a bibliography must never
 * reach for the network.
 */
const refuse = (): never => {
  throw new Error('a bibliography is read without the network');
};

export default Object.assign(() => ({ fetch: refuse, Headers: Map }), { Headers: Map });
