/** Prints how well claims that need a source are told. Run by `npm run eval:citations`. */
import { thresholds } from '../../../server/src/facts/claims.ts';
import { frequencies } from './frequency.ts';
import { outcomes } from './labelled.ts';
import { areaUnderCurve, rates } from './measures.ts';
import { wikipediaSentences } from './wikipedia.ts';

const share = (value: number): string => value.toFixed(3);

function printLabelled(): void {
  const all = outcomes();
  const reported = all.filter(o => o.reported);
  const wanted = all.filter(o => o.wanted);
  const right = reported.filter(o => o.wanted);
  const named = right.filter(o => o.reasons.includes(o.label));
  console.log(`Labelled sentences: ${all.length}, of which ${wanted.length} need a source`);
  console.log(`  precision ${share(right.length / reported.length)}  recall ${share(right.length / wanted.length)}  labelled reason named ${share(named.length / right.length)}`);
  for (const o of all.filter(({ wanted: w, reported: r }) => w !== r)) console.log(`  ${o.wanted ? 'missed' : 'wrong '}  ${o.label}: ${o.sentence}`);
}

function printWikipedia(): void {
  const sentences = wikipediaSentences();
  if (!sentences) {
    console.log('Wikipedia sentences: corpus/freshwiki/sentences.tsv is not beside the checkout (../shared, or the folder named by SHARED); skipped');
    return;
  }
  console.log(`Wikipedia sentences: ${sentences.length}, of which ${sentences.filter(s => s.positive).length} carry a citation of their own`);
  console.log(`  AUC of the score ${share(areaUnderCurve(sentences))}`);
  for (const [name, threshold] of Object.entries(thresholds)) {
    const { precision, recall, balanced } = rates(sentences, threshold);
    console.log(`  ${name.padEnd(8)} (score ≥ ${threshold}): precision ${share(precision)}  recall ${share(recall)}  balanced accuracy ${share(balanced)}`);
  }
}

function printFrequencies(): void {
  const sets = frequencies();
  if (sets.length === 0) console.log('Real articles: not beside the checkout; skipped');
  else console.log('Findings per 1,000 words, default settings');
  for (const { set, articles, words, findings } of sets) {
    console.log(`  ${set.padEnd(10)} ${(findings / words * 1000).toFixed(1).padStart(5)}  (${findings} in ${articles} articles, ${words} words)`);
  }
}

printLabelled();
printWikipedia();
printFrequencies();
