/** The picture as it is drawn: whole, readable, and the same in every client. */
import { decode } from 'fast-png';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawMonth,
  legend,
  paper,
  percentOf,
  shades,
  weekdayNames,
} from '../../../content/month/heat-map.ts';
import { canWrite, widthOf, written } from '../../../content/month/lettering.ts';
import type { HourOfWeek } from '../../../content/month/month.ts';
import type { Weekday } from '../../../content/plan.ts';
import { pngOf } from '../../../src/png.ts';

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** WCAG 2's. */
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const field = fc
  .record({
    weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
    hour: fc.integer({ min: 0, max: 23 }),
    breaks: fc.integer({ min: 1, max: 16 }),
    part: fc.integer({ min: 0, max: 16 }),
  })
  .map(({ part, ...at }): HourOfWeek => ({ ...at, done: Math.min(at.breaks, part) }));
const fields = fc.uniqueArray(field, {
  selector: ({ weekday, hour }) => `${weekday}/${hour}`,
  minLength: 1,
  maxLength: 40,
});
const one: HourOfWeek = { weekday: 3, hour: 14, breaks: 4, done: 3 };

describe('the picture of four weeks', () => {
  it('is a PNG of twice the width of a phone, and not too big', () => {
    fc.assert(
      fc.property(fields, (hours) => {
        const picture = drawMonth(hours);
        expect(picture.palette.length).toBeLessThanOrEqual(256);
        const file = pngOf(picture);
        expect(file.length).toBeLessThan(150_000);
        const png = decode(file);
        expect([png.width, png.height]).toEqual([720, picture.height]);
        expect(Buffer.from(png.data).equals(picture.pixels)).toBe(true);
        expect(png.palette).toEqual(picture.palette);
      }),
      { numRuns: 10 },
    );
  });

  it('shows each field in the colour of its share, and an edge all round', () => {
    for (const [done, shade] of [0, 1, 3, 5, 6].map((each, at) => [each, shades[at]] as const)) {
      const { pixels, palette, width, height } = drawMonth([{ ...one, breaks: 6, done }]);
      const coloured = (index: number) =>
        `#${(palette[pixels[index] ?? 0] ?? []).map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      const colours = new Map<string, number>();
      // The row of the field, without the legend, which has all of them.
      for (let at = 0; at < width * 120; at += 1)
        colours.set(coloured(at), (colours.get(coloured(at)) ?? 0) + 1);
      expect(colours.get(shade?.fill ?? '')).toBeGreaterThan(2_000);
      const corners = [0, width - 1, (height - 1) * width, height * width - 1].map(coloured);
      expect(new Set(corners).size).toBe(1);
      expect(corners[0]).not.toBe(paper);
    }
  });

  it('has a day of the weekend only where there was a break', () => {
    const across = (...weekdays: (1 | 6 | 7)[]) => {
      const { pixels, width } = drawMonth(weekdays.map((weekday) => ({ ...one, weekday })));
      // In the middle of the only row each field is a run of one colour or more, between two of paper.
      const line = [...pixels.slice(width * 80, width * 81)];
      return line.filter((colour, at) => colour !== line[at - 1] && colour === line[width - 8]).length;
    };
    expect(across(1, 6)).toBe(across(1) + 1);
    expect(across(1, 7)).toBe(across(1) + 1);
    expect(across(1, 6, 7)).toBe(across(1) + 2);
  });

  it('has a row for each hour, a lunch included; longer gaps are left out', () => {
    const at = (...hours: number[]) => drawMonth(hours.map((hour) => ({ ...one, hour }))).height;
    const row = at(9, 10) - at(9);
    expect(at(9, 12) - at(9)).toBe(3 * row);
    expect(at(9, 13) - at(9)).toBeLessThan(2 * row);
    // Chats show a tall picture smaller: of many hours the rows are lower, and the numbers as large.
    const allDay = at(...Array.from({ length: 24 }, (_, hour) => hour));
    expect(allDay).toBeLessThan(1_250);
    expect(allDay - at(...Array.from({ length: 23 }, (_, hour) => hour))).toBeGreaterThan(36);
  });

  it('can be read: text on each colour, and each colour beside the next', () => {
    for (const { fill, ink } of shades) expect(contrast(fill, ink), fill).toBeGreaterThanOrEqual(4.5);
    expect(contrast(paper, shades[0]?.ink ?? paper)).toBeGreaterThanOrEqual(4.5);
    // By lightness alone, so that it does not matter who sees which colours.
    const steps = shades.slice(1).map(({ fill }) => luminance(fill));
    expect(steps.toSorted((a, b) => b - a)).toEqual(steps);
    for (const [at, step] of steps.slice(1).entries())
      expect(((steps[at] ?? 0) + 0.05) / (step + 0.05)).toBeGreaterThan(1.4);
  });

  it('knows all letters that it writes, and writes them where there is room', () => {
    const texts = [legend, ...Object.values(weekdayNames), ...shades.map(({ label }) => label), '16/16'];
    for (const text of [...texts, '0123456789:/']) expect(canWrite(text), text).toBe(true);
    expect(canWrite('ß')).toBe(false);
    expect(widthOf(legend, 20)).toBeLessThan(664);
    for (const [from, to] of written(legend, [5, 7], 20))
      for (const [x, y] of [from, to]) {
        expect(x).toBeGreaterThan(4);
        expect(x).toBeLessThan(6 + widthOf(legend, 20));
        expect(y).toBeGreaterThan(5);
        expect(y).toBeLessThan(7 + 28);
      }
  });

  it('never calls a few none, nor not quite all all', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (one_, other) => {
        const [done, breaks] = [Math.min(one_, other), Math.max(one_, other)];
        const percent = percentOf({ done, breaks });
        expect(percent === 0).toBe(done === 0);
        if (done > 0) expect(percent === 100).toBe(done === breaks);
      }),
    );
  });
});
