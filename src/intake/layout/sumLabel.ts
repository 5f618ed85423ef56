/** Whether the label of a row says that it is a total: a word for it in any language, with or without a place. */

/** `likely`: the label may as well name one of the summands (全县, England). */
type SumLabel = 'total' | 'subtotal' | 'likely';

const labels = new Map<string, SumLabel | 'none'>();
const mostLabelsKept = 10_000;
const longestLabel = 60;

/** Areas repeat in a table, so that most labels are looked at once. */
export function sumLabel(text: string): SumLabel | undefined {
  if (text.length > longestLabel || isCode(text)) return undefined;
  const known = labels.get(text);
  if (known !== undefined) return known === 'none' ? undefined : known;
  const label = labelled(text);
  if (labels.size >= mostLabelsKept) labels.clear();
  labels.set(text, label ?? 'none');
  return label;
}

/** Years and codes are no words. */
function isCode(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function labelled(text: string): SumLabel | undefined {
  const label = bareLabel(text);
  if (label === '') return undefined;
  const whole = tightLabel(label);
  if (whole !== undefined) return whole;
  const [, base = '', inner] = /^(.+?)\s*\(([^()]*)\)$/.exec(label) ?? [];
  // 合计（人）, Total (all areas)
  return inner === undefined ? spacedLabel(label) : (tightLabel(base) ?? spacedLabel(base));
}

/** Without numbering, marks of notes, brackets around the whole, and punctuation at its ends. */
function bareLabel(text: string): string {
  const plain = text
    .replace(/[\u00B9\u00B2\u00B3\u2070-\u2079]+\s*$/u, '')
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[【〔「『《]/g, '(')
    .replace(/[】〕」』》]/g, ')')
    .replace(/\[(?:note )?\w{1,3}\]\s*$/i, '')
    .replace(/^\s*(?:\(?[一二三四五六七八九十]{1,3}[、.)]|\(?\d{1,2}[、.)])/, '')
    .trim();
  const inner = /^[[(<"'*\s]+([^()]*?)[\])>"'*\s:]+$/.exec(plain)?.[1] ?? plain;
  return inner.replace(/^[\s*"'“”‘’–—-]+|[\s*"'“”‘’:.、,;–—-]+$/g, '');
}

/** Words of sums alone, spaces inside or not: 合 计, Grand Total, 合计 Total, Total / Gesamt. */
function tightLabel(label: string): SumLabel | undefined {
  const key = tightKey(label);
  const parts = label
    .split(/[/|·,]|(?<=[\p{Script=Han}])(?=\s*[a-z])|(?<=[a-z])(?=\s*[\p{Script=Han}])/iu)
    .map(tightKey)
    .filter((part) => part !== '');
  const isAll = (words: ReadonlySet<string>) =>
    words.has(key) || (parts.length > 1 && parts.every((part) => words.has(part)));
  if (isAll(subtotalWords)) return 'subtotal';
  if (isAll(totalWords)) return 'total';
  if (placeSum.test(key)) return /小计|小計|소계/.test(key) ? 'subtotal' : 'total';
  return isAll(likelySumWords) || otherSum.test(key) ? 'likely' : undefined;
}

function tightKey(text: string): string {
  return text.toLowerCase().replace(/[\s·–—_-]+/gu, '');
}

/** Total Scotland, Scotland total, Total – Nord, Итого по району; but not Total households. */
function spacedLabel(label: string): SumLabel | undefined {
  const words = label
    .replace(/\b(sub|sous|grand)[\s-]+(total\w*)/giu, '$1$2')
    .replace(/\bi alt\b/giu, 'ialt')
    .split(/[\s:,–—'’-]+/u)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > mostWords) return undefined;
  const kinds = words.map((word) => kindOfWord(word.toLowerCase()));
  const at = kinds[0] === undefined ? kinds.length - 1 : 0;
  const kind = kinds[at];
  const rest = words.filter((word, index) => index !== at && !joiningWords.has(word.toLowerCase()));
  if (kind === undefined || rest.some((word) => measureStart.test(word.toLowerCase()))) return undefined;
  return rest.every((word) => /^\P{Ll}/u.test(word) || placeWords.test(word)) ? kind : undefined;
}

const mostWords = 7;

function kindOfWord(word: string): SumLabel | undefined {
  if (subtotalWords.has(word)) return 'subtotal';
  return totalWords.has(word) ? 'total' : undefined;
}

/** Words by which rows of totals and subtotals are labelled, in lower case without spaces, and how a place joins them. */

const totals = `
  合计 合計 总计 總計 共计 共計 总数 總數 总和 總和 合计数 总合计 總合計 全部合计 一共 计 計
  総計 総数 総合計 全体 계 합계 총계 총합계
  total totals grandtotal grandtotals sum sumtotal overall overalltotal totaloverall generaltotal totalall alltotal
  allareas allregions alldistricts allcounties allstates allprovinces allmunicipalities alllocalauthorities
  gesamt insgesamt summe gesamtsumme endsumme gesamtergebnis zusammen
  totaux totalgénéral totalgeneral totalgénerale ensemble
  totales totalesgenerales totalgeneral suma sumatotal totais totalgeral soma totale totali totalegenerale somma complessivo
  totaal totalen eindtotaal algemeentotaal totalt summa samtliga ialt sammenlagt yhteensä
  razem ogółem suma łącznie celkem celkom spolu součet súčet összesen mindösszesen ukupno skupaj kopā kokku išviso
  итого итог всего общийитог общо укупно разом усього всього
  toplam geneltoplam jumlah jumlahkeseluruhan tổng tổngcộng tổngsố cộng รวม ทั้งหมด รวมทั้งหมด
  المجموع الإجمالي مجموع إجمالي اجمالي المجموعالكلي الإجماليالعام جمع جمعکل סהכ סה"כ कुल योग कुलयोग महायोग মোট σύνολο γενικόσύνολο`;

const subtotals = `
  小计 小計 小计数 소계 subtotal subtotals soustotal soustotaux zwischensumme teilsumme subtotale subtotali subtotales
  subtotais subtotaal delsumma delsum välisumma mezisoučet medzisúčet részösszeg
  подытог промежуточныйитог підсумок aratoplam subjumlah tổngphụ tạmtính`;

/** A row so called may be the sum of the others, or one of them. */
const likely = `
  全县 全縣 全市 全区 全區 全省 全国 全國 全旗 全州 全镇 全鎮 全乡 全鄉 全盟 全域 全部 总体 整体 全道 全府 전국 전체
  statewide countywide nationwide citywide all everyone everything bothsexes allpersons allages allprogrammes allprograms
  alltypes allcategories allgroups alle alleländer todos todas tous toutes tutti wszystkie kaikki alla все усі
  england scotland wales northernireland greatbritain unitedkingdom uk englandandwales unitedstates us usa
  deutschland bundesgebiet germany france franceentière francemétropolitaine españa spain brasil brazil italia italy
  россия российскаяфедерация україна india allindia japan 日本 中国 대한민국 한국 heleland helariket
  world 世界 eu eu27 europeanunion euroarea`;

export const totalWords = wordSet(totals);
const subtotalWords = wordSet(subtotals);
const likelySumWords = wordSet(likely);

/** 某县合计, 全国总计, 県計, 서울시 소계: a place before the word. */
const placeSum =
  /^(?:[全本各该該]?[\p{Script=Han}\p{Script=Hangul}]{0,10}?[省市县縣県区區旗盟州镇鎮乡鄉村郡国國都道府地域内部会시도군구읍면동국])(?:合计|合計|总计|總計|共计|共計|总数|總數|総計|総数|小计|小計|합계|총계|소계|(?<=[県市区郡村国都道府部])計|(?<=[시도군구읍면])계)$/u;

/** 低保合计: the sum of something that is no place. */
const otherSum = /^[\p{Script=Han}\p{Script=Hangul}]{1,16}(?:合计|合計|总计|總計|共计|小计|小計|합계|총계|소계)$/u;

/** Not part of the name of a place: Total for the State of …, итого по …. */
const joiningWords = wordSet(`of for the in all or at to de du des la le les l d der die das den dem im von van
  del della dello dei di do da dos das el los las y e et und по в за на af av för i general général géneral geral generale
  national nacional nazionale nationwide statewide estatal estadual provincial regional départemental global`);

/** A place in small letters: Total state. */
export const placeWords =
  /^(areas?|regions?|districts?|count(y|ies)|states?|provinces?|country|countries|cit(y|ies)|municipalit(y|ies)|towns?|villages?|urban|rural|land|kreis|bezirk|département|région|commune|provincia|región|estado|região|comune|регион\p{L}*|област\p{L}*|край|краю|район\p{L}*)$/u;

/** Total households is a measure, not a row of totals. */
const measureStart =
  /^(household|famil|person|people|individual|population|resident|expend|spend|cost|amount|payment|benefit|fund|case|number|no\b|recipient|beneficiar|income|revenue|receipt|budget|staff|employ|job|bed|appl|claim|issuance|participant|child|adult|women|men\b|worker|student|pupil|teacher|grant|value|price|area$|outlay|transfer|service|meal|unit|day|hour|rate|share|percent|loan|debt|asset|liabilit|gdp|output|sales|birth|death|enrol|client|user|visit|admission|school|hospital|dépens|montant|ménage|personne|bénéf|gasto|importe|hogar|persona|pessoa|despesa|valor|benefici|ausgaben|kosten|einnahmen|person|haushalt|empfänger|betrag|spes[ae]\b|famiglie|домохоз|семь|семей|человек|расход|доход|населен|сумм|получател|uitgaven|huishoud|personen)/u;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}
