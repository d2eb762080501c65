/** A tidy channel: what nobody touched goes when the next break has come, the same on each platform that can take back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stage } from './adapter-stage.ts';
import { MINUTE, type Office } from '../support/platform/office.ts';

const HOUR = 60 * MINUTE;

export interface TidyStage<Shown> {
  readonly office: Pick<Office<Stage>, 'pass' | 'logged' | 'close'>;
  /** What the channel shows, and of that the breaks. */
  all(): readonly Shown[];
  breaks(): readonly Shown[];
  idOf(shown: Shown): string;
  isGone(shown: Shown): boolean;
  /** Somebody else deletes it. */
  vanish(shown: Shown): void;
  types(command: 'on UTC' | 'tidy on' | 'tidy off'): Promise<unknown>;
  pressesDone(shown: Shown): Promise<unknown>;
  /** Ids of what the bot has asked to be deleted. */
  asked(): readonly unknown[];
  refusesToDelete(): void;
  losesTheNextAnswer(): void;
}

export function tidyContract<Shown>(platform: string, open: () => Promise<TidyStage<Shown>>): void {
  let stage: TidyStage<Shown>;
  beforeEach(async () => {
    stage = await open();
  });
  afterEach(() => stage.office.close());

  const warned = () =>
    stage.office.logged.filter((line) => JSON.stringify(line).includes('could not be taken back'));

  async function firstBreak(): Promise<Shown> {
    await stage.types('on UTC');
    await stage.types('tidy on');
    await stage.office.pass(2 * MINUTE);
    const [first, ...more] = stage.breaks();
    if (first === undefined || more.length > 0) throw new Error('one break should have come');
    return first;
  }

  describe(`a tidy channel of ${platform}`, () => {
    it('has the last break alone, where nobody pressed anything', async () => {
      const first = await firstBreak();
      await stage.office.pass(50 * MINUTE);
      expect(stage.breaks()).toEqual([first]);
      await stage.office.pass(10 * MINUTE);
      expect(stage.breaks()).toHaveLength(1);
      expect(stage.breaks()).not.toContain(first);
      expect(stage.asked()).toEqual([stage.idOf(first)]);
      await stage.office.pass(HOUR);
      expect(stage.breaks()).toHaveLength(1);
      expect(stage.asked()).toHaveLength(2);
    });

    it('keeps a break on which somebody pressed, and all of them once it is off', async () => {
      const first = await firstBreak();
      await stage.pressesDone(first);
      await stage.office.pass(HOUR);
      expect(stage.all()).toContain(first);
      await stage.types('tidy off');
      await stage.office.pass(HOUR);
      expect(stage.all()).toContain(first);
      expect(stage.breaks().length).toBeGreaterThanOrEqual(2);
      expect(stage.asked()).toEqual([]);
    });

    it('asks once for each break where it is refused, and gets its breaks all the same', async () => {
      const first = await firstBreak();
      stage.refusesToDelete();
      await stage.office.pass(HOUR + 30 * MINUTE);
      expect(stage.asked()).toEqual([stage.idOf(first)]);
      expect(warned()).toHaveLength(1);
      await stage.office.pass(HOUR);
      expect(stage.breaks()).toHaveLength(3);
      expect(stage.asked()).toEqual(
        stage
          .breaks()
          .slice(0, -1)
          .map((one) => stage.idOf(one)),
      );
    });

    it.each(['somebody was quicker', 'the answer to it was lost'])('says nothing where %s', async (what) => {
      const first = await firstBreak();
      if (what === 'somebody was quicker') stage.vanish(first);
      else stage.losesTheNextAnswer();
      await stage.office.pass(HOUR + 30 * MINUTE);
      expect(stage.breaks()).toHaveLength(1);
      expect(stage.asked()[0]).toBe(stage.idOf(first));
      expect(stage.isGone(first)).toBe(true);
      expect(warned()).toEqual([]);
    });
  });
}
