import { wordSet } from '../lexicon.ts';

export const scales = wordSet('hundred thousand million billion trillion crore lakh mn bn m k b t');

export const units = wordSet(`
  % percent per percentage points km kilometers kilometres kilometer kilometre mi miles mile m meters metres cm mm ft feet
  foot inches inch yards acres acre hectares ha kg kilograms g grams mg tonnes tonne tons ton lb lbs pounds oz ounces
  litres liters gallons barrels mph kmh kph knots kn hz khz mhz ghz kw mw gw kwh mwh gwh twh watts volts v w j kj gb tb
  mb pb kb tflops flops pflops teraflops petaflops parameters tokens dollars usd eur gbp euros yen yuan rupees
  crowns degrees °c °f c f k hpa mbar psi bps gbps mbps fps ms seconds sec light-years au db calories kcal
  times fold years-old basis
`);

export const numberWords = wordSet(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety
`);

export const vagueCounts = wordSet('dozens hundreds thousands millions billions');

export const fractions = wordSet('half third thirds quarter quarters two-thirds three-quarters one-third one-quarter one-fifth majority plurality');

export const irregularPlurals = wordSet('people children men women feet percent staff teeth mice fish sheep deer aircraft spacecraft personnel');

/** Words that end like a plural and are none. */
export const notPlurals = wordSet(`
  is was has does as its this thus his hers us always sometimes across towards besides perhaps plus minus versus
  less unless yes various previous status analysis basis process access
`);

/** Counts of the calendar and of the text itself claim little: `two days later`, `in three ways`. */
export const lightNouns = wordSet(`
  days weeks months years decades centuries ways parts things steps types kinds sections chapters
  reasons options categories times cases points sides questions examples forms versions words lines items columns rows
  characters
`);
