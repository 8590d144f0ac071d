/** Verbs that govern figures in encyclopedic prose, by every form they take. */

const regular = `bring lie flow drain feed appear follow declare depend emerge arrive become keep let help turn start hear move believe happen sit meet continue learn change understand stop allow walk remember consider buy wait stay pull decide push concern ask need feel try call work seem talk begin think know want tell come go get say mean describe note explain argue state suggest propose plan aim intend expect hope agree refuse return occur result differ vary form shape join separate divide combine surround border connect link adjoin border rest float climb age date accommodate account achieve acquire add adopt affect aim allocate amount announce arrest attend attract average award boast budget build bury carry cater charge claim clear climb close collect command commit comprise
  confirm consist construct consume contain contribute convert cost cover create damage date decline decrease deliver demolish deploy descend destroy develop die discover displace distribute donate double draw drop earn eject employ enrol enroll ensure equal erect
  establish estimate evacuate exceed execute expand expend export extend face fail feature fill finance fine finish fly found free fund gain garner gather generate give grant graduate gross grow harvest heal hire hit hold host house identify import improve
  include increase injure inspect install invest issue join jump kill land last launch lead leave license list live locate log lose maintain make manage manufacture mark measure migrate mine move name nominate number occupy offer open operate order own
  participate pass pay perform permit plant play pledge populate possess post power produce provide publish purchase qualify raise range rank rate reach receive recognize recognise record recover recruit reduce refund register release remain remove rename rent replace report represent
  require rescue reside restore retain retire return reveal rise route run salvage save score screen seat secure seize sell serve settle share shed shelter ship shoot show sign sink span speak spend sponsor stage stand start store stretch strike submit sue supply support surpass
  surrender survive suspend sustain swim take target tax test top total track trade train transfer transport travel treat trigger use vaccinate value visit volunteer vote weigh win withdraw witness wound write yield kill detain deport cancel cut create transmit compete race defeat beat play average burn flood sample survey interview analyse analyze study examine index cite contain process download upload stream watch enlarge hang view star direct film publish print record compile collect`;

const irregular: Readonly<Record<string, string>> = {
  built: 'build', rose: 'rise', risen: 'rise', fell: 'fall', fallen: 'fall', grew: 'grow', grown: 'grow', held: 'hold', led: 'lead', left: 'leave', lost: 'lose', made: 'make', paid: 'pay', ran: 'run', sold: 'sell', sent: 'send', shot: 'shoot', shown: 'show', sank: 'sink', sunk: 'sink', spent: 'spend', stood: 'stand',
  struck: 'strike', swam: 'swim', swum: 'swim', took: 'take', taken: 'take', won: 'win', withdrew: 'withdraw', withdrawn: 'withdraw', wrote: 'write', written: 'write', bought: 'buy', brought: 'bring', drew: 'draw', drawn: 'draw', flew: 'fly', flown: 'fly', gave: 'give', given: 'give', hit: 'hit', put: 'put', cut: 'cut', saw: 'see', seen: 'see',
  got: 'get', came: 'come', went: 'go', became: 'become', began: 'begin', begun: 'begin', beat: 'beat', beaten: 'beat', broke: 'break', broken: 'break', caught: 'catch', chose: 'choose', chosen: 'choose', fought: 'fight', found: 'find', kept: 'keep', met: 'meet', read: 'read', lay: 'lie', lain: 'lie', lies: 'lie', felt: 'feel', told: 'tell', thought: 'think', knew: 'know', meant: 'mean', fed: 'feed', understood: 'understand', laid: 'lay', said: 'say', dead: 'die', hired: 'hire', died: 'die', dying: 'die',
  is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', being: 'be', has: 'have', had: 'have', having: 'have', have: 'have', cost: 'cost', set: 'set', known: 'know',
};

function formsOf(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const ied = /[^aeiou]y$/.test(verb) ? [`${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`] : [];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`] : [];
  return [verb, `${verb}s`, `${verb}es`, `${stem}ed`, `${stem}ing`, ...ied, ...doubled];
}

const lemmas = new Map<string, string>();
for (const verb of regular.split(/\s+/)) for (const form of formsOf(verb)) lemmas.set(form, verb);
for (const [form, verb] of Object.entries(irregular)) lemmas.set(form, verb);

const notVerbs = new Set('speed seed breed hundred united combined hatred kindred sacred aged naked rugged wicked mixed crooked unreleased related advanced limited red'.split(' '));

/** The lemma of a lower-case word that is a verb we know, or that has a verb's ending; undefined for others. */
export function verbLemma(word: string): string | undefined {
  const known = lemmas.get(word);
  if (known !== undefined) return known;
  return word.length > 4 && word.endsWith('ed') && !notVerbs.has(word) ? word.replace(/(?:(.)\1)?ed$/, '$1') : undefined;
}
