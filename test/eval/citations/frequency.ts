/** How often the check speaks up on real articles. */
import { uncitedClaim } from '../../../server/src/checks/uncited-claim.ts';
import { analyze } from '../../../server/src/engine.ts';
import { defaultSettings } from '../../../server/src/settings.ts';
import { sharedFile, sharedTexts } from '../../support/shared.ts';

export interface Frequency {
  readonly set: string;
  readonly articles: number;
  readonly words: number;
  readonly findings: number;
}

/** Findings by set of articles; empty where the articles are not there. */
export function frequencies(): readonly Frequency[] {
  const sets = new Map<string, Frequency>();
  for (const { name, text } of [...sharedTexts('corpus/freshwiki'), ...sharedTexts('corpus/articles')]) {
    const { article, findings } = analyze(text, defaultSettings('2026-11-23'));
    const set = name.includes('freshwiki') ? 'Wikipedia' : setOf(name);
    const sofar = sets.get(set) ?? { set, articles: 0, words: 0, findings: 0 };
    const found = findings.filter(({ check }) => check === uncitedClaim.id).length;
    sets.set(set, { set, articles: sofar.articles + 1, words: sofar.words + article.words, findings: sofar.findings + found });
  }
  return [...sets.values()].sort((a, b) => a.set.localeCompare(b.set));
}

let setByFile: ReadonlyMap<string, string> | undefined;

function setOf(name: string): string {
  setByFile ??= new Map((sharedFile('corpus/articles.tsv') ?? '').split('\n').slice(1).map(line => {
    const columns = line.split('\t');
    return [`corpus/${columns[0]}`, `set ${columns[5]}`];
  }));
  return setByFile.get(name) ?? 'other';
}
