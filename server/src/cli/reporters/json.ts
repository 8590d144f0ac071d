import type { Reporter } from '../outcome.ts';

/** One JSON object, as the contract's section 5 has it. */
export const json: Reporter = function* ({ today, articles, errors }) {
  yield `{"version":1,"today":${JSON.stringify(today)},"files":[`;
  for (const [i, { report }] of articles.entries()) yield `${i === 0 ? '' : ','}${JSON.stringify(report)}`;
  yield `],"errors":${JSON.stringify(errors)}}\n`;
};
