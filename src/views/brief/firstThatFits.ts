/** The first of several choices, the richest first, that the room holds; else the last. Heights are in points. */
export function firstThatFits<Choice>(choices: Choice[], height: (choice: Choice) => number, room: number): Choice {
  const [first] = choices;
  if (first === undefined) throw new Error('missing choices');
  return choices.find((choice) => height(choice) <= room) ?? choices.at(-1) ?? first;
}
