/** Things that happen to a subject once, as far as one article is concerned. */
export type EventKind =
  | 'announced' | 'released' | 'launched' | 'published' | 'premiered' | 'founded' | 'incorporated' | 'opened' | 'inaugurated'
  | 'joined' | 'left' | 'resigned' | 'married' | 'graduated'
  | 'completed' | 'born' | 'died' | 'acquired' | 'discontinued' | 'dissolved' | 'demolished' | 'discovered' | 'adopted' | 'signed' | 'sank';

/** The verb forms that tell of each, finite and participle. */
const verbs: Readonly<Record<EventKind, string>> = {
  announced: 'announced|unveiled', released: 'released', launched: 'launched', published: 'published', premiered: 'premiered|debuted',
  founded: 'founded|established', incorporated: 'incorporated', opened: 'opened', inaugurated: 'inaugurated', completed: 'completed', born: 'born', died: 'died',
  acquired: 'acquired', discontinued: 'discontinued', dissolved: 'dissolved', demolished: 'demolished', discovered: 'discovered', adopted: 'adopted',
  signed: 'signed', sank: 'sank|sunk', joined: 'joined', left: 'left', resigned: 'resigned', married: 'married', graduated: 'graduated',
};

const kinds = Object.keys(verbs) as readonly EventKind[];
const kindOfWord = new Map(kinds.flatMap(kind => verbs[kind].split('|').map(word => [word, kind] as const)));

/** Told of who does it; whom or what they do it with is a detail. */
export const doersOwn: ReadonlySet<EventKind> = new Set(['joined', 'left', 'resigned', 'married', 'graduated']);

/** What happens once, wherever and however it is told. */
export const onceOnly: ReadonlySet<EventKind> = new Set(['born', 'died', 'founded', 'incorporated', 'demolished', 'dissolved', 'sank']);

/** Any verb that tells of such an event. */
export const eventVerbs = new RegExp(`\\b(?:${[...kindOfWord.keys()].join('|')})\\b`, 'gi');
export const kindOfVerb = (word: string): EventKind => kindOfWord.get(word.toLowerCase())!;

/** Labels of a table's row or column, or of the header, that give an event's date. */
const labels: Readonly<Record<EventKind, string>> = {
  announced: 'announced|announcement|unveiled|unveiling|date announced', released: 'released|release|initial release|first released|date released',
  launched: 'launched|launch', published: 'published|publication|first published', premiered: 'premiered|premiere|debut',
  founded: 'founded|established|founding|foundation|founding date|year founded', incorporated: 'incorporated|incorporation', opened: 'opened|opening|date opened',
  inaugurated: 'inaugurated|inauguration', completed: 'completed|completion', born: 'born|birth|date of birth', died: 'died|death|date of death',
  acquired: 'acquired|acquisition', discontinued: 'discontinued', dissolved: 'dissolved|dissolution', demolished: 'demolished|demolition',
  discovered: 'discovered|discovery', adopted: 'adopted|adoption', signed: 'signed|signing', sank: 'sank|sunk|sinking',
  joined: 'joined', left: 'left', resigned: 'resigned', married: 'married', graduated: 'graduated',
};
const labelKinds = new Map(kinds.flatMap(kind => labels[kind].split('|').map(label => [label, kind] as const)));

/** The event that a label dates: "Release date", "Year founded", "launch_date"; nothing for any other label. */
export function kindOfLabel(label: string): EventKind | undefined {
  const plain = label.toLowerCase().replace(/[_-]/g, ' ').replace(/[:*]/g, '').replace(/\s+/g, ' ').trim();
  return labelKinds.get(plain) ?? labelKinds.get(plain.replace(/\s(?:date|year|on|in)$/, ''));
}
