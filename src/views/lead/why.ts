import { strings } from '../../i18n/strings.ts';
import { areaContributions, programmeContributions, type Contributions } from '../../narrative/contributions.ts';
import type { MainFigure } from '../../narrative/mainFigure.ts';
import type { Setting } from '../page.ts';
import { contributionFigure } from './contributionFigure.ts';
import { drivers } from './drivers.ts';
import { compositionPart } from './madeOf.ts';
import type { LeadPart } from './leadView.ts';

/** What the change came from, by programme and by area; without a change, what the number is made of. */
export function why(setting: Setting, main: MainFigure, most: number): LeadPart | undefined {
  const {
    site: { own },
    language,
  } = setting;
  const words = strings[language];
  const [programmes, areas] = [programmeContributions(own, main, most), areaContributions(own, main, most)];
  const found = [
    ...(programmes === undefined ? [] : [{ id: 'why-programmes', name: words['brief.whyPrograms'], of: programmes }]),
    ...(areas === undefined ? [] : [{ id: 'why-areas', name: words['brief.whyAreas'], of: areas }]),
  ];
  if (found.length === 0) return compositionPart(setting, main, most);
  return {
    title: words['brief.why'],
    figures: found.map(({ id, name, of }) => ({
      ...contributionFigure(setting, of, id),
      name: found.length > 1 ? name : '',
    })),
    sentences: [...driverSentences(setting, programmes), ...driverSentences(setting, areas)],
  };
}

function driverSentences(setting: Setting, found: Contributions | undefined) {
  return found === undefined ? [] : drivers(setting, found);
}
