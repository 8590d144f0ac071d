/** The hand-labelled sentences: which of them the check reports, as Markdown articles under the default settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { uncitedClaim } from '../../../server/src/checks/uncited-claim.ts';
import { analyze } from '../../../server/src/engine.ts';
import { claimReasons, type ClaimReason } from '../../../server/src/language/claims/model.ts';
import { defaultSettings } from '../../../server/src/settings.ts';
import { root } from '../../support/shared.ts';

export interface Labelled {
  readonly label: string;
  readonly sentence: string;
  /** Start in the article's text; UTF-16. */
  readonly start: number;
}

export interface LabelledArticle {
  readonly text: string;
  readonly sentences: readonly Labelled[];
}

export interface Outcome extends Labelled {
  /** Whether the label is a reason: the sentence needs a source. */
  readonly wanted: boolean;
  readonly reported: boolean;
  /** The reasons of the finding, the named one first. */
  readonly reasons: readonly string[];
}

/** The labelled articles, each built to Markdown with its sentences' places. */
export function labelledArticles(): readonly LabelledArticle[] {
  const file = readFileSync(join(root, 'test/eval/citations/labelled.txt'), 'utf8').replace(/^#.*\n(?:#.*\n)*/, '');
  return file.split(/^== /m).slice(1).map(build);
}

function build(source: string): LabelledArticle {
  const [title, ...lines] = source.split('\n');
  const sentences: Labelled[] = [];
  let text = `# ${title}\n`;
  let inParagraph = false;
  for (const line of lines) {
    const match = /^([a-z]+)\t(.*)$/.exec(line);
    const [, label, sentence] = match ?? [];
    const joins = sentence !== undefined && inParagraph;
    text += joins ? ' ' : '\n';
    inParagraph = sentence !== undefined;
    if (sentence === undefined) text += line;
    else {
      sentences.push({ label: label!, sentence, start: text.length });
      text += sentence;
    }
  }
  return { text, sentences };
}

/** What the check says of every labelled sentence. */
export function outcomes(): readonly Outcome[] {
  return labelledArticles().flatMap(({ text, sentences }) => {
    const findings = analyze(text, defaultSettings('2026-11-23')).findings.filter(({ check }) => check === uncitedClaim.id);
    return sentences.map((labelled): Outcome => {
      const finding = findings.find(({ span }) => span.start <= labelled.start && labelled.start < span.end);
      return {
        ...labelled, wanted: claimReasons.includes(labelled.label as ClaimReason), reported: finding !== undefined,
        reasons: (finding?.data?.['reasons'] ?? []) as readonly string[],
      };
    });
  });
}
