import { markup, type Markup } from './markup.ts';

/** A section of a page for staff: its title in the rail, what it says beside it. */
export function formatPart(title: string, content: Markup): Markup {
  return markup`<section class="part">
<div class="rail"><h2>${title}</h2></div>
<div class="content">
${content}
</div>
</section>
`;
}
