/** Codes: those of areas, known by systems of statistics and usual endings whatever their heading; and codes made from texts, fit for addresses and file names. */

/** `isHeading`: these patterns count only under a heading of codes. */
type CodeSystem = { name: string; pattern: RegExp; isHeading?: boolean; isCode?: (text: string) => boolean };

/** GB/T 2260 and statistical division codes; GEOID and FIPS of the US; GSS of the UK; NUTS; ISO 3166-1 and -2. */
const codeSystems: CodeSystem[] = [
  { name: 'divisions', pattern: /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}(\d{3}|\d{6})?$/ },
  { name: 'geoid', pattern: /^\d{2,3}[0-9A-Z]{2,4}US\d{0,15}$/ },
  { name: 'gss', pattern: /^[EWSNKJLM]\d{8}$/ },
  { name: 'subdivisions', pattern: /^[A-Z]{2}-[A-Z0-9]{1,3}$/, isCode: (text) => isCountry(text.slice(0, 2)) },
  { name: 'countries', pattern: /^[A-Z]{2}$/, isCode: isCountry },
  { name: 'countries', pattern: /^[A-Z]{3}$/, isCode: isCountryOfThree },
  { name: 'nuts', pattern: /^[A-Z]{2}[0-9A-Z]{1,3}$/, isCode: (text) => isCountry(text.slice(0, 2)) },
  { name: 'fips', pattern: /^\d{2}(\d{3})?$/, isHeading: true },
  { name: 'numbers', pattern: /^\d{3,12}$/, isHeading: true },
];

/** In nine of ten texts, so that a row for the whole (000000, EU27) may stand among them. */
const codeShare = 0.9;

/** `isHeaded`: the heading speaks of codes. */
export function areaCodeSystem(texts: string[], isHeaded: boolean): string | undefined {
  if (texts.length === 0) return undefined;
  return codeSystems.find(({ pattern, isHeading = false, isCode = () => true }) => {
    if (isHeading && !isHeaded) return false;
    return texts.filter((text) => pattern.test(text) && isCode(text)).length >= texts.length * codeShare;
  })?.name;
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** ISO 3166-1 alpha-2; EL and UK as Eurostat writes them. */
export function isCountry(code: string): boolean {
  if (['EL', 'UK', 'EU', 'EA'].includes(code)) return true;
  return /^[A-Z]{2}$/.test(code) && regionNames.of(code) !== undefined;
}

/** ISO 3166-1 alpha-3. */
export function isCountryOfThree(code: string): boolean {
  return countries3.includes(` ${code} `);
}

const countries3 =
  ' ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ ' +
  'BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU ' +
  'DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC ' +
  'GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM ' +
  'KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG ' +
  'MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL ' +
  'PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN ' +
  'SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB ' +
  'VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE ';

const areaName =
  /(省|市|县|區|区|旗|盟|州|镇|鎮|乡|街道|办事处|园区|开发区|社区|村|本级|都|道|府|県|郡|町|시|도|군|구|읍|면|동)$|\b(county|parish|borough|city|district|province|region|island|islands|shire|council|kreis|stadt|land)$|^(landkreis|kreis|stadt|provincia|comunidad|département|region|región|province|district|city|republic|республика|город|г\.)\s|(область|край|район|округ)$|^(north|south|east|west|central|nord|süd|sued|ost|norte|sur|sul|leste|oeste|est|sud|ouest)([ -]?(north|south|east|west|ost|est|ouest|oeste|este|central))?$/iu;

const programmeName =
  /低保|救助|补贴|津贴|特困|五保|孤儿|残疾|供养|福利|高龄|优抚|保障|养老|儿童|退役|对象|资助|救济|慰问|助学|护理|扶助|給付|手当|保護|年金|급여|수당|연금|지원|\b(benefits?|allowances?|assistance|grants?|pensions?|support|subsid\w+|snap|tanf|wic|ssi|medicaid|insurance|scheme|programm?e?|bolsa|aux[ií]lio|ayuda|prestaci[oó]n|aide|allocation|pension)\b|hilfe|geld|rente|пособи|помощ|пенси|выплат/iu;

/** Classes of persons are kinds of what is counted, and no places. */
const sex =
  /^(males?|females?|men|women|boys|girls|男性?|女性?|남자?|여자?|männlich|weiblich|männer|frauen|hommes?|femmes?|masculin|féminin|hombres?|mujeres?|homens|mulheres|masculino|fem[ei]nino|maschi|femmine|мужчин\p{L}*|женщин\p{L}*)$/iu;

/** From 0 to 1: how many of the different texts look like names of areas. */
export function areaNameShare(texts: string[]): number {
  return share(texts, (text) => areaName.test(text) || countryNames().has(text.toLowerCase()));
}

export function programmeNameShare(texts: string[]): number {
  return share(texts, (text) => programmeName.test(text) || sex.test(text));
}

/** 低保, Cash assistance: of support, as no class of persons is. */
export function isSupportName(text: string): boolean {
  return programmeName.test(text);
}

function share(texts: string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

let namesOfCountries: Set<string> | undefined;

/** In the languages that most tables are in. */
function countryNames(): Set<string> {
  if (namesOfCountries !== undefined) return namesOfCountries;
  const codes = Array.from({ length: 676 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  );
  const names = ['en', 'zh', 'fr', 'es', 'de', 'pt', 'it', 'ru', 'ja', 'ko'].flatMap((language) => {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => display.of(code)?.toLowerCase() ?? []);
  });
  namesOfCountries = new Set(names);
  return namesOfCountries;
}

/** Codes made from texts, fit for addresses and file names. */

/** No names that Windows reserves. */
const fitCode = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$|^index\.html$/i;
const longestCode = 40;

/**
 * Fit for addresses and file names, unique in lower case: unchanged where all are codes; else slugs, or prefix and
 * number.
 */
export function fitCodes(texts: string[], prefix: string): Map<string, string> {
  const lower = new Set(texts.map((text) => text.toLowerCase()));
  if (lower.size === texts.length && texts.every((text) => isFit(text) && !isMarkLike(text)))
    return new Map(texts.map((text) => [text, text]));
  const taken = new Set<string>();
  return new Map(
    texts.map((text, index) => {
      const code = slug(text);
      const isClear = code !== undefined && !isMarkLike(code);
      return [text, uniqueCode(isClear ? code : `${prefix}${index + 1}`, taken)];
    }),
  );
}

/** A code that may also be a mark for a missing value (c, x, z, n/a) could not be told from it. */
function isMarkLike(text: string): boolean {
  return text.length < 2;
}

/** `Maui County` → maui-county; undefined for another script. */
export function slug(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(plain)) return undefined;
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const short = words
    .slice(1)
    .reduce((code, word) => (code.length + word.length < longestCode ? `${code}-${word}` : code), first);
  return isFit(short) ? short : undefined;
}

export function isFit(code: string): boolean {
  return fitCode.test(code) && !reservedNames.test(code);
}

function uniqueCode(code: string, taken: Set<string>): string {
  let name = code;
  let count = 1;
  while (taken.has(name)) name = `${code}-${(count += 1)}`;
  taken.add(name);
  return name;
}
