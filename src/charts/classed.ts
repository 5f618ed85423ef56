import type { RenderFunction } from '@observablehq/plot';

/** Options of a mark that give its group one class and each of its shapes, by its place in the data, another. */
export function classOptions(group: string, shapes: string[] = []): { render: RenderFunction } {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const mark = next!(index, scales, values, dimensions, context);
      if (group) mark?.setAttribute('class', group);
      [...(mark?.children ?? [])].forEach((shape, order) => {
        const name = shapes[index[order]!];
        if (name) shape.setAttribute('class', name);
      });
      return mark;
    },
  };
}
