import { wordSet } from '../lexicon.ts';

/** Verbs that open an instruction whatever follows. */
export const imperatives = wordSet(`
  see ensure consider choose install avoid remember let don't don’t create specify configure enable disable verify submit
  refer recall imagine suppose assume make please click select ask tell try keep learn download visit follow subscribe
  provide include analyze analyse identify develop evaluate determine implement monitor prepare conduct encourage improve
  reduce leverage adopt assess invest strengthen promote minimize maximise maximize optimize optimise expand engage
  prioritize prioritise explore discover note notice observe beware prefer decide understand replace add remove join stay
`);

/** Verbs that are nouns as well: an instruction only where an object follows. */
export const ambiguousImperatives = wordSet(`
  use run set open check read get go take find look think compare contact call write enter copy paste save start stop
  wait turn press type define update upgrade test review send build deploy commit push pull fork clone
  share watch listen apply bring begin give put pick protect refer do be change show
`);

/** What an instruction's verb takes: none of these follows a noun that is a subject. */
export const objectOpeners = wordSet(`
  the a an your this these those all it that to sure any each both out up them our its if only one either another into
  me us yourself here not careful aware as
`);

export const firstPerson = wordSet(`
  we our us my me ours mine myself ourselves i'm i’m i've i’ve i'd i’d i'll i’ll we're we’re we've we’ve we'd we’d
  we'll we’ll let's let’s
`);

export const secondPerson = wordSet(`
  you your yours yourself yourselves you're you’re you've you’ve you'll you’ll you'd you’d
`);

/** Parts of a text, by which it speaks of itself. */
export const textParts = wordSet(`
  article section subsection chapter page post document guide table figure list newsletter book tutorial appendix
  paragraph chart graph diagram overview essay blog blogpost faq timeline wiki manuscript passage summary image
  photo video episode podcast column row readme documentation example snippet listing screenshot map box sidebar
`);
