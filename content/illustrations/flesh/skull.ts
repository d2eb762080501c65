import { ellipsoid, taper } from '../clay/lump.ts';
import type { Solid } from '../clay/lump.ts';
import type { Skeleton } from '../skeleton.ts';
import { offset } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';

export type PlacedHead = Skeleton['head'];

export const onHead = (head: PlacedHead, forward: number, up: number, right: number): Vec =>
  offset(head.at, [head.frame.forward, forward], [head.frame.up, up], [head.frame.right, right]);

/** Cheeks and chin; `grow` thickens them to a beard. */
export function jaw(head: PlacedHead, grow: number): Solid[] {
  const { frame } = head;
  const cheeks = ellipsoid(onHead(head, 2.2, -3.2, 0), frame, 6.2 + grow, 6.4 + grow, 4.8 + grow);
  const chin = ellipsoid(onHead(head, 5, -8.3, 0), frame, 3.2 + grow, 2.9 + grow, 2.2 + grow);
  return taper(cheeks, chin);
}
