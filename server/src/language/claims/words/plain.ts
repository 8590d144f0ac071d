import type { PhraseTable } from '../lexicon.ts';

export const causePhrases: PhraseTable = [
  [0.55, `because of, as a result of, a result of, the result of, a consequence of, resulted in, was caused by, were caused by, caused by, led to, leading to,
    resulting in, was due to, were due to, is due to, are due to, owing to, contributed to, gave rise to, stemmed from,
    stems from, brought about, was triggered by, were triggered by, was prompted by, was sparked by, was driven by,
    were driven by, attributable to, responsible for the, blamed on, blamed for, in response to, as a consequence of,
    in the wake of, on account of, thanks to, paved the way for, played a key role in, played a role in, played a major role in,
    precipitated, spurred, culminated in, resulted from, results from, arose from`],
  [0.5, 'caused, prompted, triggered, sparked, fuelled, fueled, due to, accelerated, hastened, inspired by, was inspired by, forcing, prompting, sparking, triggering'],
  [0.4, 'causes, leads to, results in, driven by, contributes to, as a result, causing, enabled, drove, induces, gives rise to'],
];

export const controversyPhrases: PhraseTable = [
  [0.65, `controversy, controversies, controversial, controversially, scandal, scandals, accused of, accused, accusations,
    accusation, allegation, allegations, convicted, convicted of, pleaded guilty, pled guilty, found guilty, fraud, fraudulent,
    corruption, bribery, lawsuit, lawsuits, sued, indicted, plagiarism, misconduct, harassment, sexual assault,
    sexually abused, war crime, war crimes, genocide, massacre, atrocities, conspiracy, cover-up, propaganda, racist,
    racism, sexist, antisemitic, antisemitism, homophobic, extremist, extremists, terrorist, terrorists, terrorism,
    backlash, outrage, outcry, condemned, condemnation, denounced, widely criticised, widely criticized,
    heavily criticised, heavily criticized, drew criticism, drawn criticism, faced criticism, faced backlash,
    came under fire, boycott, boycotted, embezzled, embezzlement, embezzling, money laundering, whistleblower,
    human rights abuses, pseudoscience, pseudoscientific, discredited, debunked, hoax`],
  [0.5, `criticised, criticized, criticism, criticisms, disputed, dispute, denied, alleged, contested, protest, protests, protested, protesting,
    protesters, protestors, banned, censored, censorship, skepticism, scepticism, opposed, opposition from, disagreement,
    misleading, deceptive, illegal, illegally, unlawful, unlawfully, unconstitutional, discrimination, discriminatory,
    abused, violence, murder, murdered, assassinated, assassination, coup, rigged, resigned amid, feud, clashed with,
    contentious, polarizing, polarising, divisive, infamous, notorious, failed to, exploitation, exploited workers`],
];

export const comparisonPhrases: PhraseTable = [
  [0.55, `compared with, compared to, in comparison with, in comparison to, outperform, outperforms, outperformed, outperforming,
    surpass, surpasses, surpassed, surpassing, outpaced, outpaces, outnumbered, outnumber, outsold, overtook, eclipsed,
    twice as, three times as, four times as, times as many, times as much, times more, times larger, times higher,
    times faster, superior to, inferior to, on par with, comparable to, lags behind, lagged behind, trails behind,
    exceeds, exceeded, ranked second, ranked third, far more, far less, far fewer, significantly more, significantly less,
    significantly higher, significantly lower, substantially more, substantially less, considerably more,
    considerably less, more likely, less likely, disproportionately, doubled, tripled, quadrupled, halved`],
  [0.45, `increased, decreased, declined, grew by, rose by, fell by, dropped by, rose from, fell from, grew from, rose to,
    fell to, grew to, dropped to, plummeted, soared, surged, skyrocketed, dwindled, shrank, versus, ahead of, unlike,
    in contrast to, higher than, lower than, faster than, slower than, larger than, smaller than`],
];

export const sciencePhrases: PhraseTable = [
  [0.65, `studies show, studies have shown, studies suggest, research shows, research has shown, research suggests,
    research indicates, evidence suggests, evidence shows, clinical trial, clinical trials, meta-analysis,
    systematic review, randomised controlled, randomized controlled, peer-reviewed, statistically significant,
    side effects, adverse effects, increases the risk, increased the risk, increased risk, reduces the risk,
    reduced the risk, risk factor, risk factors, linked to, associated with, correlated with, correlates with,
    mortality, carcinogenic, life expectancy, carbon dating, radiocarbon, phylogenetic, genome sequencing, half-life,
    genetically, evolved from, causes of death, scientific consensus, life-threatening`],
  [0.45, `researchers, scientists, hypothesis, hypothesised, hypothesized, mutation, mutations, gene, genes, genome, protein,
    proteins, enzyme, enzymes, disease, diseases, cancer, tumor, tumour, infection, infections, virus, viruses, bacteria,
    bacterial, vaccine, vaccines, vaccination, symptoms, patients, diabetes, obesity, inflammation, dna, rna, fossil,
    fossils, neurons, hormone, hormones, toxicity, greenhouse, climate change, global warming, biodiversity,
    photosynthesis, molecules, molecular, supernova, isotope, isotopes, efficacy, metabolism, cholesterol, antibodies,
    pathogen, pathogens, antibiotic, antibiotics, mitochondria, mitochondrial, chromosome, chromosomes, epidemic,
    pandemic, earthquake, tectonic`],
  [0.3, `study, studies, experiment, experiments, diagnosis, therapy, therapies, treatment, treatments, species, brain,
    immune, toxic, radiation, emissions, ecosystem, ecosystems, organisms, cells, galaxy, galaxies, orbit, quantum,
    chemical, chemicals, particles, doses, receptor, receptors, algae, atmosphere, evolution, evolved, temperature,
    temperatures, clinical, medical, scientific, empirical, biological`],
];
