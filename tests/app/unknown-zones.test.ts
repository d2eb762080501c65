import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, toldTo, type TestDesk } from '../support/desk.ts';

/** Such as a newer time zone database has. */
const unheardOf = 'Europe/Newtown';

describe('a time zone that this runtime does not know', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.app.stop());

  it('is asked for where a profile names it', async () => {
    const replies = await desk.says('/deskbreak on', { zone: unheardOf });
    expect(toldTo('actor', replies).join()).toContain('/deskbreak on Europe/Berlin');
    expect(
      await desk.store.plans.find({ platform: 'scripted', workspace: 'W1', channel: 'C1' }),
    ).toBeUndefined();
  });

  it('is an empty field in the form', async () => {
    const [reply] = await desk.says('/deskbreak', { zone: unheardOf });
    const field = reply?.to === 'form' ? reply.form.fields.find(({ key }) => key === 'zone') : undefined;
    expect(field?.value).toBe('');
  });

  it('keeps its older name where that is known', async () => {
    const replies = await desk.says('/deskbreak on', { zone: 'Asia/Calcutta' });
    expect(toldTo('actor', replies).join()).toContain('Asia/Kolkata');
  });

  it('keeps a stored plan from posting at a wrong hour, and is reported', async () => {
    await desk.plan({ zone: unheardOf });
    await desk.turn(4 * 3_600_000);
    expect(desk.adapter.attempts).toEqual([]);
    const status = toldTo('actor', await desk.says('/deskbreak status')).join();
    expect(status).toContain(`The time zone ${unheardOf} is not known here.`);
    await desk.says('/deskbreak tz UTC');
    await desk.turn(3_600_000);
    expect(desk.adapter.attempts).toHaveLength(1);
  });
});
