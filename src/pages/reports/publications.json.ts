/** The plan of publications as JSON, for the program that prints them. */
import type { APIRoute } from 'astro';
import { plannedSlides, publicationPlan } from '../../publications/publicationPages.ts';
import { currentAudience, currentSite } from '../../publications/readSite.ts';
import { meetingOf, meetingPage, settingOf } from '../../site/sitePages.ts';

/** What is to be printed: read by the program that prints. Staff get the editions that are held back, and no slides. */
export const GET: APIRoute = async () => {
  const site = await currentSite();
  const languages = currentAudience() === 'staff' ? [] : site.languages;
  const meetings = languages.map((language) => {
    const {
      code: edition,
      path: page,
      title,
      pdfFile: pdf,
      slides,
    } = meetingOf(settingOf(site, language, meetingPage));
    return plannedSlides(site, language, { edition, page, pdf, title, mostPages: slides.length });
  });
  return new Response(`${JSON.stringify([...publicationPlan(site), ...meetings], undefined, 2)}\n`);
};
