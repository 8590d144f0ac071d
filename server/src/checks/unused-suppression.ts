import { defineCheck } from './check.ts';
import { unusedSuppressionId } from './suppressionProblems.ts';

export const unusedSuppression = defineCheck({
  id: unusedSuppressionId,
  group: 'clarity',
  summary: 'A suppression comment that suppresses nothing, or that is not understood.',
  why: `A comment that asks to ignore a finding outlives the finding: the claim was cited since, or the sentence was
rewritten. What is left hides the next, different finding at that place. Misspelt checks and orders are told here too,
because a comment that does nothing looks exactly like one that works.

A comment for a check that is turned off is left alone, as it may be needed when the check is turned on again; so is a
\`review-after\` whose date has not come. Where several comments suppress the same finding, all of them count as used.
Only a comment that names \`unused-suppression\` suppresses findings of this check.`,
  severity: 'hint',
  options: {},
  examples: [
    {
      title: 'Nothing here needs a citation',
      text: 'The page is about rivers. «<!-- source-backed: ignore -->»\n',
      fixed: 'The page is about rivers.\n',
    },
    {
      title: 'A misspelt check',
      text: '<!-- source-backed: disable-file «unused-suppresion» -->\n\nThe page is about rivers.\n',
      fixed: '<!-- source-backed: disable-file unused-suppression -->\n\nThe page is about rivers.\n',
    },
    {
      title: 'A misspelt order',
      text: '<!-- source-backed: «ingore» -->\n\nThe page is about rivers.\n',
    },
    {
      title: 'A review date that has not come yet',
      text: 'The page is about rivers. <!-- source-backed: review-after 2027-05 -->\n',
    },
  ],
  runsLast: true,
  run: ({ idleSuppressions }) => idleSuppressions,
});
