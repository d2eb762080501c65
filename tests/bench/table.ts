/** The table that the benchmark prints, in Markdown: our figures, the goals, and what was measured beside them. */
import { median } from './measure.ts';
import type { Figures, Measured } from './rounds.ts';
import { ours, type Goal, type Measure, type Row, type Unit } from './row.ts';

type Line = readonly [what: string, ours: string, goals: string, beside: string];

const head: Line = ['', ours, 'Goal', 'Beside it, in the same run'];

/** All that was measured, the whole of it one table. */
export function tableOf(measured: readonly (Measured & { readonly row: Row })[]): string {
  const lines = measured.flatMap(({ row, figures }) => linesOf(row, figures));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] ?? '').length)),
  );
  const written = ([...cells]: Line): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [written(head), rule, ...lines.map(written)].join('\n');
}

function linesOf(row: Row, figures: Figures): readonly Line[] {
  const title: Line = [`**${row.figure}. ${row.title}**`, '', '', row.elsewhere ?? ''];
  const measures = Object.entries(row.measures).flatMap(([name, measure]): Line[] => {
    const found = figures.get(name);
    return found === undefined ? [] : [lineOf(measure, found)];
  });
  return [title, ...measures];
}

function lineOf(measure: Measure, found: ReadonlyMap<string, readonly number[]>): Line {
  const own = found.get(ours);
  const beside = [...found]
    .filter(([name]) => name !== ours)
    .map(([name, figures]) => `${name} ${withSpread(figures, measure.unit)}`);
  const goals = (measure.goals ?? []).map((goal) => {
    const verdict = own === undefined ? undefined : isReached(goal, own, found);
    return `${goalInWords(goal, measure.unit)}${verdict === undefined ? '' : verdict ? ' ✓' : ' ✗'}`;
  });
  return [
    measure.what,
    own === undefined ? '' : withSpread(own, measure.unit),
    goals.join(', '),
    beside.join('; '),
  ];
}

/** Round by round, so that a machine that slows down over a run does not count; unknown where a figure is missing. */
function isReached(
  goal: Goal,
  own: readonly number[],
  found: ReadonlyMap<string, readonly number[]>,
): boolean | undefined {
  const other = goal.times ?? goal.above;
  const others = other === undefined ? own.map(() => 0) : found.get(other);
  if (others === undefined) return undefined;
  const rounds = Math.min(own.length, others.length);
  const judged = Array.from({ length: rounds }, (_, round) => {
    const [mine = Number.NaN, theirs = Number.NaN] = [own[round], others[round]];
    return goal.times === undefined ? mine - theirs : mine / theirs;
  });
  const figure = median(judged);
  return 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast;
}

function goalInWords(goal: Goal, unit: Unit): string {
  const [sign, limit] = 'atMost' in goal ? ['≤', goal.atMost] : ['≥', goal.atLeast];
  if (goal.times !== undefined) {
    const multiple = limit < 0.5 ? `1/${Math.round(1 / limit)}` : String(limit);
    return `${sign} ${multiple} × ${goal.times}`;
  }
  const figure = inUnit(limit, unit);
  return goal.above === undefined ? `${sign} ${figure}` : `${sign} ${goal.above} + ${figure}`;
}

/** The median, and from the lowest to the highest where there is more than one. */
function withSpread(figures: readonly number[], unit: Unit): string {
  const middle = inUnit(median(figures), unit);
  if (figures.length < 2) return middle;
  const [low, high] = [rounded(Math.min(...figures)), rounded(Math.max(...figures))];
  return low === high ? middle : `${middle} (${low}–${high})`;
}

const inUnit = (figure: number, unit: Unit): string => {
  switch (unit) {
    case 'count':
      return rounded(figure);
    case 'a second':
      return `${rounded(figure)}/s`;
    default:
      return `${rounded(figure)} ${unit}`;
  }
};

/** Three significant figures; whole numbers from a hundred on. */
const rounded = (figure: number): string =>
  (Math.abs(figure) >= 100 ? Math.round(figure) : Number(figure.toPrecision(3))).toLocaleString('en');
