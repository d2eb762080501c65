/** What is kept of changes that are not settings, as somebody reads it weeks later behind a name and a colon. */
import { exactMoment } from '../moments.ts';
import type { Instant } from '../plan.ts';

/** `detail`: what the platform answered, in words. */
export const breaksStop = (detail: string): string => `breaks off, because ${detail}`;

export const breaksHeld = (detail: string): string => `breaks on hold, because ${detail}`;

export const breaksGoOn = 'breaks on again, because they can be posted again';

export const breaksOnAgain = 'breaks on again, because the channel is there under another id';

export const firstStart = 'breaks on, because this is the first start';

export const breakAtOnce = 'a break at once';

export const leftOut = (slot: Instant, zone: string, now: Instant): string =>
  `the break of ${exactMoment(slot, zone, now)} left out`;
