import type { Page } from 'puppeteer';

/**
 * At the start of a line Chrome may keep the space between Han and digits, which belongs at no edge of a line (CSS Text 4,
 * 8.1). Sets every number flush that has it; the faces must be there.
 */
export async function flushLineStarts(page: Page): Promise<void> {
  await page.evaluate(setFlush);
}

/** Runs in the browser. The space, an eighth of an em, is part of the first digit, which is wider by it than it is alone. */
function setFlush(): void {
  const widths = (text: Text): [number, number] => {
    const range = document.createRange();
    const widthAt = (place: number): number => {
      range.setStart(text, place);
      range.setEnd(text, place + 1);
      return range.getBoundingClientRect().width;
    };
    return [widthAt(0), text.data.length > 2 ? widthAt(1) : 0];
  };
  const alone = (number: HTMLElement, text: Text): [number, number] => {
    const copy = document.createElement('span');
    copy.style.cssText = 'position: absolute; visibility: hidden; text-align: start';
    copy.textContent = text.data;
    number.append(copy);
    const found = widths(copy.firstChild as Text);
    copy.remove();
    return found;
  };
  const startsLine = (number: HTMLElement): boolean => {
    const block = number.closest('p, li, dd, td');
    const [first] = number.getClientRects();
    if (block === null || first === undefined) return false;
    return first.left < block.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(block).paddingLeft) + 1;
  };
  for (const number of document.querySelectorAll<HTMLElement>('.n, [data-literal]')) {
    const text = number.firstChild;
    const style = getComputedStyle(number);
    const isSpaced = style.getPropertyValue('text-autospace') === 'normal';
    if (!isSpaced || !(text instanceof Text) || !/^\d/.test(text.data) || !startsLine(number)) continue;
    const em = Number.parseFloat(style.fontSize);
    const [[first, second], [own, next]] = [widths(text), alone(number, text)];
    // A digit alone has the space that follows it too; justified lines widen every character a little.
    const most = text.data.length === 1 ? em / 6 : em / 12;
    if (first - own - (second - next) > most) number.style.marginInlineStart = `${-em / 8}px`;
  }
}
