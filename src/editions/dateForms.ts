/**
 * Digits that are a date. A year is one of the 20th or 21st century and reads as a year: in Chinese before 年, alone or
 * as a range; in English after a word of time (in, since, a month …), after “of” where a time or a standard is said, in a
 * range, or in the title of a publication, where the clause ends or goes on with a small word. Months and days are such
 * as a calendar has.
 */
import { clauseEnd } from './clauseEnd.ts';
import { notCounted } from './uncounted.ts';

const year = '(?:19|20)\\d{2}';
const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:3[01]|[12]\\d|0?[1-9])';
const to = '\\s*(?:[—–~～-]{1,2}|至|、)\\s*';
const alone = '(?<!\\d[.,]?|[¥￥$€£]\\s*)';
// 2000年轻人 and 2000年老体弱者 are people.
const ofPeople = '(?!轻|迈|老体|长者)';
const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const publication = '(?:Report|Statistics|Yearbook|Bulletin|Briefing|Brief|Communiqué|Review|Edition)';
const ofTime =
  '(?:end|start|beginning|middle|half|quarter|months?|spring|summer|autumn|winter|years?|standards?|figures|statistics|report|census) of';
const inTime = `(?:in|since|until|till|during|before|after|between|(?:the|calendar|financial|fiscal) years?|early|late|${ofTime})`;
const years = `${year}(?:(?:, ${year})*,? and ${year})?`;

export const dateForms = [
  new RegExp(`${alone}${year}(?:年?${to}${year})?\\s*年(?:第?[1-4]季度)?${ofPeople}`, 'gu'),
  new RegExp(
    `${alone}${month}(?:${to}${month})?\\s*月(?:\\s*${day}(?:${to}${day})?\\s*[日号](?:${to}${day}日)?)?`,
    'gu',
  ),
  new RegExp(`${alone}${year}([-./])${month}\\1${day}${notCounted}`, 'gu'),
  new RegExp(`${alone}${day} ${months}(?: ${year}${clauseEnd}|(?! ?\\d))`, 'gu'),
  new RegExp(`\\b${months} ${day}(?:–${day})?(?:, ${year})?${clauseEnd}`, 'gu'),
  new RegExp(`\\b${months} ${year}${clauseEnd}`, 'gu'),
  new RegExp(`(?<=\\b${inTime}[ \\n])${years}${clauseEnd}`, 'giu'),
  new RegExp(`(?<=\\b(?:in|of|for|over|during|since) )${year}[–-]${year}${clauseEnd}`, 'giu'),
  new RegExp(
    `(?<=\\b${publication} )${year}${clauseEnd}|\\b${year}(?= (?:Annual |Statistical )?${publication}\\b)`,
    'gu',
  ),
];
