/** Poses that many people know and that are not here, with those here that come closest. */
import type { PoseName } from '../pose/pose.ts';

export interface Elsewhere {
  /** In small letters, without accents. */
  readonly names: readonly string[];
  readonly closest: readonly PoseName[];
}

const of = (closest: readonly PoseName[], names: string): Elsewhere => ({
  names: names.split(', '),
  closest,
});

export const posesElsewhere: readonly Elsewhere[] = [
  of(['legs-up-the-wall', 'childs-pose'], 'savasana, shavasana, corpse, dead mans pose, final relaxation'),
  of(
    ['legs-up-the-wall'],
    'headstand, sirsasana, shirshasana, shoulder stand, shoulderstand, sarvangasana, plow, plough, halasana, handstand, inversion',
  ),
  of(
    ['cat-cow'],
    'cobra, bhujangasana, upward facing dog, upward dog, up dog, updog, urdhva mukha svanasana, sphinx, locust, salabhasana, camel, ustrasana, bridge, setu bandha, setu bandhasana, setu bandha sarvangasana, bow, dhanurasana, wheel, urdhva dhanurasana, fish, matsyasana, backbend, boat, navasana, tiger, bird dog, table top, tabletop',
  ),
  of(
    ['downward-facing-dog'],
    'plank, phalakasana, dolphin, crow, bakasana, kakasana, chaturanga, side plank, vasisthasana, sun salutation, surya namaskar, extended puppy, puppy',
  ),
  of(
    ['forward-fold', 'ardha-apanasana'],
    'mountain, tadasana, tree, vrksasana, vrikshasana, chair pose, utkatasana, warrior, virabhadrasana, warrior one, warrior two, warrior three, half moon, ardha chandrasana, dancer, natarajasana, goddess, garland, malasana, squat',
  ),
  of(
    ['forward-fold'],
    'triangle, trikonasana, pyramid, parsvottanasana, side angle, parsvakonasana, wide legged forward fold, prasarita padottanasana, seated forward bend, seated forward fold, paschimottanasana, head to knee, janu sirsasana, staff, dandasana, ragdoll, rag doll, side bend, gate',
  ),
  of(
    ['pigeon', 'happy-baby'],
    'lotus, padmasana, easy pose, sukhasana, butterfly, bound angle, cobbler, baddha konasana, reclined bound angle, supta baddha konasana, low lunge, high lunge, lunge, crescent lunge, anjaneyasana, lizard, frog, mandukasana, cow face, gomukhasana, fire log, splits, hanumanasana, monkey',
  ),
  of(['thread-the-needle', 'rabbit'], 'eagle, garudasana, reverse prayer'),
  of(['childs-pose'], 'hero, virasana, thunderbolt, vajrasana, lion, simhasana, crocodile, makarasana'),
  of(['supine-spinal-twist'], 'half lord of the fishes, ardha matsyendrasana, matsyendrasana'),
];
