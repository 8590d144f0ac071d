import { wordSet } from '../lexicon.ts';

export const monthNames = wordSet(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

export const beforeYear = wordSet(`
  in since by until till during from of to through between and early late mid mid- before after around about circa
  year spring summer autumn fall winter season fy q1 q2 q3 q4 as or
`);

/** Nouns that make the number before them a time of the day or a place in a text, not a figure. */
export const notCounted = wordSet('am pm a.m p.m utc gmt est pst cet bst ad bce bc ce');

/** Nouns that make the number behind them a name: `Figure 3`, `Chapter 4`, `Windows 11` has its own rule. */
export const numberedThings = wordSet(`
  figure fig table chapter section page pages p pp part step version v no number article act volume vol issue round
  phase stage line lines row column item episode season week day group type class level category grade tier
  appendix equation eq algorithm listing exercise question answer rule option case note footnote ref chapter
  channel room gate route highway apollo formula area unit flight bip pr rfc python layer block slide
`);

/** What somebody did, told without a date: reported only where a name stands in the sentence. */
export const eventVerbs = wordSet(`
  born died founded co-founded cofounded established won launched released acquired elected appointed killed arrested
  sentenced resigned bombed invaded premiered debuted married divorced awarded graduated nominated inaugurated signed
  merged crashed erupted discovered invented unveiled defeated conquered captured surrendered annexed abolished enacted
  ratified ruled dissolved incorporated demolished destroyed constructed opened closed closed published patented
  shut banned approved rejected vetoed ordered executed assassinated overthrew overthrown seized retired joined hired
  fired promoted relocated renamed donated bequeathed purchased sold bought commissioned adopted imposed introduced
`);

/** Irregular past tenses that a finite verb of narration takes; "-ed" is told by its ending. */
export const irregularPasts = wordSet(`
  was were had became began won took gave went came made held led left met lost ran sold built bought brought broke
  chose drew fell felt found flew got grew kept knew rose sang saw sent shot spent spoke stood struck taught thought
  told understood wore wrote said did fought beat swept sank rode paid threw caught sought laid hit overthrew withdrew
  underwent arose drove ate hung shook stole swore tore woke withstood oversaw
`);

/** Words in -ed that are no past tense. */
export const falsePasts = wordSet(`
  need speed indeed hundred seed feed bed red embed exceed breed shed weed deed greed united kindred sacred naked based
  unleashed succeed proceed fed used supposed limited detailed related advanced aged wicked rugged crooked
  so-called distributed biased
`);
