/** Words of headings by role, in the languages of public tables: they only help to tell what a column holds. */

/** Codes may be in a column beside the names. */
export type ColumnRole =
  | 'year'
  | 'month'
  | 'quarter'
  | 'half'
  | 'start'
  | 'end'
  | 'area'
  | 'areaCode'
  | 'programme'
  | 'programmeCode'
  | 'measure'
  | 'value'
  | 'unit'
  | 'symbol'
  | 'status'
  | 'demonstration'
  | 'source'
  | 'quote'
  | 'note';

type HeaderRole = Exclude<ColumnRole, 'areaCode' | 'programmeCode'> | 'code' | 'serial';

/** `words` are whole words of an alphabet, `text` a pattern of the heading (scripts without spaces, phrases). */
type RoleWords = { words?: string; text?: RegExp };

const roleWords: Record<HeaderRole, RoleWords> = {
  year: {
    words: 'year years yr jahr année annee año ano anno год fy finyear fiscalyear fin fiscal financial',
    text: /^(年份|年度|年|统计年[份度]|西暦|연도|년도|년)$/,
  },
  month: { words: 'month monat mois mes mês mese месяц', text: /^(月份?|统计月份|월)$/ },
  quarter: { words: 'quarter qtr quartal trimestre', text: /^(季度?|统计季度|분기)$/ },
  half: { words: 'half halfyear semester semestre halbjahr', text: /^(半年度?|上下半年)$/ },
  start: { words: 'start', text: /^(起始日期|开始日期|期初)$/ },
  end: {
    words: 'date period time datum fecha data дата zeitraum période periodo período',
    text: /as[ _]of|日期|时间|统计期|时期|报告期|期间$|截[止至]|期末$|月份$|年月日?$|기간|날짜/i,
  },
  area: {
    words:
      'area areas county counties city cities town towns township district districts region regions state states province provinces ' +
      'municipality municipalities prefecture country countries borough parish canton ward commune place location territory geography ' +
      'geographic geo locality council authority lad nuts kreis landkreis land bundesland gemeinde stadt bezirk ort gebiet ' +
      'département departement région pays ville territoire municipio municipios provincia provincias comunidad departamento ' +
      'región ciudad estado país pais localidad comuna município cidade região regiao distrito concelho uf comune regione ' +
      'città paese район область город регион край территория муниципалитет округ страна',
    text: /地区|区域|区县|县[市区]|市县|乡镇|镇街|街道|城市$|省份|^[省市县区镇]$|[省市县区镇]名称?$|地域|都道府県|市[区]?町村|자치|시도|시군구|행정구역|지역/,
  },
  programme: {
    words:
      'programme programmes program programs scheme schemes category categories type types benefit benefits service services kind ' +
      'class plan allowance programm leistung leistungsart art kategorie maßnahme prestation dispositif catégorie aide programa ' +
      'programas categoría tipo prestación ayuda benefício beneficio categoria programma prestazione misura программа категория ' +
      'вид пособие тип',
    text: /项目|类别|类型|险种|种类|対象|対象者|对象$|業務|事業|制度|種類|区分|種別|사업|제도|구분|유형|종류|급여/,
  },
  measure: {
    words: 'measure measures indicator indicators series variable indikator indicateur indicador indicatore показатель',
    text: /^(统计)?指标(名称)?$|指標|지표/,
  },
  value: {
    words: 'value obs_value obsvalue figure amount count wert valeur valor valore значение',
    text: /^(数值|数量|数据|数字|本期|本期数|指标值|値|数値|값|수치)$/,
  },
  unit: { words: 'unit units einheit unité unidad unidade unità единица', text: /^(计量)?单位$|単位|단위/ },
  symbol: { words: 'symbol', text: /^符号$/ },
  status: { words: 'status', text: /^状态$/ },
  demonstration: { words: 'demonstration', text: /^演示数据$/ },
  source: { words: 'source quelle fuente fonte источник', text: /资料来源|数据来源|^来源$|出处|出典|출처/ },
  quote: { words: 'quote', text: /^原文$/ },
  note: {
    words: 'note notes remark remarks bemerkung bemerkungen remarque nota notas observaciones observações примечание',
    text: /备注|说明|注释?$|備考|비고/,
  },
  code: {
    words: 'code codes fips geoid iso codigo código codice kode schlüssel ags код cod id gid',
    text: /geo_?id|代码|编码|区划|コード|코드/i,
  },
  serial: {
    words: 'id no nr index rank lat lon long latitude longitude phone',
    text: /^(#|№|序号|编号|排名|电话|番号|번호|순번)$/,
  },
};

const wordSets = new Map(
  Object.entries(roleWords).map(([role, { words = '' }]) => [role as HeaderRole, new Set(words.split(' '))]),
);

export function isHeaded(header: string, role: HeaderRole): boolean {
  const text = header.trim();
  const { text: pattern } = roleWords[role];
  return pattern?.test(text) === true || headerParts(text).some((word) => wordSets.get(role)?.has(word) === true);
}

/** 区划代码, FIPS, 序号, id: digits that are no figures. */
export function isCodeOrSerial(header: string): boolean {
  const words = headerParts(header);
  if (words.at(-1) === 'id' || (words.length < 3 && isHeaded(header, 'serial'))) return true;
  return isHeaded(header, 'code');
}

/** district_name, GEO_ID, nomMunicipio and Benefit type as words in lower case. */
export function headerParts(header: string): string[] {
  return header
    .normalize('NFC')
    .replace(/[（(【[].*?[)）】\]]/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
