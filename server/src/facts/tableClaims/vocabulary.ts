const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(word => word !== ''));

/** Words of grammar, lower case: they add nothing that a table could deny. */
export const grammar = setOf(`a an the this that these those of in on at by for from to with as and or than is are was were be been being am has have had do does did it its their they them
there which who whose where also both all any each every one ones such own here so can then thus hence therefore however moreover furthermore still yet even indeed while whereas though although despite but
across among amongst between over under within per against into when we our us you s t very quite rather again only just too either else up down out about respectively e.g i.e using used use compared comparison comparing regard terms term case`);

/** Nouns that stand for whatever the table is about, in the form of keys. */
export const generic = setOf(`model system method approach technique algorithm baseline variant version architecture framework setting setup configuration scheme strategy dataset data benchmark task test evaluation experiment metric measure
score result value figure number performance quality level rate amount total point percent percentage table row column entry item case type kind category group class set list rest other overall general average entity unit
country city town team club player athlete driver rider candidate party nation state province ship vessel bridge building mountain river lake island season year game match race round event film album song book company organisation organization person people man woman
embedding encoder decoder network layer module component feature technology implementation ensemble ensembling learner classifier predictor solution tool product device side member competitor rival counterpart alternative option whitelist summary corpus domain language
total amount overall record place position rank count share sum`);

/** Verbs and adverbs that say no more than "have" or "somewhat", in the form of keys or as written. */
export const light = setOf(`achieve achieves achieved achieving obtain obtains obtained obtaining get gets got reach reaches reached reaching attain attains attained yield yields yielded yielding give gives gave giving show shows showed shown showing exhibit exhibits exhibited
perform performs performed performing produce produces produced deliver delivers delivered provide provides provided record records recorded recording score scores scored scoring post posts posted see seen sees find found finds observe observed note noted notice hold holds held
result results resulted make makes made making come comes came stand stands stood turn turned remain remains remained become became rank ranks ranked ranking offer offers offered enjoy boast boasts count counted earn earns earned belong belongs lie lies lay
slightly marginally significantly substantially considerably notably clearly dramatically markedly consistently generally usually often mostly typically always uniformly much far bit lot little somewhat well even easily narrowly overall actually really interestingly surprisingly notably additionally specifically namely particular addition fact contrast hand
relatively comparatively generally accordingly finally similarly instead further nevertheless nonetheless overwhelmingly strictly simply moreover good strong effective effectively necessarily likewise new proposed different various several many few some more most less least same scoring`);

/** Words that take a sentence out of reach: conditions, doubt, parts, other times, other people's words. */
export const barring = /\b(?:if|unless|would|could|may|might|should|must|perhaps|possibly|probably|likely|expected|expects?|predicted|projected|forecast|hypothesi[sz]ed?|assum(?:e|es|ed|ing)|suppos\w*|claim(?:s|ed)?|alleged\w*|almost|nearly|not only|not just|not merely|close to|as (?:good|high|low|well|large|many|much) as|combined|together|in total|per capita|each other|one another|among the|one of|some of|most of|part of|arguably|hope\w*|aims?|tied?|joint(?:ly)?|shared?|equal\w*|cumulative\w*|previously|formerly|previous year|last year|first time|ever|since|until|before|after|during|whether|question|how|why|what)\b|\?/;

/** Denials of what follows them. */
export const denial = /\b(?:not|never|cannot|no longer|fails? to|failed to|unable to|n['’]t|neither)\b|n['’]t\b/;

export const strong = /\b(?:significant(?:ly)?|substantial(?:ly)?|considerabl[ye]|much|far|clear(?:ly)?|notabl[ey]|dramatic(?:ally)?|marked(?:ly)?|by a (?:wide|large|significant) margin|significant)\b/;
export const wide = /\b(?:consistent(?:ly)?|always|uniformly|necessarily|across (?:all|both|the board)|in all|in both|on all|on both|under all|for all|on every|in every|for both|for every)\b/;
export const rough = /\b(?:general(?:ly)?|usually|often|mostly|typically|on average|overall|on the whole|most (?:of|cases)|largely|tend(?:s|ed)? to|in most)\b/;
