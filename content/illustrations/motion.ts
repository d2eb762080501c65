/** A movement in time: the phase of a stance (0 to 1) over one loop. */
export interface Motion {
  readonly seconds: number;
  /** Moments of the loop (0 to 1) and the phase then; the first at 0, the last at 1, both with the same phase. */
  readonly beats: readonly (readonly [moment: number, phase: number])[];
}

export const framesPerSecond = 12;

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

/** There and back with a short rest at both ends. */
export const toAndFro = (seconds: number): Motion => ({
  seconds,
  beats: [
    [0, 0],
    [0.05, 0],
    [0.45, 1],
    [0.55, 1],
    [0.95, 0],
    [1, 0],
  ],
});

/** A calm breath. */
export const breath: Motion = {
  seconds: 4,
  beats: [
    [0, 0],
    [0.04, 0],
    [0.47, 1],
    [0.53, 1],
    [0.96, 0],
    [1, 0],
  ],
};
