/** Values of consecutive years up to 2021, the latest last; − leaves one out. */
export const years = (place: string, unit: string, ...values: string[]): string[] =>
  values.flatMap((value, index) => {
    const cell = /^[\d.]+$/.test(value) ? `${value} ${unit}` : value.replace(/^([\d.]+) /, `$1 ${unit} `);
    return value === '-' ? [] : [`${place}: ${cell}: ${2022 - values.length + index}`];
  });
