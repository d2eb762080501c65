/**
 * The picture of four weeks: hours down, weekdays across. It is drawn at twice the size at which a phone shows it, on a paper
 * of its own, so that it looks the same in a light client and in a dark one. The blues differ in lightness, which everybody
 * sees, and each field has its numbers in it.
 */
import type { Weekday } from '../plan.ts';
import { createCanvas, type Box, type ChartCanvas, type Colour, type IndexedPicture } from './canvas.ts';
import { widthOf, written } from './lettering.ts';
import type { HourOfWeek, Share } from './month.ts';

interface Shade {
  readonly fill: Colour;
  readonly ink: Colour;
  /** In percent. */
  readonly upTo: number;
  readonly label: string;
}

const ink: Colour = '#2b2733';
const light: Colour = '#ffffff';
export const paper: Colour = '#fbf7f0';
const edge: Colour = '#d9d0c2';
const nothing: Colour = '#f0eae0';

const all: Shade = { fill: '#0d3d60', ink: light, upTo: 100, label: '100 %' };

export const shades: readonly Shade[] = [
  { fill: '#e3ddd3', ink, upTo: 0, label: '0 %' },
  { fill: '#c5dfee', ink, upTo: 33, label: '1–33 %' },
  { fill: '#86bcdb', ink, upTo: 66, label: '34–66 %' },
  { fill: '#276f9c', ink: light, upTo: 99, label: '67–99 %' },
  all,
];

/** None done is not a few, and not quite all is not all. */
export const percentOf = ({ breaks, done }: Share): number => {
  if (done === 0 || breaks === 0) return 0;
  return done >= breaks ? 100 : Math.min(99, Math.max(1, Math.round((done / breaks) * 100)));
};

/** Of no more than all of them. */
const shadeOf = (share: Share): Shade => {
  const percent = percentOf(share);
  return shades.find(({ upTo }) => percent <= upTo) ?? all;
};

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  1: 'Mon',
  2: 'Tue',
  3: 'Wed',
  4: 'Thu',
  5: 'Fri',
  6: 'Sat',
  7: 'Sun',
};

const workweek: readonly Weekday[] = [1, 2, 3, 4, 5];
const wholeWeek: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** All in pixels. */
const WIDTH = 720;
const MARGIN = 22;
const LABELS = 88;
const HEADER = 48;
const ROW = 54;
/** Of many hours, since chats show a tall picture smaller. */
const LOW_ROW = 42;
const MANY_ROWS = 12;
const GAP_ROW = 26;
const SPACE = 6;
const TEXT = 20;
const NUMBERS = 18;
const LEGEND = 108;

/** A row for an hour, or for several hours in a row without a break. */
type Row = number | 'gap';

/** A lunch is worth a row or two; a morning without a break is not. */
const MOST_EMPTY = 2;

/** From the first hour with breaks to the last. */
function rowsOf(hours: readonly HourOfWeek[]): readonly Row[] {
  const with_ = [...new Set(hours.map(({ hour }) => hour))].sort((one, other) => one - other);
  return with_.flatMap((hour, index): readonly Row[] => {
    const before = with_[index - 1];
    if (before === undefined) return [hour];
    const empty = Array.from({ length: hour - before - 1 }, (_, at) => before + 1 + at);
    return empty.length > MOST_EMPTY ? ['gap', hour] : [...empty, hour];
  });
}

/** A day of the weekend where there was a break. */
const daysOf = (hours: readonly HourOfWeek[]): readonly Weekday[] =>
  wholeWeek.filter((day) => workweek.includes(day) || hours.some(({ weekday }) => weekday === day));

const clockOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Smaller where it would not fit. */
function centred(canvas: ChartCanvas, text: string, area: Box, size: number, colour: Colour): void {
  const fits = Math.min(size, (size * (area.width - 10)) / widthOf(text, size));
  const x = area.x + (area.width - widthOf(text, fits)) / 2;
  const y = area.y + (area.height - fits) / 2;
  canvas.lines(written(text, [x, y], fits), fits * 0.13, colour);
}

const write = (canvas: ChartCanvas, text: string, x: number, y: number): void => {
  canvas.lines(written(text, [x, y], TEXT), TEXT * 0.13, ink);
};

/** All texts that a picture can have. */
export const legend = '3/4: of 4 breaks, somebody did 3';

export function drawMonth(hours: readonly HourOfWeek[]): IndexedPicture {
  const rows = rowsOf(hours);
  const days = daysOf(hours);
  const high = rows.length > MANY_ROWS ? LOW_ROW : ROW;
  const heights = rows.map((row) => (row === 'gap' ? GAP_ROW : high));
  const body = heights.reduce((sum, height) => sum + height, 0);
  const height = MARGIN + HEADER + body + LEGEND + MARGIN;
  const canvas = createCanvas(WIDTH, height, edge);
  canvas.box({ x: 2, y: 2, width: WIDTH - 4, height: height - 4 }, paper);

  const column = (WIDTH - 2 * MARGIN - LABELS + SPACE) / days.length;
  const left = (index: number): number => MARGIN + LABELS + index * column;
  for (const [index, day] of days.entries())
    centred(
      canvas,
      weekdayNames[day],
      { x: left(index), y: MARGIN, width: column - SPACE, height: HEADER - 12 },
      TEXT,
      ink,
    );

  let top = MARGIN + HEADER;
  for (const [at, row] of rows.entries()) {
    if (row === 'gap') dots(canvas, top);
    else {
      write(canvas, clockOf(row), MARGIN, top + (high - SPACE - TEXT) / 2);
      for (const [index, day] of days.entries()) {
        const area = { x: left(index), y: top, width: column - SPACE, height: high - SPACE };
        const share = hours.find(({ hour, weekday }) => hour === row && weekday === day);
        if (share === undefined) canvas.box(area, nothing, 8);
        else field(canvas, area, `${share.done}/${share.breaks}`, shadeOf(share));
      }
    }
    top += heights[at] ?? 0;
  }
  explain(canvas, top + 18);
  return canvas.picture();
}

function field(canvas: ChartCanvas, area: Box, text: string, shade: Shade): void {
  canvas.box(area, shade.fill, 8);
  centred(canvas, text, area, NUMBERS, shade.ink);
}

/** Hours that are left out. */
function dots(canvas: ChartCanvas, top: number): void {
  const y = top + (GAP_ROW - SPACE) / 2;
  for (const x of [0, 1, 2])
    canvas.lines(
      [
        [
          [MARGIN + 24 + x * 14, y],
          [MARGIN + 24 + x * 14, y],
        ],
      ],
      5,
      ink,
    );
}

function explain(canvas: ChartCanvas, top: number): void {
  write(canvas, legend, MARGIN, top);
  const width = (WIDTH - 2 * MARGIN + SPACE) / shades.length;
  for (const [index, shade] of shades.entries())
    field(
      canvas,
      { x: MARGIN + index * width, y: top + 44, width: width - SPACE, height: ROW - SPACE },
      shade.label,
      shade,
    );
}
