import type { Edition } from '../../editions/edition.ts';
import { strings } from '../../i18n/strings.ts';
import { briefHeadline } from '../brief/briefHeadline.ts';
import { briefRunning } from '../brief/briefRunning.ts';
import { briefSheet } from '../brief/briefSheet.ts';
import type { Setting } from '../page.ts';
import { pressFoot } from './pressFoot.ts';
import { firstPage } from './firstPage.ts';
import { pressMeta } from './pressMeta.ts';
import type { PressView } from './pressView.ts';
import { secondPage } from './secondPage.ts';

/** The press briefing of a year, from official figures alone: the page on the site and the PDF are drawn from it. */
export function press(given: Setting, edition: Edition): PressView {
  const { setting, main, frame } = briefSheet(given, edition);
  const headline = briefHeadline(setting, edition, main);
  const foot = pressFoot(given, edition);
  const { hasDemonstration } = given.site.own;
  return {
    ...frame,
    ...{ running: briefRunning(given, edition), kind: strings[setting.language]['publication.press'] },
    meta: pressMeta(given, edition),
    ...firstPage(setting, main, headline),
    ...secondPage(setting, main, { hasDemonstration, foot: foot.length }),
    foot,
  };
}
