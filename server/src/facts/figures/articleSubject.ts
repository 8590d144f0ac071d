import type { Article, Prose } from '../../article/model.ts';
import { tokenize } from '../../language/claims/tokens.ts';
import { singular } from '../../language/quantity/noun.ts';
import { memoize } from '../../text/memo.ts';
import { bare, type Name } from './names.ts';
import { functionWords } from './words.ts';

/** By what words an article speaks of its own subject, and which words of it are names. */
export interface ArticleSubject {
  /** Words of the title (and of the abbreviation the lead gives it), lower case. */
  readonly words: ReadonlySet<string>;
  /** What the subject is by the lead's first sentence or its title: "bridge", "model". */
  readonly kinds: ReadonlySet<string>;
  /** Words that the article writes in lower case somewhere: no names, however they are written elsewhere. */
  readonly common: ReadonlySet<string>;
  /** Words that it capitalises within sentences. */
  readonly proper: ReadonlySet<string>;
}

interface WordCases {
  readonly lower: readonly string[];
  readonly capital: readonly string[];
}

/** A sentence's words by their case, the first one left out where its capital tells nothing. */
const wordCases: (prose: Prose) => WordCases = memoize(({ masked }) => {
  const lower = new Set<string>();
  const capital = new Set<string>();
  let end = 0;
  for (const token of tokenize(masked, [])) {
    const opens = end === 0 || /[\n:]/.test(masked.slice(end, token.start));
    end = token.end;
    if (token.numeric) continue;
    if (!token.capital) lower.add(bare(token.lower));
    else if (!opens) capital.add(bare(token.lower));
  }
  return { lower: [...lower], capital: [...capital] };
});

/** Who or what an article is about. */
export const subjectOfArticle: (article: Article) => ArticleSubject = memoize(article => {
  const common = new Set<string>();
  const proper = new Set<string>();
  for (const passage of article.passages) {
    if (passage.role !== 'body' || passage.kind === 'code' || passage.kind === 'heading') continue;
    for (const sentence of passage.sentences) {
      const cases = wordCases(sentence.prose);
      for (const word of cases.lower) common.add(word);
      if (passage.kind !== 'cell') for (const word of cases.capital) proper.add(word);
    }
  }
  const title = titleWords(article);
  const lead = leadSentence(article);
  return { common, proper, words: new Set([...title, ...abbreviation(lead)]), kinds: withSynonyms([...kindsIn(lead), ...title.map(singular).filter(word => common.has(word))]) };
});

/** By what words an article may speak of a subject of one of these kinds: kinds first, the general words behind the colon. */
const sorts: readonly (readonly [kinds: readonly string[], general: readonly string[]])[] = [
  'bridge viaduct tunnel dam canal: structure project crossing construction', 'building tower skyscraper stadium arena church cathedral castle museum hospital hotel theatre theater palace house lighthouse airport station port mall library: building structure project complex facility venue',
  'company firm corporation manufacturer maker startup bank airline retailer brewery publisher: company firm corporation business group enterprise', 'agency association foundation charity institute institution party union: organisation organization group body institution',
  'film movie documentary: film movie picture production', 'series sitcom: series show programme program', 'book novel novella biography: book novel work volume', 'album: album record', 'song single: song single track', 'game: game title',
  'city town village municipality settlement: city town village municipality settlement community place', 'country state republic kingdom: country state nation', 'county district province region: county district province region', 'island islet: island isle', 'mountain peak hill volcano: mountain peak summit', 'lake reservoir: lake reservoir', 'river stream: river stream',
  'model llm: model system network', 'aircraft airliner helicopter: aircraft plane', 'ship vessel liner ferry: ship vessel', 'spacecraft satellite probe telescope: spacecraft satellite probe telescope', 'car: car vehicle', 'bus: bus vehicle', 'train locomotive: train', 'university college school academy: university college school institution', 'club team: club team side',
  'earthquake: earthquake quake tremor', 'storm hurricane cyclone typhoon: storm hurricane cyclone typhoon', 'flood flooding: flood flooding disaster', 'attack shooting bombing massacre: attack shooting bombing incident', 'tournament competition championship cup: tournament competition championship event', 'election: election vote poll', 'trial study survey: trial study survey', 'farm plant mine: plant project facility site', 'park reserve: park reserve', 'metro subway railway tramway: metro subway system network', 'software application app library: software application app tool library', 'bird: bird species', 'animal mammal fish insect plant flower tree: species',
].map(sort => {
  const [kinds = '', general = ''] = sort.split(': ');
  return [kinds.split(' '), general.split(' ')];
});

const withSynonyms = (kinds: readonly string[]): ReadonlySet<string> =>
  new Set([...kinds, ...sorts.filter(([named]) => kinds.some(kind => named.includes(kind))).flatMap(([, general]) => general)]);

/** The title's words; without a title, those of the file's name. */
function titleWords(article: Article): readonly string[] {
  const name = article.title?.text ?? article.path?.split(/[\\/]/).at(-1)?.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ') ?? '';
  return tokenize(name.replace(/\([^)]*\)/g, ' '), []).map(token => bare(token.lower)).filter(word => !functionWords.has(word));
}

const leadSentence = (article: Article): string =>
  article.passages.find(passage => passage.role === 'body' && passage.kind === 'paragraph')?.sentences[0]?.prose.masked ?? '';

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
    if (name.doubtful && !subject.proper.has(name.words[0]!)) return [];
    return rest.every(word => subject.common.has(word) && !/\d/.test(word)) ? [] : rest.filter(word => !subject.common.has(word) || /\d/.test(word) || rest.length > 1);
  });
  return [...new Set(words)].sort();
}
