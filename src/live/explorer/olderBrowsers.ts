/** What the rooms that the explorer shares with the build ask of a browser, and Chromium 86 does not have yet. */

type Missing = Record<string, (this: never, ...given: never[]) => unknown>;

function addMissing(target: object, methods: Missing): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

type Test = (item: unknown, place: number, all: unknown[]) => boolean;
type Order = (a: unknown, b: unknown) => number;

addMissing(Array.prototype, {
  at(this: unknown[], place: number) {
    return this[place < 0 ? this.length + place : place];
  },
  toSorted(this: unknown[], order?: Order) {
    return [...this].sort(order);
  },
  toReversed(this: unknown[]) {
    return [...this].reverse();
  },
  findLastIndex(this: unknown[], test: Test) {
    for (let place = this.length - 1; place >= 0; place -= 1) if (test(this[place], place, this)) return place;
    return -1;
  },
  findLast(this: unknown[], test: Test) {
    return [...this].reverse().find((item, place) => test(item, place, this));
  },
});

addMissing(Map, {
  groupBy(items: Iterable<unknown>, keyOf: (item: unknown, place: number) => unknown) {
    const groups = new Map<unknown, unknown[]>();
    let place = 0;
    for (const item of items) {
      const key = keyOf(item, place);
      groups.set(key, [...(groups.get(key) ?? []), item]);
      place += 1;
    }
    return groups;
  },
});

addMissing(Object, {
  hasOwn(object: object, name: PropertyKey) {
    return Object.prototype.hasOwnProperty.call(object, name);
  },
});
