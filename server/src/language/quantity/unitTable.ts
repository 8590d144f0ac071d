import { Decimal } from './interval.ts';
import type { Dimension, Unit } from './unit.ts';

/** Units by written form: symbols keep their case, words are lower case with their plurals. */
export interface UnitTable {
  readonly symbols: ReadonlyMap<string, Unit>;
  readonly words: ReadonlyMap<string, Unit>;
}

/** symbol, word, power of ten */
const prefixes: readonly (readonly [string, string, number])[] = [
  ['', '', 0], ['k', 'kilo', 3], ['M', 'mega', 6], ['G', 'giga', 9], ['T', 'tera', 12], ['P', 'peta', 15], ['E', 'exa', 18],
  ['h', 'hecto', 2], ['d', 'deci', -1], ['c', 'centi', -2], ['m', 'milli', -3], ['µ', 'micro', -6], ['μ', 'micro', -6], ['n', 'nano', -9], ['p', 'pico', -12], ['f', 'femto', -15],
];

/** symbols, singular words, dimension, factor of the unprefixed unit, prefixes in use */
type Metric = readonly [string, string, Dimension, string, string];

const metric: readonly Metric[] = [
  ['m', 'metre,meter', 'length', '1', '|k|c|d|m|µ|μ|n|p'],
  ['g', 'gram,gramme', 'mass', '0.001', '|k|m|µ|μ|n'],
  ['t', 'tonne', 'mass', '1000', '|k|M|G'],
  ['s', 'second', 'time', '1', '|m|µ|μ|n|p|f'],
  ['L', 'litre,liter', 'volume', '0.001', '|h|d|c|m|µ|μ|M'],
  ['W', 'watt', 'power', '1', '|k|M|G|T|m|µ|μ'],
  ['Wp', 'watt-peak', 'power', '1', '|k|M|G'],
  ['Wh', 'watt-hour,watthour', 'energy', '3600', '|k|M|G|T'],
  ['J', 'joule', 'energy', '1', '|k|M|G|T|P|E|m'],
  ['eV', 'electronvolt', 'energy', '1.602176634e-19', '|k|M|G|T|m'],
  ['cal', 'calorie', 'energy', '4.184', '|k'],
  ['Pa', 'pascal', 'pressure', '1', '|h|k|M|G'],
  ['bar', 'bar/bar', 'pressure', '100000', '|m'],
  ['N', 'newton', 'force', '1', '|k|M|m'],
  ['V', 'volt', 'voltage', '1', '|k|M|m'],
  ['A', 'ampere', 'current', '1', 'k|m|µ|μ'],
  ['Hz', 'hertz/hertz', 'frequency', '1', '|k|M|G|T|m'],
  ['B', 'byte', 'data', '8', 'k|M|G|T|P|E'],
  ['bit', 'bit', 'data', '1', '|k|M|G|T'],
  ['bps', '', 'dataRate', '1', '|k|M|G|T'],
  ['bit/s', '', 'dataRate', '1', '|k|M|G|T'],
  ['B/s', '', 'dataRate', '8', 'k|M|G|T'],
  ['FLOPS', '', 'compute', '1', '|M|G|T|P|E'],
  ['FLOPs', '', 'compute', '1', '|M|G|T|P|E'],
  ['FLOP/s', '', 'compute', '1', '|M|G|T|P|E'],
  ['Bq', 'becquerel', 'radioactivity', '1', '|k|M|G|T'],
  ['Sv', 'sievert', 'dose', '1', '|m|µ|μ'],
  ['Gy', '', 'dose', '1', '|m'],
  ['px', 'pixel', 'image', '1', '|M|G'],
];

/** canonical name, dimension, factors, symbols, words (singular, plural where it is not + s) */
type Customary = readonly [string, Dimension, string, string, string];

const customary: readonly Customary[] = [
  ['percent', 'ratio', '0.01', '%', 'percent,per cent,pct'],
  ['per mille', 'ratio', '0.001', '‰', 'per mille'],
  ['ppm', 'ratio', '0.000001', 'ppm', 'part per million/parts per million'],
  ['ppb', 'ratio', '0.000000001', 'ppb', 'part per billion/parts per billion'],
  ['percentage point', 'points', '1', 'pp,p.p.,pps', 'percentage point,percent point,pct point'],
  ['basis point', 'points', '0.01', 'bps', 'basis point'],
  ['times', 'multiple', '1', 'x,×', 'times/times,fold/fold'],
  ['mile', 'length', '1609.344', 'mi', 'mile'],
  ['nautical mile', 'length', '1852', 'nmi,NM', 'nautical mile'],
  ['yard', 'length', '0.9144', 'yd,yds', 'yard'],
  ['foot', 'length', '0.3048', 'ft,′', 'foot/feet'],
  ['inch', 'length', '0.0254', 'in,″', 'inch/inches'],
  ['fathom', 'length', '1.8288', '', 'fathom'],
  ['furlong', 'length', '201.168', '', 'furlong'],
  ['ångström', 'length', '1e-10', 'Å', 'angstrom,ångström'],
  ['astronomical unit', 'length', '149597870700', 'AU', 'astronomical unit'],
  ['light-year', 'length', '9460730472580800', 'ly', 'light-year,light year,lightyear'],
  ['parsec', 'length', '3.0856775814913673e16', '', 'parsec'],
  ['kiloparsec', 'length', '3.0856775814913673e19', 'kpc', 'kiloparsec'],
  ['acre', 'area', '4046.8564224', '', 'acre'],
  ['hectare', 'area', '10000', 'ha', 'hectare'],
  ['gallon', 'volume', '0.003785411784 0.00454609', 'gal', 'gallon'],
  ['US gallon', 'volume', '0.003785411784', 'US gal', 'us gallon,u.s. gallon'],
  ['imperial gallon', 'volume', '0.00454609', 'imp gal', 'imperial gallon'],
  ['pint', 'volume', '0.000473176473 0.00056826125', '', 'pint'],
  ['quart', 'volume', '0.000946352946 0.0011365225', 'qt', 'quart'],
  ['fluid ounce', 'volume', '0.0000295735295625 0.0000284130625', 'fl oz', 'fluid ounce'],
  ['barrel', 'volume', '0.158987294928', 'bbl', 'barrel'],
  ['litre', 'volume', '0.001', 'l', ''],
  ['millilitre', 'volume', '0.000001', 'ml', ''],
  ['acre-foot', 'volume', '1233.48183754752', '', 'acre-foot/acre-feet'],
  ['pound', 'mass', '0.45359237', 'lb,lbs', 'pound'],
  ['ounce', 'mass', '0.028349523125 0.0311034768', 'oz', 'ounce'],
  ['tonne', 'mass', '1000', '', 'metric ton,metric tonne'],
  ['short ton', 'mass', '907.18474', '', 'short ton'],
  ['long ton', 'mass', '1016.0469088', '', 'long ton'],
  ['ton', 'mass', '907.18474 1000 1016.0469088', '', 'ton'],
  ['carat', 'mass', '0.0002', '', 'carat'],
  ['minute', 'time', '60', 'min,mins', 'minute'],
  ['hour', 'time', '3600', 'h,hr,hrs', 'hour'],
  ['day', 'time', '86400', '', 'day'],
  ['week', 'time', '604800', 'wk,wks', 'week'],
  ['fortnight', 'time', '1209600', '', 'fortnight'],
  ['month', 'time', '2629746', 'mo,mos', 'month'],
  ['year', 'time', '31556952', 'yr,yrs', 'year'],
  ['decade', 'time', '315569520', '', 'decade'],
  ['century', 'time', '3155695200', '', 'century/centuries'],
  ['millennium', 'time', '31556952000', '', 'millennium/millennia'],
  ['second', 'time', '1', 'sec,secs', ''],
  ['mile per hour', 'speed', '0.44704', 'mph', ''],
  ['kilometre per hour', 'speed', '0.277777777777777777777777777777777777778', 'kph,kmh,km/h,kmph', ''],
  ['metre per second', 'speed', '1', 'm/s', ''],
  ['knot', 'speed', '0.514444444444444444444444444444444444444', 'kn,kt,kts,knots', 'knot'],
  ['hertz', 'frequency', '1', 'fps,FPS', 'frame per second/frames per second'],
  ['rpm', 'frequency', '0.016666666666666666666666666666666666667', 'rpm,RPM', 'revolution per minute/revolutions per minute'],
  ['horsepower', 'power', '745.69987158227022 735.49875', 'hp,bhp', 'horsepower/horsepower'],
  ['psi', 'pressure', '6894.757293168', 'psi', ''],
  ['atmosphere', 'pressure', '101325', 'atm', ''],
  ['millimetre of mercury', 'pressure', '133.322387415', 'mmHg', ''],
  ['inch of mercury', 'pressure', '3386.389', 'inHg', ''],
  ['kilogram-force per square centimetre', 'pressure', '98066.5', 'kgf/cm2,kgf/cm²', ''],
  ['pound-force', 'force', '4.4482216152605', 'lbf', 'pound-force/pounds-force'],
  ['degree', 'angle', '1', '°', 'degree'],
  ['decibel', 'loudness', '1', 'dB,dBA', 'decibel'],
  ['kibibyte', 'data', '8192', 'KiB', 'kibibyte'],
  ['mebibyte', 'data', '8388608', 'MiB', 'mebibyte'],
  ['gibibyte', 'data', '8589934592', 'GiB', 'gibibyte'],
  ['tebibyte', 'data', '8796093022208', 'TiB', 'tebibyte'],
  ['kilobyte', 'data', '8000', 'KB', ''],
  ['british thermal unit', 'energy', '1055.05585262', 'BTU,Btu', ''],
];

const temperatures: readonly (readonly [Unit, string, string])[] = [
  [{ name: 'degree Celsius', dimension: 'temperature', factors: ['1'], offset: '273.15' }, '°C', 'degree celsius/degrees celsius,degree centigrade/degrees centigrade,celsius'],
  [{ name: 'degree Fahrenheit', dimension: 'temperature', factors: ['0.555555555555555555555555555555555555556'], offset: '459.67' }, '°F', 'degree fahrenheit/degrees fahrenheit,fahrenheit'],
  [{ name: 'kelvin', dimension: 'temperature', factors: ['1'], offset: '0' }, 'K', 'kelvin,kelvins'],
];

/** Lengths whose squares and cubes are in use, with their ways of writing them. */
const squared = 'metre,meter,kilometre,kilometer,centimetre,centimeter,millimetre,millimeter,mile,foot/feet,inch/inches,yard';
const squaredSymbols = 'm,km,cm,mm,mi,ft,in,yd';

interface Building {
  readonly symbols: Map<string, Unit>;
  readonly words: Map<string, Unit>;
}

function addWords(table: Building, unit: Unit, words: string): void {
  for (const word of words.split(',').filter(Boolean)) {
    const [singular = '', plural = `${singular}s`] = word.split('/');
    table.words.set(singular, unit);
    table.words.set(plural, unit);
  }
}

function addMetric(table: Building, [symbol, words, dimension, factor, used]: Metric): void {
  const allowed = used.split('|');
  for (const [short, long, power] of prefixes) {
    if (!allowed.includes(short)) continue;
    const stems = words.split(',').filter(Boolean);
    const unit: Unit = { name: `${long}${stems[0]?.split('/')[0] ?? symbol}`, dimension, factors: [new Decimal(factor).times(new Decimal(10).pow(power)).toString()] };
    table.symbols.set(short + symbol, unit);
    addWords(table, unit, stems.map(stem => stem.split('/').map(form => long + form).join('/')).join(','));
  }
}

function addCustomary(table: Building, [name, dimension, factors, symbols, words]: Customary): void {
  const unit: Unit = { name, dimension, factors: factors.split(' ') };
  for (const symbol of symbols.split(',').filter(Boolean)) table.symbols.set(symbol, unit);
  addWords(table, unit, words);
}

const power = (base: Unit, exponent: 2 | 3): Unit => ({
  name: `${exponent === 2 ? 'square' : 'cubic'} ${base.name}`,
  dimension: exponent === 2 ? 'area' : 'volume',
  factors: [new Decimal(base.factors[0]!).pow(exponent).toString()],
});

/** Squares and cubes of lengths under the names readers meet: km², sq km, km2, square kilometres. */
function addPowers(table: Building): void {
  for (const word of squared.split(',')) {
    const [singular = '', plural = `${singular}s`] = word.split('/');
    const base = table.words.get(singular)!;
    addWords(table, power(base, 2), `square ${singular}/square ${plural},square-${singular}/square-${plural},sq ${singular}/sq ${plural}`);
    addWords(table, power(base, 3), `cubic ${singular}/cubic ${plural},cubic-${singular}/cubic-${plural}`);
  }
  for (const symbol of squaredSymbols.split(',')) {
    const base = table.symbols.get(symbol)!;
    for (const form of [`${symbol}²`, `${symbol}2`, `${symbol}^2`, `sq ${symbol}`, `sq. ${symbol}`]) table.symbols.set(form, power(base, 2));
    for (const form of [`${symbol}³`, `${symbol}3`, `${symbol}^3`, `cu ${symbol}`, `cu. ${symbol}`]) table.symbols.set(form, power(base, 3));
  }
}

function buildUnitTable(): UnitTable {
  const table: Building = { symbols: new Map(), words: new Map() };
  for (const entry of metric) addMetric(table, entry);
  for (const entry of customary) addCustomary(table, entry);
  for (const [unit, symbol, words] of temperatures) {
    table.symbols.set(symbol, unit);
    addWords(table, unit, words);
  }
  addPowers(table);
  return table;
}

export const unitTable: UnitTable = buildUnitTable();
