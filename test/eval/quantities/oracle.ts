import Recognizers from '@microsoft/recognizers-text-suite';

/** What Microsoft's recognizers read in a text: numbers, numbers with units, percentages, overlaps resolved for the longest. */
interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly resolution: { readonly value?: string; readonly unit?: string } | null;
}

interface Told {
  readonly values: readonly number[];
  readonly unit: string;
}

const culture = Recognizers.Culture.English;
const recognizers = [
  Recognizers.recognizeCurrency, Recognizers.recognizeDimension, Recognizers.recognizeTemperature, Recognizers.recognizeAge, Recognizers.recognizePercentage, Recognizers.recognizeNumber,
] as readonly ((text: string, culture: string) => readonly Recognized[])[];

/** The figures of a text; its units have names of their own and are not compared. */
export function oracle(text: string): readonly Told[] {
  const found = recognizers.flatMap(recognize => recognize(text, culture).map(({ start, end, resolution }) => ({ start, end, told: toldBy(resolution?.value) })));
  const taken: { start: number; end: number; told: Told }[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (one.told && !taken.some(other => one.start <= other.end && other.start <= one.end)) taken.push({ ...one, told: one.told });
  }
  return taken.sort((a, b) => a.start - b.start).map(({ told }) => told);
}

function toldBy(value: string | undefined): Told | undefined {
  if (value === undefined || value === null) return undefined;
  const number = Number(value.replace(/%$/, ''));
  return Number.isNaN(number) ? undefined : { values: [number], unit: '' };
}
