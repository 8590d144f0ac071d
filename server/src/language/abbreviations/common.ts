import { wordSet } from '../claims/lexicon.ts';

/** Abbreviations that general readers know, or know better than what they stand for. */
export const commonAbbreviations = wordSet(`
  US USA UK EU UN UAE USSR GDR NYC LA DC UAV
  CEO CFO CTO COO CIO VP PR HR IT AI VR AR IP ID PC TV DVD CD DJ MC FM AM PM AD BC BCE CE GMT UTC
  EST EDT CST CDT MST MDT PST PDT BST CET CEST IST JST AEST AEDT WIB
  NASA NATO FBI CIA NSA FDA EPA IRS FCC FEMA NOAA NIH CDC WHO UNESCO UNICEF OPEC OECD IMF WTO EEA FIFA UEFA NBA NFL NHL MLB
  IOC MIT UCLA BBC CNN NBC CBS ABC HBO MTV PBS NPR ESPN AP AFP IBM NYPD LAPD YMCA ASAP FAQ DIY RSVP VIP UFO MP MPs POW
  NGO NGOs GDP GNP CPI VAT GPS SMS MMS SIM LED LCD USB HDMI CPU GPU RAM ROM SSD HDD PDF HTML CSS XML JSON SQL PHP HTTP HTTPS
  URL URI TCP UDP FTP SSH SSL TLS DNS API SDK IDE GUI CLI OS iOS UI UX WWW ISP LAN WAN VPN WiFi RSS SEO CAPTCHA PIN ATM ASCII JPEG PNG
  GIF SVG MP3 MP4 MPEG ZIP CSV YAML TOML RFC ISO IEEE IEC ANSI IETF W3C GNU BSD MIT GPL DOI ISBN ISSN PhD MBA MD BA MA MSc BSc JD MS
  DNA RNA HIV AIDS COVID SARS MERS IQ ICU ER CT MRI PTSD ADHD DDT TNT LSD PVC UV IR RGB
  LGBT LGBTQ LGBTQIA LGBTI LGBTIQ CCTV SUV RV HQ PS OK TBA TBD TBC NB AKA FYI ETA RPG MMO NPC
  MHz GHz KB MB GB TB PB KW MW GW HP RPM MPH KPH PSI USD EUR GBP JPY CNY INR CAD AUD CHF
  Jr Sr St Mt Dr Mr Mrs Ms II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXX
  QR R&D M&A Q&A B&B P&L DR NIST ITV JPL ESA DARPA DOJ DHS DOD SEC FTC NSF USDA HUD GSA NYT WSJ DSM ICD KGB SEO CMS
  LLC LTD INC PLC SA AG BV NV CO GmbH RMS HMS USS SS MV MS RAF USAF UNHCR WWF WWE UFC NRA ACLU NAACP CPR EMT SWAT
`);

/** Words that are written in capitals to stress them, or in headings: no abbreviations. */
export const shoutedWords = wordSet(`
  A AN AND ANY ALL ARE AS AT BE BUT BY CAN DO DON DOES FOR FREE FROM GET GO HAD HAS HAVE HER HIM HIS HOW IF IN IS IT ITS
  JUST LET MAY ME MORE MOST MUST MY NEVER NEW NO NONE NOT NOTE NOW OF OFF OLD ON ONE ONLY OR OUR OUT OVER OWN SEE SHALL SHE
  SHOULD SO STOP SUCH THAN THAT THE THEIR THEM THEN THERE THEY THIS TIP TO TODO TOO TRUE TRY TWO UP USE USED USING VERY WAS WE
  WERE WHAT WHEN WHY WILL WITH WON YES YET YOU YOUR FALSE NULL FIXME WARNING DANGER INFO HELP BAD GOOD BEST EVERY EACH EVEN BOTH
  README LICENSE ALSO ADD END PRO CON SET TOP BIG LOW HIGH LIVE WIN LOSE READ WRITE OPEN HERE BACK HARD EASY REAL SAME FULL SELF NAME
`);

/** What some abbreviations of science and technology stand for: offered as a fix, never assumed. */
export const expansions: Readonly<Record<string, string>> = {
  RL: 'reinforcement learning', LLM: 'large language model', LLMs: 'large language models', NLP: 'natural language processing',
  SFT: 'supervised fine-tuning', RLHF: 'reinforcement learning from human feedback', MoE: 'mixture of experts',
  CNN: 'convolutional neural network', RNN: 'recurrent neural network', GAN: 'generative adversarial network',
  SOTA: 'state of the art', OCR: 'optical character recognition', TTS: 'text-to-speech', ASR: 'automatic speech recognition',
  ETL: 'extract, transform, load', CRUD: 'create, read, update, delete', ORM: 'object-relational mapping',
  CDN: 'content delivery network', DRM: 'digital rights management', IoT: 'internet of things', SaaS: 'software as a service',
  ROI: 'return on investment', IPO: 'initial public offering', ESG: 'environmental, social and governance',
  SME: 'small and medium-sized enterprise', SMEs: 'small and medium-sized enterprises', KPI: 'key performance indicator',
  B2B: 'business to business', FDI: 'foreign direct investment', PPP: 'purchasing power parity', ETF: 'exchange-traded fund',
  RCT: 'randomized controlled trial', BMI: 'body mass index', EHR: 'electronic health record', PCR: 'polymerase chain reaction',
  SNP: 'single-nucleotide polymorphism', CSR: 'corporate social responsibility', FOSS: 'free and open-source software',
  DAO: 'decentralized autonomous organization', PoS: 'proof of stake', PoW: 'proof of work', E2EE: 'end-to-end encryption',
  MVP: 'minimum viable product', QA: 'quality assurance', CI: 'continuous integration', CD: 'continuous delivery',
};
