/** `npm run eval:tables`: how often `table-claim` is right on labelled claims over tables, and how many of the refuted ones it finds. */
import { analyze } from '../../../server/src/engine.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings.ts';
import { checks } from '../../../server/src/checks/index.ts';
import { sciTab, tabFact, type Item } from './items.ts';

const only: Settings['checks'] = Object.fromEntries(checks.filter(({ id }) => id !== 'table-claim').map(({ id }) => [id, { severity: 'off' as const }]));
const settings: Settings = { ...defaultSettings('2026-11-25'), checks: only };

/** The rule behind the finding on the item's sentence, if there is one; its caption is not asked. */
function operationOf({ article, claim }: Item): string | undefined {
  const start = article.indexOf('\n\n') + 2;
  const finding = analyze(article, settings).findings.find(({ check, span }) => check === 'table-claim' && span.start >= start && span.start <= start + claim.length);
  const operation = finding?.data?.['operation'];
  return typeof operation === 'string' ? operation : undefined;
}

const percent = (n: number, of: number): string => (of === 0 ? '–' : `${(100 * n / of).toFixed(1)} %`).padStart(8);

function report(name: string, items: readonly Item[] | undefined): void {
  if (!items) {
    console.log(`${name}: not measured, because the corpus does not stand beside the checkout (../shared/corpus, or SHARED).`);
    return;
  }
  const judged = items.map(item => ({ item, operation: operationOf(item) }));
  for (const half of ['development', 'held out'] as const) {
    const own = judged.filter(({ item }) => item.half === half);
    const flagged = own.filter(({ operation }) => operation !== undefined);
    const right = flagged.filter(({ item }) => item.refuted);
    const refuted = own.filter(({ item }) => item.refuted);
    console.log(`${`${name}, ${half}`.padEnd(24)} ${own.length} claims, ${refuted.length} refuted, ${flagged.length} flagged; precision ${percent(right.length, flagged.length)}, recall of the refuted ${percent(right.length, refuted.length)}`);
  }
  const operations = [...new Set(judged.flatMap(({ operation }) => operation ?? []))].sort();
  for (const operation of operations) {
    const own = judged.filter(judgement => judgement.operation === operation);
    const right = own.filter(({ item }) => item.refuted).length;
    console.log(`    ${operation.padEnd(36)} ${String(right).padStart(4)} right of ${String(own.length).padStart(4)} ${percent(right, own.length)}`);
  }
}

report('SciTab', sciTab());
report('TabFact', tabFact());
