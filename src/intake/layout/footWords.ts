/** Words that begin the notes and sources around a table, in the languages that tables are written in. */

/** Chinese, Japanese and Korean; a sign or a bracket follows. */
export const hanRemark =
  /^[(【〔[]?(注|註|附注|脚注|备注|備註|備考|说明|說明|附注|资料来源|資料來源|数据来源|數據來源|数据出处|来源|來源|出典|出所|資料|资料|주|주석|비고|자료|출처|填表|填报|制表|编制|审核|复核|统计负责人|单位负责人|负责人|联系人|联系电话|联系方式|报出)[人者员单位机构部门日期时间电话方式说明]*[\d一二三四五六七八九十]*[)】〕\]]*[:、.)】〕\]]/u;

const words = `
  notes? footnotes? sources? datasources? remarks? preparedby nb notas? fn
  quellen? datenquelle anmerkung(?:en)? hinweise? fußnoten? fussnoten?
  remarques? champ lecture avertissement
  fuentes? observaci(?:ón|ones) elaboraci[óo]n fontes? observaç(?:ão|ões) elaboraç[ãa]o fonti avvertenza
  источник(?:и)? примечани[ея] сноск[аи] джерел[оа] примітк[аи]
  bron(?:nen)? noot toelichting källa(?:n|or)? anm(?:ärkning)? kilde(?:r)? anmerkning merknad
  źródł[oa] uwag[ai] zdroj pozn(?:ámk[ay])? forrás megjegyzés sursa kaynak not catatan sumber nguồn ghichú
  πηγή σημείωση المصدر ملاحظات? स्रोत टिप्पणी नोट`;

/** Latin, Cyrillic and other letters, without spaces; a number may follow, and a colon or the like has to. */
export const spacedRemark = new RegExp(
  `^[([]?(?:${words.trim().split(/\s+/).join('|')})(?:\\(s\\))?\\d{0,2}[)\\]]?(?:[:)\\]]|[.–—](?=.))`,
  'u',
);

/** Alone in its row it stands over the notes. */
export const remarkHeading =
  /^(注|註|备注|備考|notes|footnotes|sources|anmerkungen|notas|notes:|примечания|fußnoten)$/u;

export const clerkWords =
  /^(填表|填报|制表|编制|审核|复核|统计负责人|单位负责人|负责人|联系人|联系电话|联系方式|报出|preparedby)/;

/** [1] Includes …; * estimated; ¹ as of March: the text of a mark. Of (1) it is not known whether it numbers a heading. */
export const markedNote =
  /^\s*(\[(?:note )?\w{1,3}\]|[*†‡§¶※]{1,3}|[\u00B9\u00B2\u00B3\u2070-\u2079]+|注\d{1,2})\s*(\S.*)$/iu;

/** No remark is without one of these, except a heading; most labels of records are. */
export const remarkSign = /[:：、.．)）】〕\]–—*†‡§¶※\u00B9\u00B2\u00B3]|^\s*注\d/u;
