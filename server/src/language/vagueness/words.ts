/** Words of attributions to nobody in particular (Wikipedia's Manual of Style: unsupported attributions). Alternatives of a pattern. */
const alternatives = (text: string): string => text.trim().split(/\s+/).join('|');

/** Nouns that speak for nobody even when they stand bare: "critics argue", "research suggests". */
export const bareSources = alternatives(`
  experts critics observers scholars researchers scientists historians analysts commentators pundits academics economists
  insiders studies reports surveys sources skeptics sceptics opponents proponents supporters detractors reviewers
  advocates research evidence psychologists philosophers theologians linguists archaeologists specialists
  biographers theorists physicians doctors nutritionists
`);

/** Nouns that do so behind "some", "many", "several". */
export const countedSources = `${bareSources}|${alternatives(`
  people individuals authors writers journalists fans users activists engineers developers authorities professionals
  practitioners investigators experiments witnesses locals residents astronomers biologists physicists geologists
  others papers articles accounts veterinarians players listeners viewers readers lawyers officials politicians
`)}`;

export const quantities = `${alternatives(`
  some many several most various numerous certain other few countless leading prominent modern recent contemporary
  independent outside academic industry medical legal political scientific historical anonymous unnamed early later mainstream
`)}|a\\s+few|a\\s+number\\s+of|a\\s+growing\\s+number\\s+of|a\\s+majority\\s+of|the\\s+majority\\s+of|plenty\\s+of|lots\\s+of`;

/** What sources do with an opinion or a finding. */
export const opinionVerbs = `${alternatives(`
  say says said believe believes believed argue argues argued claim claims claimed think thinks thought suggest suggests
  suggested contend contends contended maintain maintains maintained assert asserts asserted note noted agree agreed
  consider considers considered regard regards regarded view viewed speculate speculated estimate estimated predict
  predicted warn warned worry worried fear feared question questioned criticise criticize criticised criticized praise
  praised show shows showed shown indicate indicates indicated demonstrate demonstrates demonstrated prove proves proved
  proven confirm confirms confirmed recommend theorise theorize theorised theorized doubt conclude concluded insist
  insisted reveal reveals revealed describe described
`)}|point(?:ed)?\\s+out|(?:find|finds|found|report|reported|see|call|called|propose|proposed)(?=\\s+(?:that|it|as)\\b)`;

/** Passives by which a view belongs to nobody. */
export const impersonalVerbs = alternatives(`
  believed thought said claimed argued considered assumed known reported rumored rumoured understood accepted
  acknowledged alleged suggested agreed recognized recognised regarded held felt estimated speculated seen viewed called
  described credited cited hailed deemed perceived
`);

export const adverbs = alternatives(`
  widely generally often commonly sometimes frequently usually typically popularly universally broadly now also still
  long increasingly traditionally routinely occasionally largely rightly
`);

export const auxiliaries = alternatives(`
  have has had may might would will do did now also still often generally commonly widely even long since consistently
  repeatedly strongly sometimes
`);

/** Groups that an agent behind "by" leaves as vague as before. */
export const vagueAgents = 'some|many|most|several|experts|scholars|historians|critics|observers';
