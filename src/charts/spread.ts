/** Moves places apart to at least `gap`, in their order, keeping each as near its wish as the others let it. */
export function spread(wishes: number[], gap: number, bottom: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]! - wishes[b]! || a - b);
  const places = [...wishes];
  order.forEach((index, rank) => {
    const above = order[rank - 1];
    if (above !== undefined) places[index] = Math.max(places[index]!, places[above]! + gap);
  });
  let limit = bottom;
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index]!, limit);
    limit = places[index] - gap;
  }
  return places;
}
