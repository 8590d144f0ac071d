/** The words that tell what a figure measures, of what, and under which reserve. */

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that can stand in no name of a thing measured: phrases end at them. */
export const functionWords = setOf(`a an the this that these those some any each every all both no of in on at by for from to with without within
  into onto over under between among across through during before after since until till as than per via about against along around behind below beneath beside
  beyond despite down except inside near off out outside past toward towards up upon and or but nor so yet if when while where which who whom whose what why how because
  although though unless whereas whether it its he she they his her their our your my we you i me us him them itself themselves is are was were be been being am has
  have had having do does did will would can could shall should may might must not also only just still already even ever never then there here now today however
  therefore thus more most less least fewer many much few further away ago such very too more-than roughly approximately nearly almost exactly precisely alone`);

/** Modifiers that say nothing about which of several figures is meant. */
export const neutralModifiers = setOf('total overall current whole entire full own different distinct separate individual various official main-body general approximate respective complete actual reported said nominal large small huge massive vast enormous impressive significant substantial considerable modest mere staggering great big smaller larger bigger higher longer shorter taller wider rough sheer good nice remarkable notable strong key major main-line known confirmed active-duty stated listed published disclosed eventual cumulative grand');

/** Nouns that only say that there is a number; what they count stands beside them. */
export const measureNouns = setOf('number count total figure amount quantity sum tally value');

/** Verbs that say of their subject no more than that it has the figure. */
const neutralVerbs = setOf(`be is are was were been being have has had contain include comprise feature consist total number reach stand amount measure use
  route list boast offer provide equal exceed surpass top average give show report record note state put set place find describe know call position define estimate`);

/** Verbs that name an attribute of their own: what "cost", "weigh" and "kill" tell is a cost, a mass and a number of deaths. */
const verbConcepts: Readonly<Record<string, string>> = {
 
  cost: 'cost', weigh: 'mass', cover: 'area', occupy: 'area', stretch: 'length', extend: 'length', span: 'length', last: 'duration', run: 'duration', gross: 'gross', produce: 'production', generate: 'production', draw: 'power', consume: 'power', seat: 'capacity', accommodate: 'capacity', employ: 'employee', kill: 'death', die: 'death', injure: 'injury', wound: 'injury', attend: 'attendance', populate: 'population', live: 'population', reside: 'population', enrol: 'student', enroll: 'student',
};

/** In what dimension a verb has its concept; the others count. */
const conceptDimensions: Readonly<Record<string, string>> = { cost: 'money', mass: 'mass', area: 'area', length: 'length', duration: 'time', gross: 'money', production: 'energy', power: 'power' };

/** Different words for one attribute. */
const concepts: Readonly<Record<string, string>> = {
  tall: 'height', height: 'height', high: 'height', stature: 'height', long: 'length', length: 'length', wide: 'width', width: 'width', breadth: 'width', deep: 'depth', depth: 'depth', thick: 'thickness', thickness: 'thickness', diameter: 'diameter', radius: 'radius',
  altitude: 'elevation', elevation: 'elevation', weight: 'mass', mass: 'mass', heavy: 'mass', area: 'area', population: 'population', inhabitant: 'population', resident: 'population', cost: 'cost', death: 'death', fatality: 'death', toll: 'death', dead: 'death', injury: 'injury', injured: 'injury',
  wounded: 'injury', employee: 'employee', worker: 'employee', staff: 'employee', workforce: 'employee', headcount: 'employee', attendance: 'attendance', spectator: 'attendance', attendee: 'attendance', crowd: 'attendance', capacity: 'capacity', seat: 'capacity', seating: 'capacity', duration: 'duration',
  runtime: 'duration', turnover: 'revenue', revenue: 'revenue', student: 'student', pupil: 'student', enrolment: 'student', enrollment: 'student', age: 'age', old: 'age', aged: 'age', storey: 'floor', story: 'floor', floor: 'floor', membership: 'member', member: 'member', vehicle: 'vehicle', car: 'car',
};

const phrases: Readonly<Record<string, string>> = { 'running time': 'duration', 'run time': 'duration', 'box office': 'gross', 'price tag': 'cost', 'death toll': 'death', 'seating capacity': 'capacity', 'floor count': 'floor', 'surface elevation': 'elevation', 'top speed': 'speed', 'power draw': 'power', 'power consumption': 'power', 'power usage': 'power', 'energy production': 'production', 'electricity production': 'production' };

/** The concepts of a phrase's words, two words that are one term taken together. */
export function phraseConcepts(words: readonly string[]): readonly string[] {
  const term = phrases[words.slice(-2).join(' ')];
  return term === undefined ? words.map(conceptOf) : [...words.slice(0, -2).map(conceptOf), term];
}

export const conceptOf = (noun: string): string => concepts[noun] ?? noun;

/** Adjectives and phrases behind a measure that name the dimension: "324 metres *tall*", "5 m *in diameter*". */
export const dimensionWords = setOf('tall high long wide deep thick old heavy');

/** Words that set one figure apart from another of the same thing; two figures meet only under the same ones. */
const qualifierGroups: Readonly<Record<string, string>> = {
  additional: 'additional extra another other others further remaining rest more fewer less leftover excess surplus',
  order: 'first second third fourth fifth sixth seventh eighth ninth tenth last final next previous previously former formerly initial initially original originally later subsequent subsequently earlier new newly old older newer beginning start end once early late prior preceding opening closing',
  maximum: 'maximum max peak highest top',
  minimum: 'minimum min lowest',
  extreme: 'largest smallest biggest record best worst longest shortest tallest fastest bottom upper lower greatest least',
  average: 'average averaged averages averaging mean median typical typically usual usually normal normally standard nominal',
  projected: 'estimate estimates estimated estimating projected projection projections projects expected expect expects forecast forecasts predicted predicts planned plan plans target targets targeted proposed proposal would could may might should will intended intend intends aim aims aimed potential potentially likely anticipated hoped scheduled budgeted promised set-to tentative allegedly possibly perhaps',
  claimed: 'according claimed claims claim said says reportedly reported reports report cited cites alleged stated states suggested suggests suggest believed argued argues disputed quoted announced unofficial preliminary official officially',
  negated: 'not never without neither nor cannot failed rather instead except excluding unless',
  supposed: 'if suppose assume assuming assumed imagine example instance e.g hypothetical say let',
  each: 'each every apiece either respectively both individually',
  compared: 'than compared versus vs relative twice double triple half times unlike whereas rose rise risen rising fell fall fallen falling grew grow grown growing increased increase increases increasing decreased decrease decreasing declined decline dropped drop gained lost reduced reduction cut change changed doubled tripled improved by-which revised upgraded downgraded expanded raised shrank shrink shrinking jumped surged climbed',
  together: 'combined aggregate joint together altogether collectively jointly',
  part: 'of-which including among portion part some most majority minority remainder half fraction',
};
const qualifierOf = new Map(Object.entries(qualifierGroups).flatMap(([group, words]) => words.split(' ').map(word => [word, group] as const)));

/** Reserves that a sentence puts on all its figures, not only on those near the word. */
export const reachesFar = (qualifier: string): boolean => qualifier === 'claimed' || qualifier === 'supposed';
/** Reserves that only the nearest figure is under. */
export const reachesNear = (qualifier: string): boolean => qualifier === 'additional' || qualifier === 'part' || qualifier === 'each';

/** The reserve that a word puts on the figures of its clause; an order or an extreme is told apart by the word itself. */
export function qualifierOfWord(word: string): string | undefined {
  const group = qualifierOf.get(word);
  return group === 'order' || group === 'extreme' ? word : group;
}

/** What is done with a thing as a matter of course: a table of facts that gives its number need not say so. */
export const ordinaryVerbs = new Set(`play score carry serve enroll enrol run build hold host house operate use publish release write produce generate make spend support hang route sign win take fill form work complete
  construct stretch extend draw hold connect link plant award issue recruit register feature open sell come attend watch visit complete reach hold contain`.split(/\s+/));

/** Verbs that tell how a figure moves: what stands behind their "by" is a change. */
export const changeVerbs = new Set('rise fall grow increase decrease decline drop gain lose reduce improve cut shrink jump climb expand raise'.split(' '));

/** A verb as far as it tells what a figure is. */
export interface Governing {
  readonly verb: string;
  readonly concept: string | undefined;
}

/** A verb's lemma, or '' where it adds nothing, and the attribute it names of figures in a dimension ("" for counts). */
export function governingVerb(lemma: string, dimension: string): Governing {
  if (neutralVerbs.has(lemma)) return { verb: '', concept: undefined };
  const concept = verbConcepts[lemma];
  return { verb: lemma, concept: concept !== undefined && (conceptDimensions[concept] ?? '') === dimension ? concept : undefined };
}
