import { ball, coated, ellipsoid, strand, taper } from '../clay/lump.ts';
import type { Lump } from '../clay/lump.ts';
import type { Look } from '../people/look.ts';
import { neckSize } from '../body.ts';
import type { Skeleton } from '../skeleton.ts';
import { offset } from '../space/vector.ts';
import { faceOf } from './face.ts';
import { hairOf } from './hair.ts';
import { plain } from './materials.ts';
import type { Dressed } from './materials.ts';
import { jaw, onHead } from './skull.ts';
import type { PlacedHead } from './skull.ts';

/** Skull, jaw, nose and ears. */
function skull(head: PlacedHead, look: Look): Lump[] {
  const { frame } = head;
  const skin = { material: plain(look.skin), part: 'head' } as const;
  const cranium = ellipsoid(onHead(head, -0.6, 1.6, 0), frame, 7.4, 9.2, 8.8);
  const cheeks = ellipsoid(onHead(head, 2.2, -3.2, 0), frame, 6.2, 6.4, 4.8);
  const nose = strand([
    ball(onHead(head, 7.6, 1, 0), 1.1),
    ball(onHead(head, 9.3, -2.2, 0), 1.25),
    ball(onHead(head, 7.6, -3, 0), 1.1),
  ]);
  const ears = [-1, 1].flatMap((s) => [ellipsoid(onHead(head, -1.2, -1.4, s * 7.2), frame, 1, 1.8, 2.7)]);
  return [
    ...coated([...taper(cranium, cheeks), ...jaw(head, 0), ...nose], skin),
    ...(look.hair.style === 'headscarf' ? [] : coated(ears, { ...skin, crease: 1 })),
  ];
}

function neck(s: Skeleton, { look, skin }: Dressed): Lump[] {
  const { base, top, frame } = s.neck;
  const back = offset(s.head.at, [s.head.frame.up, -4], [s.head.frame.forward, -2.6]);
  const under = offset(s.head.at, [s.head.frame.up, -6], [s.head.frame.forward, 1.5]);
  const wide = neckSize(look.build);
  const material = look.hair.style === 'headscarf' ? plain(look.hair.colour) : skin.middle;
  return coated(
    [
      ...strand([ball(offset(base, [frame.up, -3]), wide + 0.2), ball(top, wide - 0.2), ball(back, 4.6)]),
      ...taper(ball(top, wide - 0.5), ball(under, 3)),
    ],
    { material, part: 'head' },
  );
}

export const headOf = (s: Skeleton, worn: Dressed): Lump[] => [
  ...neck(s, worn),
  ...skull(s.head, worn.look),
  ...hairOf(s, worn.look.hair),
  ...faceOf(s.head, worn.look),
];
