/** A movement in time: the phase of a stance over one loop, 0 where it begins, 1 where it is held, -1 on the other side. */
export interface Motion {
  readonly seconds: number;
  /** Moments of the loop (0 to 1) and the phase then; the first at 0, the last at 1, both with the same phase. */
  readonly beats: readonly (readonly [moment: number, phase: number])[];
}

const framesPerSecond = 8;

const ease = (t: number): number => (1 - Math.cos(Math.PI * t)) / 2;

/** The phase at a moment of the loop: at rest at every beat, smooth between. */
export function phaseAt(motion: Motion, moment: number): number {
  let [from, phase] = motion.beats[0] ?? [0, 0];
  for (const [to, next] of motion.beats) {
    if (moment <= to)
      return to === from ? next : phase + (next - phase) * ease((moment - from) / (to - from));
    [from, phase] = [to, next];
  }
  return phase;
}

/** The phases of all frames of one loop, rounded, so that the way back repeats the frames of the way there. */
export function framesOf(motion: Motion): readonly number[] {
  const count = Math.round(motion.seconds * framesPerSecond);
  return Array.from({ length: count }, (_, i) => Math.round(phaseAt(motion, i / count) * 1e4) / 1e4);
}

/** Frames as they are shown: what rests is one frame that stays. */
export function shotsOf(
  motion: Motion,
): readonly { readonly phase: number; readonly milliseconds: number }[] {
  const shots: { phase: number; milliseconds: number }[] = [];
  for (const phase of framesOf(motion)) {
    const last = shots.at(-1);
    if (last?.phase === phase) last.milliseconds += 1000 / framesPerSecond;
    else shots.push({ phase, milliseconds: 1000 / framesPerSecond });
  }
  return shots;
}

/** Beats by their lengths in frames, so that the way back shows the very frames of the way there. */
function inFrames(steps: readonly (readonly [frames: number, phase: number])[]): Motion {
  const count = steps.reduce((sum, [frames]) => sum + frames, 0);
  let at = 0;
  const beats = steps.map(([frames, phase]): readonly [number, number] => {
    at += frames;
    return [at / count, phase];
  });
  return { seconds: count / framesPerSecond, beats: [[0, steps.at(-1)?.[1] ?? 0], ...beats] };
}

/** A rest, in with one breath, a rest, out with the next: eight seconds. */
export const inAndOut: Motion = inFrames([
  [12, 0],
  [20, 1],
  [12, 1],
  [20, 0],
]);

/** The same for a longer way: nine seconds and a half. */
export const farInAndOut: Motion = inFrames([
  [12, 0],
  [26, 1],
  [12, 1],
  [26, 0],
]);

/** In two moves, with a pause between them too short to see: ten seconds. */
export const inTwoMoves: Motion = inFrames([
  [8, 0],
  [16, 0.5],
  [16, 1],
  [8, 1],
  [16, 0.5],
  [16, 0],
]);

/**
 * To one side in two moves of so many frames, the first up to a phase, and back; then to the other: twelve to twenty
 * seconds, since each side takes three breaths, which would race in ten.
 */
export const oneThenTheOtherInTwoMoves = (first: number, [near, far]: readonly [number, number]): Motion =>
  inFrames(
    [1, -1].flatMap((side) => [
      [8, 0],
      [near, side * first],
      [far, side],
      [8, side],
      [far, side * first],
      [near, 0],
    ]),
  );

/** To one side, back, to the other side, back: ten seconds, with a second's rest at each. */
export const oneThenTheOther: Motion = inFrames([
  [8, 0],
  [12, 1],
  [8, 1],
  [12, 0],
  [8, 0],
  [12, -1],
  [8, -1],
  [12, 0],
]);

/** To one side in three moves, the last the longest, and back; then to the other: twenty seconds. */
export const oneThenTheOtherInThreeMoves: Motion = inFrames(
  [1, -1].flatMap((side): [number, number][] => [
    [8, 0],
    [10, side / 3],
    [8, (side * 2) / 3],
    [14, side],
    [8, side],
    [14, (side * 2) / 3],
    [8, side / 3],
    [10, 0],
  ]),
);
