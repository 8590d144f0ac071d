import { wordSet, type PhraseTable } from '../lexicon.ts';

/** Words in -est that are no superlatives, or none that claims anything. */
export const falseSuperlatives = wordSet(`
  latest best west northwest southwest midwest north-west south-west test interest modest honest
  arrest protest harvest contest invest suggest digest manifest crest chest nest rest
  pest vest jest zest fest behest tempest attest detest unrest everest budapest
  dishonest earnest ernest congest infest ingest molest divest pretest unittest backtest pytest pinterest
  lest self-interest retest headrest armrest nearest closest
  latest-generation
`);

export const superlativePhrases: PhraseTable = [
  [0.75, `first ever, first-ever, the world's first, world's first, for the first time in, first time since,
    the first time since, first time ever, record-breaking, record-setting, record-high, record-low, best-selling,
    bestselling, highest-grossing, highest-ranking, all-time high, all-time low, all-time record, all-time best,
    most-watched, most-visited, most-used, most-cited, longest-running, longest-serving, fastest-growing,
    lowest-ranked, highest-rated, top-selling, broke the record, set a record, set the record, set a new record, a record,
    broke records, new record, world record, unprecedented, never before, unmatched, unrivalled, unrivaled,
    unparalleled, unsurpassed, second to none, state of the art, state-of-the-art, number one, no. 1, ranked first,
    top-ranked, ranks first, one of the few, one of the only, sole surviving, only surviving, only known, only remaining`],
  [0.55, `peaked at, best known, best-known, leading cause, the leading, world-leading, industry-leading, market leader,
    for the first time, the first to, the last to, the only one, the first and only, the last time, the last remaining,
    flagship, iconic, legendary, world-renowned, renowned, groundbreaking, pioneering, revolutionary`],
  [0.4, 'most famous, most important, most popular, most common, most widely, most successful'],
];

/** Nouns behind "the first …" or "the only …" that make it an ordinary ordinal or a turn of phrase. */
export const ordinaryOrdinals = wordSet(`
  big key main takeaway lesson thing way step place half quarter part time one two three four five few line lines paragraph sentence section
  chapter item case option problem question reason difference example stage phase round day days week weeks month
  months year years night morning glance name names class classes order lady world season episode draft
  argument column row character element version letter word instance point pass approach task try attempt
  period century decade edition volume category group type kind set choice option exception caveat downside drawback
  requirement purpose goal author type layer floor aid hand degree level act inning leg game match side
`);
