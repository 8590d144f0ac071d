import { wordSet, type PhraseTable } from '../lexicon.ts';

/** Verbs of saying: in the past tense they report what somebody said, whoever the subject is. */
export const speechPast = wordSet(`
  said stated told claimed argued alleged announced asserted remarked commented testified recalled insisted
  acknowledged warned reported declared contended opined quipped complained conceded admitted denied vowed
  pledged lamented tweeted reiterated attested boasted confessed confided countered exclaimed theorised theorized
  speculated hypothesised hypothesized prophesied postulated urged praised applauded denounced rebuked touted hailed
  criticised criticized condemned likened accused estimated predicted forecast clarified
  emphasised emphasized stressed cautioned apologised apologized disclosed recounted retorted
`);

/** Verbs that report a finding or a view only with a speaker or a source before them, or with "that" behind. */
export const findingVerbs = wordSet(`
  found showed shown demonstrated determined discovered suggested noted observed believed indicated maintained revealed
  felt thought concluded proposed calculated confirmed explained wrote described called considered agreed disagreed recommended
  advised projected ranked rated judged deemed viewed attributed credited cited quoted surveyed surmised
  interpreted characterised characterized responded replied added joked promised hinted dubbed labelled labeled named
  finds shows demonstrates suggests notes observes believes indicates maintains reveals says states claims argues
  alleges announces asserts insists acknowledges warns concludes reports declares contends estimates predicts
  explains writes describes calls considers recommends advises projects emphasises emphasizes stresses cautions
  advocates thinks expects forecasts foresees recalls admits denies attributes
  find show demonstrate suggest believe say claim argue allege assert insist warn conclude report contend estimate
  predict expect foresee describe consider recommend maintain think indicate reveal
`);

/** Findings verbs whose look-alike nouns or other senses are so common that "that", a quotation or "as" must follow. */
export const looseVerbs = wordSet(`
  called described concluded considered named rated ranked determined felt thought found added shown states claims
  reports notes estimates projects shows calls views find show say claim report estimate think maintain consider
  characterised characterized describe maintains maintained noted observed named agreed cited quoted credited
`);

/** Nouns for people who say things, and for written things that report them. */
export const speakers = wordSet(`
  he she they who officials official experts expert critics critic researchers researcher scientists scientist
  analysts analyst spokesperson spokesman spokeswoman police witnesses witness authors author minister ministers
  president government agency court judge prosecutors lawyers attorney company ceo founder director manager coach
  reviewers reviewer commentators observers historians historian economists economist scholars scholar journalists
  journalist reporters newspaper newspapers magazine outlet outlets engineers developers executives executive
  residents activists campaigners doctors physicians astronomers biologists archaeologists linguists sources source
  study studies report reports survey surveys analysis analyses poll polls paper papers article articles research
  investigation investigators inquiry audit review reviews census researchers authorities regulators lawmakers
  senators senator mayor governor organisation organization committee commission department ministry team professor
  blog post statement documents document data evidence findings results experiments trials biographer
  operator operators manufacturer manufacturers owner owners firm board union party church army military family
  supporters opponents proponents advocates skeptics sceptics detractors
`);

export const attributionPhrases: PhraseTable = [
  [0.8, 'told reporters, in the words of'],
  [0.65, `reportedly, allegedly, purportedly, in an interview, in interviews, in a statement, issued a statement, is said to, are said to, was said to, were said to, has been described as,
    been described as, was described as, were described as, is described as, have described, is considered to be,
    is regarded as, was regarded as, are regarded as, been regarded as, is believed to, was believed to, are believed to,
    were believed to, is thought to, was thought to, are thought to, were thought to, is claimed to, is known to have,
    is credited with, was credited with, has been called, is often called, been credited with, is rumoured to,
    is rumored to, was rumored to, was rumoured to, was expected by, widely regarded, widely considered,
    widely believed, widely seen, was reported, were reported, is reported, are reported, been reported,
    was praised, were praised, was criticised, was criticized`],
  [0.45, 'press release, press conference, supposedly'],
  [0.55, `is considered, are considered, was considered, were considered, is estimated, are estimated, was estimated,
    were estimated, been estimated, estimated at, was cited as, is cited as, is viewed as, is seen as, are seen as,
    was seen as, was hailed as, was dubbed, is attributed to, are attributed to, was attributed to, a study, a survey,
    a report by, a report from, a poll, a spokesperson, a spokesman, a spokeswoman, testimony, testimonies, study by,
    research by, analysis by, survey by, claims that, allegations that, reports that`],
];
