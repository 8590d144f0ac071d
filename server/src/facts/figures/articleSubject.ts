import type { Article, Prose } from '../../article/model.ts';
import { tokenize } from '../../language/claims/tokens.ts';
import { singular } from '../../language/quantity/noun.ts';
import { keyed } from '../../text/keyed.ts';
import { memoize } from '../../text/memo.ts';
import { bare, type Name } from './names.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { functionWords } from './words.ts';

/** By what words an article speaks of its own subject, and which words of it are names. */
export interface ArticleSubject extends Lexicon {
  /** The same for subjects of the same words and kinds. */
  readonly id: number;
  /** Words of the title (and of the abbreviation the lead gives it), lower case. */
  readonly words: ReadonlySet<string>;
  /** What the subject is by the lead's first sentence or its title: "bridge", "model". */
  readonly kinds: ReadonlySet<string>;
}

/** Who or what an article is about. */
export const subjectOfArticle: (article: Article) => ArticleSubject = memoize(article => ({ ...lexiconOf(article), ...titleSubject(article) }));

/** Title and lead rarely change: what they tell is kept by their text. */
const titles = keyed<Prose, Pick<ArticleSubject, 'id' | 'words' | 'kinds'>>();

function titleSubject(article: Article): Pick<ArticleSubject, 'id' | 'words' | 'kinds'> {
  const name = article.title?.text ?? article.path?.split(/[\\/]/).at(-1)?.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ') ?? '';
  const lead = article.passages.find(passage => passage.role === 'body' && passage.kind === 'paragraph')?.sentences[0]?.prose ?? noProse;
  return titles(lead, name, () => {
    const title = titleWords(name);
    const words = new Set([...title, ...abbreviation(lead.masked)]);
    const kinds = withSynonyms([...kindsIn(lead.masked), ...title.map(singular).filter(isKind)]);
    return { id: idOf(`${[...words].join(' ')};${[...kinds].join(' ')}`), words, kinds };
  });
}

const ids = new Map<string, number>();

/** A number for a text, so that keys stay short; forgotten numbers are never given again. */
function idOf(text: string): number {
  const known = ids.get(text);
  if (known !== undefined) return known;
  nextId++;
  if (ids.size > 1000) ids.clear();
  ids.set(text, nextId);
  return nextId;
}

let nextId = 0;

const noProse: Prose = { source: '', masked: '' };

/** By what words an article may speak of a subject of one of these kinds: kinds first, the general words behind the colon. */
const sorts: readonly (readonly [kinds: readonly string[], general: readonly string[]])[] = [
  'bridge viaduct tunnel dam canal: structure project crossing construction', 'building tower skyscraper stadium arena church cathedral castle museum hospital hotel theatre theater palace house lighthouse airport station port mall library: building structure project complex facility venue',
  'company firm corporation manufacturer maker startup bank airline retailer brewery publisher: company firm corporation business group enterprise', 'agency association foundation charity institute institution party union: organisation organization group body institution',
  'film movie documentary: film movie picture production', 'series sitcom: series show programme program', 'book novel novella biography: book novel work volume', 'album: album record', 'song single: song single track', 'game: game title',
  'city town village municipality settlement: city town village municipality settlement community place', 'country state republic kingdom: country state nation', 'county district province region: county district province region', 'island islet: island isle', 'mountain peak hill volcano: mountain peak summit', 'lake reservoir: lake reservoir', 'river stream: river stream',
  'model llm: model system network', 'aircraft airliner helicopter: aircraft plane', 'ship vessel liner ferry: ship vessel', 'spacecraft satellite probe telescope: spacecraft satellite probe telescope', 'car: car vehicle', 'bus: bus vehicle', 'train locomotive: train', 'university college school academy: university college school institution', 'club team: club team side',
  'earthquake: earthquake quake tremor', 'storm hurricane cyclone typhoon: storm hurricane cyclone typhoon', 'flood flooding: flood flooding disaster', 'attack shooting bombing massacre: attack shooting bombing incident', 'tournament competition championship cup: tournament competition championship event', 'election: election vote poll', 'trial study survey: trial study survey', 'farm plant mine: plant project facility site', 'park reserve: park reserve', 'metro subway railway tramway: metro subway system network', 'software application app library: software application app tool library', 'chip processor accelerator gpu cpu microprocessor: chip processor accelerator device', 'phone smartphone tablet laptop console camera: device', 'benchmark dataset corpus: benchmark dataset set', 'volcano stratovolcano: volcano mountain peak summit', 'language: language', 'bird: bird species', 'animal mammal fish insect plant flower tree: species',
].map(sort => {
  const [kinds = '', general = ''] = sort.split(': ');
  return [kinds.split(' '), general.split(' ')];
});

/** A title's common noun that says what its subject is: "2017 Tamsel *earthquake*". */
const isKind = (word: string): boolean => sorts.some(([kinds]) => kinds.includes(word));

const withSynonyms = (kinds: readonly string[]): ReadonlySet<string> =>
  new Set([...kinds, ...sorts.filter(([named]) => kinds.some(kind => named.includes(kind))).flatMap(([, general]) => general)]);

/** The title's words; without a title, those of the file's name. */
const titleWords = (name: string): readonly string[] =>
  tokenize(name.replace(/\([^)]*\)/g, ' '), []).map(token => bare(token.lower)).filter(word => !functionWords.has(word));

/** "The European Space Agency (ESA) is …" gives esa. */
const abbreviation = (lead: string): readonly string[] => {
  const found = /^[^.]{3,80}?\(\s*([A-Z][A-Za-z]{1,7})\b[^)]*\)/.exec(lead)?.[1];
  return found ? [found.toLowerCase()] : [];
};

/** "X is a cable-stayed *bridge* …": the nouns in front of the first word that ends the phrase. */
function kindsIn(lead: string): readonly string[] {
  const after = /\b(?:is|was|are|were)\s+(?:an?|the|one of the)\s+([^,.;:()]{3,120})/.exec(lead)?.[1];
  if (after === undefined) return [];
  const words: string[] = [];
  for (const token of tokenize(after, [])) {
    if (functionWords.has(token.lower) || /(?:ed|ing)$/.test(token.lower)) { if (words.length > 0) break; continue; }
    if (!token.numeric && !token.capital) words.push(singular(bare(token.lower)));
  }
  return words.slice(-1);
}

/** The words of names that are somebody else's than the article's subject; empty for its own. */
export function foreignWords(names: readonly Name[], subject: ArticleSubject): readonly string[] {
  const words = names.flatMap(name => {
    const rest = name.words.filter(word => !subject.words.has(word) && !functionWords.has(word));
    if (name.doubtful && !subject.isProper(name.words[0]!)) return [];
    return rest.every(word => subject.isCommon(word) && !/\d/.test(word)) ? [] : rest.filter(word => !subject.isCommon(word) || /\d/.test(word) || rest.length > 1);
  });
  return [...new Set(words)].sort();
}

/** Which of the names' words the article writes as names and which in lower case: what `foreignWords` depends on. */
export function statusOf(names: readonly Name[], { isCommon, isProper }: Lexicon): string {
  let status = '';
  for (const { words } of names) for (const word of words) status += (isCommon(word) ? 1 : 0) + (isProper(word) ? 2 : 0);
  return status;
}
