/** What a defect at a place is, and so which check is to find it. */
export type DefectKind = 'repeated' | 'percentage' | 'ratio' | 'difference' | 'sum' | 'elapsed' | 'conversion' | 'average' | 'total' | 'change' | 'share' | 'comparison' | 'rank' | 'count';

/**
 * The places of each article at which a defect is made, by kind. `«…»` marks the figure that is changed; for
 * comparisons, ranks and counts `«…→…»` gives the words and what replaces them.
 */
export const places: Readonly<Record<string, Readonly<Partial<Record<DefectKind, readonly string[]>>>>> = {
  'harrow-bay-bridge': {
    repeated: [
      'a main span of «612 metres» (2,008', 'total length of «2,340 metres», and', 'carries about «48,000» vehicles', 'at a cost of «\\$420 million» [1]', 'Total length | «2,340 m»', 'Main span | «612 m»', 'Tower height | «178 m»', 'Stay cables | «96»', 'Lanes | «6»',
      'Construction cost | «\\$420 million»', 'towers are «178 metres» tall', 'The «612-metre» main span', 'hangs from «96» stay', 'carries «six» lanes', 'final cost of «\\$420 million»', 'deck, was worth «\\$210 million»', 'contract was worth «\\$126 million»', 'the «\\$63 million» paid for', '2022, from «32,000» to',
    ],
    percentage: ['was about «11 percent» above'],
    ratio: ['«half» of the whole cost', '«twice» as much as the', 'lorry \\$14.00, «four times» as', 'Traffic grew by «half» between'],
    sum: ['for a total of «90,000» cubic'],
    conversion: ['612 metres («2,008 ft»)'],
    elapsed: ['«four years and two months» later'],
    total: ['| Total | | «420» |'],
    change: ['| 40,000 | «+25%» |', '| 46,000 | «+15%» |', '| 48,000 | «+4.3%» |'],
    share: ['| 126 | «30%» |', '| 63 | «15%» |'],
    rank: ['The «largest→smallest» contract, for'],
    count: ['lanes, «three→four» in each'],
  },
  'osprey-language-model': {
    repeated: [
      'model with «236 billion» parameters in', 'parameters: «236B»', 'which «21 billion» are active', 'context window of «128,000» tokens', 'Training took «14.8 trillion» tokens', 'to have cost «\\$5.6 million».[^report]\n\n## Arch', 'Total parameters | «236B»', 'Active parameters | «21B»', 'Layers | «60»', 'Routed experts | «160»',
      'Osprey has «60» layers', 'its «160» routed experts', 'Mini, released the same day, has «16 billion» parameters', 'came to «14.8T» tokens', 'of which «12 %» was source', 'Osprey scored «79.2» on', 'CodePass it reached «81.1», slightly', 'Heron 2 with «82.4»', 'Mini scored «58.1» on',
    ],
    ratio: ['is about «11.2».[^report]'],
    difference: ['«4.6» points more'],
    sum: ['makes about «\\$5.6 million»'],
    share: ['| Web pages | «61%» |'],
    comparison: ['slightly «behind→ahead of» Heron 2'],
  },
  lowmere: {
    repeated: [
      'a population of «24,655», and', 'an area of «18.4 square kilometres» (7.1', 'Population (2021) | «24,655»', 'Area | «18.4 km²»', 'Elevation | «62 m»', 'lies «62 metres» above', 'rose from «17,020» in 1981', 'to «24,655» in 2021', 'hospital, with «1,250» employees', 'Foods has «830» employees', 'College with «410».',
    ],
    percentage: ['increase of «45 percent»'],
    ratio: ['about «twice» as many as'],
    difference: ['a difference of «13.8 °C»', 'gained «2,245» inhabitants'],
    conversion: ['kilometres («7.1 sq mi»)'],
    sum: ['and «23 percent» were 65'],
    change: ['| 18,910 | «+1,890» |', '| 22,410 | «+2,065» |'],
    rank: ['The «largest→second largest» employer is'],
  },
  'meridian-motors': {
    repeated: [
      'it had «6,400» employees and', 'revenue of «€2.35 billion» in 2023', 'percent to «€2.35 billion», and', 'profit reached «€188 million», 8.0', 'delivered «4,380» buses', '2023, «2,190» went to', 'M12 is «12.0 metres» long', 'has «38» seats', 'battery of «350 kWh», which', 'range of «320 kilometres»', 'M18, at «18.1 metres», carries', 'a battery of «525 kWh», one', 'M8, has «24» seats',
    ],
    percentage: ['rose by «18.7 percent» to', '188 million, «8.0 percent» of revenue'],
    ratio: ['«one and a half times» that of', '«half» of all deliveries'],
    difference: ['«660» more than in 2022'],
    sum: ['and «€160 million» in shares'],
    total: ['| Total | «4,380» |'],
    share: ['| 876 | «20%» |', '| 1,095 | «25%» |', '| 6.0% | «7.0%» | 8.0% |'],
    rank: ['The «smallest→largest» of the three'],
  },
  'tamsel-earthquake': {
    repeated: [
      'magnitude of «6.9» struck', 'quake killed «214» people', 'injured «1,870» and', 'left about «31,000» homeless', '**Magnitude:** «6.9»', '**Depth:** «11 km»', '**Deaths:** «214»', '**Injuries:** «1,870»', '**Homeless:** about «31,000»', 'depth of «11 kilometres»', 'of the «214» deaths', 'where «121» people were killed', 'and «3,450» houses destroyed', 'Sarn «25» people died', 'Altogether «6,400» houses',
    ],
    percentage: ['or «20 percent», was insured'],
    ratio: ['«More than half» of the 214'],
    elapsed: ['«A year» later, in November 2018'],
    total: ['| Total | «214» |', '| 214 | «1,870» | 6,400', '| 1,870 | «6,400» |'],
    rank: ['The «strongest→weakest» aftershock'],
  },
  'silent-harbour-film': {
    repeated: [
      'Shot in «43» days', 'budget of «\\$12 million», it', 'grossed «\\$96 million» worldwide', 'Running time | «128 minutes»', 'Budget | «\\$12 million»', 'Box office | «\\$96 million»', 'took «43» days in the', 'film runs «128 minutes»', 'earned «\\$41.3 million» in North', 'and «\\$36.5 million» in Europe', 'gross of «\\$96 million» it took',
    ],
    ratio: ['took «eight times» its budget'],
    elapsed: ['Filming took «43» days'],
    total: ['| Worldwide | «\\$96.0 million» |'],
    share: ['\\$41.3 million | «43%» |', '\\$18.2 million | «19%» |'],
    count: ['won «four→five» of the nine'],
  },
  'lake-ysmere': {
    repeated: [
      'area of «142 km²», is', 'is «31 km» long', 'up to «74 m» deep', 'about «3.4 km³» of', 'Surface area | «142 km²»', 'Length | «31 km»', 'Maximum depth | «74 m»', 'Average depth | «24 m»', 'Volume | «3.4 km³»', 'Surface elevation | «418 m»', 'Islands | «17»', 'lies «418 metres» above', 'average depth of «24 metres», its', 'comes to «3.4 cubic kilometres»', 'are «17» islands', 'Oska is «118 kilometres» long', 'drains «2,340 square kilometres»', 'Karr, at «47 kilometres», is',
    ],
    percentage: ['the remaining «17 percent»'],
    ratio: ['«less than half→less than a third» as long'],
    sum: ['landed «86 tonnes» in 2020', 'comes to «3.4 cubic kilometres»'],
    conversion: ['22.4 °C («72.3 °F»)', '5.6 km² («2.2 sq mi»)'],
    rank: ['the «largest→second largest» of which is the Oska'],
    count: ['fed by «nine→eight» rivers'],
  },
  'corvid-2-telescope': {
    repeated: [
      'a mass of «2,850 kg», it', 'a mirror «1.8 metres» in', '**Launch mass:** «2,850 kg»', '**Mirror diameter:** «1.8 m»', '**Power:** «1.6 kW»', 'telescope weighs «2,850 kilograms»', 'diameter of «1.8 metres», weighs', 'panels supply «1.6 kilowatts»', 'mass of «112 kilograms» and', 'Camera uses «140 watts»', 'together weigh «258 kilograms» and', 'and use «420 watts», about', 'telescope made «9,310» observations',
    ],
    ratio: ['about «a quarter» of the power'],
    sum: ['sent «182 terabytes» of', 'cost «€610 million»: €385'],
    elapsed: ['extended by «three years», to'],
    total: ['| Total | «258» |', '| 258 | «420» |', '| 420 | «12» |'],
    rank: ['and is the «heaviest→lightest» of'],
    count: ['diameter and «four→five» instruments'],
  },
  'vellan-rail': {
    repeated: [
      'has «five» lines with', 'with «87» stations', 'length of «104 kilometres», and', 'carried «231 million» passengers in 2023.[^1]\n\n|', 'Lines | «5»', 'Stations | «87»', 'Route length | «104 km» (65', 'Top speed | «80 km/h» (50', '(2023) | «231 million»', 'now has «24» stations', 'on «27.4 kilometres»', 'length of «12.2 kilometres» and', 'and «10» stations.[^2] The', 'speed of «80 km/h». In', 'to «121 million».[^1]', 'metro carried «231 million» passengers, 97', 'the «238 million» carried in 2019',
    ],
    percentage: ['fell by «49 percent» to', 'passengers, «97 percent» of the'],
    elapsed: ['2017, «43 years» after'],
    sum: ['makes «484» cars'],
    conversion: ['104 km («65 mi»)', '80 km/h («50 mph»)'],
    total: ['| Total | | «104.0» |', '| 104.0 | «87» |'],
    rank: ['Line is the «shortest→longest» of'],
  },
  'ingrid-solvang': {
    repeated: ['won «14» national', 'crossed the Karr Icecap «three→four» times', 'later, «14» titles in', 'of her «14» titles', 'took «31 days» and', 'covered «410 kilometres»', '1953, was «545 kilometres» and', 'took «37 days»;', 'wrote «nine→eight» books', '«Six→Seven» of her 14'],
    elapsed: ['2004, aged «83»', '1956, «fifteen» years later', 'at the age of «18», in', 'stood for «21 years», until'],
    sum: ['came to «1,335 kilometres» in', 'kilometres in «90 days»'],
    total: ['| Total | «14» |'],
    rank: ['The «longest→shortest», in 1953'],
    count: ['Her «three→four» crossings'],
  },
  'amber-warbler': {
    repeated: ['wingspan of «19 centimetres», weighs', 'about «9.5 grams» and', 'estimated at «86,000» birds', 'wingspan_cm: «19»', 'mass_g: «9.5»', 'population: «86,000»', 'length of «12.1 centimetres», females', 'females of «11.6 centimetres»', 'male weighs «9.8 grams» and', 'female «9.2 grams».', 'fell from «62,000» in 1990', 'to «43,000» in 2020', 'holds «46 percent» of', 'Norrland «33 percent», together'],
    percentage: ['168 («70%»)', 'decline of «31 percent» in'],
    sum: ['another 14 days, «27 days» after', 'percent, together «79 percent»', 'estimate of «86,000» birds'],
    elapsed: ['percent in «30 years»'],
    change: ['| 54,000 | «−13%» |', '| 43,000 | «−9%» |'],
    share: ['| Others | «7%» |'],
  },
  'highland-cup-2019': {
    repeated: ['by «16» teams', 'before «41,300» spectators', 'Teams | «16»', 'Venues | «6»', 'Matches | «32»', 'Goals | «84»', 'attendance | «612,000»', 'The «16» teams', 'so that «32» matches', 'these, «84» goals', 'capacity of «42,000» and', 'held «eight» matches', 'capacity of «12,600», was', 'total «612,000» spectators', 'attendance of «41,300» [2]', 'Aasen scored «six» goals'],
    difference: ['goals, «one→two» more than Petr'],
    sum: ['together scored «15» of', 'so that «32» matches'],
    average: ['average of «2.63» per', 'matches, «19,125» per match'],
    rank: ['was the «smallest→largest» of the six'],
    count: ['in «six→seven» stadiums'],
  },
  'skarn-wind-farm': {
    repeated: ['Its «72» turbines', 'capacity of «576 MW» and', 'about «2.3 TWh» a year', 'farm «24 km» (15', 'Turbines | «72»', 'Turbine capacity | «8 MW»', 'Installed capacity | «576 MW»', 'production | «2.3 TWh»', 'Area | «96 km²»', 'to shore | «24 km»', 'Cost | «€1.7bn»', 'covers «96 square kilometres»', 'of the «72» turbines has', 'capacity of «8 MW», a', 'cost «€1.7 billion», 60', 'holds «50 percent» of', 'South «30 percent».', 'produced «2,120 GWh», 150', 'factor was «46.0 percent» in', 'and «47.0 percent» in 2023'],
    percentage: ['billion, «60 percent» of it'],
    sum: ['equity «€0.68 billion»', 'came to «9,080 GWh», or'],
    difference: ['«150 GWh» less'],
    average: ['or «2,270 GWh» a year'],
    conversion: ['24 km («15 mi»)'],
    elapsed: ['took «31 months», from'],
    total: ['| 100% | «680» |'],
  },
  'thalen-vaccine-trial': {
    repeated: ['enrolled «12,480» participants', 'at «38» sites', 'Participants | «12,480»', 'Sites | «38»', 'Median age | «47 years»', 'Efficacy | «81.5%»', '1: «8,320» received', 'and «4,160» the placebo', 'the «12,480» participants, 6,490', 'age was «47 years»', 'were «37» infections', 'efficacy of «81.5 percent» [2]', 'by «26 percent» of', 'and «18 percent» of', 'by «4 percent» of'],
    percentage: ['6,490 («52%»)'],
    ratio: ['about «\\$11,860» per'],
    total: ['| Total | «12,480» |', '| 12,480 | «137» |'],
    share: ['| 37 | «0.44%» |', '| 137 | «1.10%» |'],
    rank: ['was the «most→second most» common'],
  },
  'kestrel-ai-company': {
    repeated: [
      'employed about «640» people', 'valued at «\\$8.2 billion» [1]', 'seed round of «\\$12 million» followed', 'Series A of «\\$65 million» closed', 'valuation of «\\$400 million», and', 'Series B of «\\$310 million» in 2023', 'company raised «\\$700 million» in', 'valued it at «\\$8.2 billion», almost',
      '430 in December 2024 and «640» in December', 'had «13 billion» parameters', 'later with «70 billion» parameters', 'window of «16,000» tokens', '3 has «180 billion» parameters', 'window of «128,000» tokens; it', 'costs «\\$3.00» per million', 'rose from «\\$142 million» in 2024', 'to «\\$390 million» in 2025', '9 percent to «\\$205 million» [2]',
    ],
    percentage: ['increase of «175 percent», while', 'grew by «9 percent» to'],
    ratio: ['«twenty times» as much as', 'about «half» of all revenue', 'about «\\$3,000» for each'],
    sum: ['brought in «\\$1,087 million» [4]'],
    elapsed: ['followed «ten months» later'],
    total: ['| Total | | «1,087» |'],
  },
  'codequest-benchmark': {
    repeated: [
      'consists of «2,294» tasks', 'from «12» open-source', 'Tasks | «2,294»', 'Repositories | «12»', 'Median patch | «15 lines»', 'step and «2,294» after', 'patch changes «15» lines', 'contributes «850» tasks', 'tasks, «37 percent» of', 'solved «1.96 percent» of', 'reached «12.5 percent» on', 'scored «72.7 percent» there', 'and «41.2 percent» on', 'stood at «49.0 percent» on', 'fell from «12.5» to',
    ],
    difference: ['«15.8 points» ahead'],
    ratio: ['«more than twice→more than three times» as many as'],
    elapsed: ['«Six months→Nine months» later AgentLoop'],
    share: ['| 850 | «37%» |', '| 645 | «28%» |'],
  },
  'aurora-x1-chip': {
    repeated: [
      'with «192 GB» of memory', 'process_nm: «3»', 'transistors: «146 billion»', 'memory: «192 GB»', 'tdp_w: «750»', 'chip has «146 billion» transistors', 'transistors, «192 GB» of high', 'Transistors | «146 billion»', 'area | «1,017 mm²»', 'Memory | «192 GB»', 'bandwidth | «5.3 TB/s»', 'Power | «750 W»', 'in a «3 nm» process', 'has «146 billion» transistors on', 'on «1,017 square millimetres».', 'had «80 billion» transistors', 'and «80 GB» of memory',
      'bandwidth of «5.3 terabytes» per', 'reaches «1,307 TFLOPS», 3.4', 'draws «750 watts», a', 'from «60,000» chips in', 'to «150,000» in the fourth',
    ],
    ratio: ['«3.4 times» the 383', 'watts, «a third→a half» more', 'X1 is «2.4 times» as large'],
    sum: ['with «1.5 TB» of memory in all'],
    conversion: ['134 kg («295 lb»)'],
    total: ['| 2025 | «410,000» |'],
  },
  'mount-varden': {
    repeated: ['At «3,142 metres» (10,308', 'crater is «620 metres» wide', 'Elevation | «3,142 m» (10', 'Crater width | «620 m»', '1902 killed «1,210» people', 'and «0.31 cubic kilometres» of', '1986 «four» people died', 'produced «2.4 cubic kilometres» of', 'and «36» people were'],
    ratio: ['«almost eight times→almost six times» as much', 'a loss of «a third→a half» [5]'],
    difference: ['and climbs «932 metres» [6]'],
    elapsed: ['erupted for «47 days», from'],
    conversion: ['38 kilometres («24 mi»)', '3,142 metres («10,308 ft»)', '−7.4 °C («18.7 °F»)'],
  },
};
