import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completePose } from '../../content/finding/complete-pose.ts';
import { elsewhereEntries, poseEntries } from '../../content/finding/entries.ts';
import { findPose, posesForAreas } from '../../content/finding/find-pose.ts';
import { areas, type Area, type PoseName } from '../../content/pose/pose.ts';
import { poseByName, poses } from '../../content/poses/catalogue.ts';

test.each<[string, PoseName]>([
  ['pigeon', 'pigeon'],
  ['PIGEON pose', 'pigeon'],
  ['  Pigeon!! ', 'pigeon'],
  ['pidgeon', 'pigeon'],
  ['pigoen', 'pigeon'],
  ['figure 4', 'pigeon'],
  ['downwrd dog', 'downward-facing-dog'],
  ['Downward-Facing Dog', 'downward-facing-dog'],
  ['facing dog', 'downward-facing-dog'],
  ['adho mukha śvānāsana', 'downward-facing-dog'],
  ['child’s pose', 'childs-pose'],
  ["Child's Pose", 'childs-pose'],
  ['childs-pose', 'childs-pose'],
  ['Apānāsana', 'apanasana'],
  ['apanasna', 'apanasana'],
  ['ardha apanasana', 'ardha-apanasana'],
  ['supine spinal twist', 'supine-spinal-twist'],
  ['twist', 'supine-spinal-twist'],
  ['cat & cow', 'cat-cow'],
  ['cat/cow', 'cat-cow'],
  ['cow', 'cat-cow'],
  ['bunny', 'rabbit'],
  ['rabit', 'rabbit'],
  ['thread needle', 'thread-the-needle'],
  ['hapy baby', 'happy-baby'],
  ['legs up the wall', 'legs-up-the-wall'],
  ['uttanasana', 'forward-fold'],
  ['forward bend', 'forward-fold'],
])('%j is understood as the pose %s', (typed, pose) => {
  expect(findPose(typed)).toEqual({ kind: 'pose', pose });
});

test.each<[string, readonly Area[]]>([
  ['hips', ['hips']],
  ['Lower Back', ['lower back']],
  ['lower-back', ['lower back']],
  ['back', ['lower back', 'upper back', 'spine']],
  ['stiff back', ['lower back', 'upper back', 'spine']],
  ['my stiff neck', ['neck']],
  ['legs', ['thighs', 'hamstrings', 'calves']],
  ['tight hip flexors', ['hips']],
  ['shoulder blades', ['upper back']],
  ['stress', ['mind']],
  ['sholders', ['shoulders']],
  ['hands', ['wrists']],
])('%j is understood as %j', (typed, wanted) => {
  expect(findPose(typed)).toEqual({ kind: 'areas', areas: wanted });
});

test.each<[string, readonly string[]]>([
  ['', []],
  ['!?', []],
  ['zzzzzzzz', []],
])('%j is a miss without suggestions', (typed, closest) => {
  expect(findPose(typed)).toEqual({ kind: 'miss', closest });
});

test.each<[string, string]>([
  ['pigeons everywhere', 'Pigeon'],
  ['dolphin dog stretch two', 'Downward Facing Dog'],
  ['rabbits everywhere', 'Rabbit'],
  ['neck pian', 'neck'],
])('a miss, %j, suggests %s among at most three', (typed, wanted) => {
  const found = findPose(typed);
  if (found.kind !== 'miss' && found.kind !== 'elsewhere') throw new Error(`found ${JSON.stringify(found)}`);
  expect(found.closest).toContain(wanted);
  expect(found.closest.length).toBeLessThanOrEqual(3);
});

/** None of these is here, whatever it shares with the names of those that are. */
const strangers =
  'savasana,shavasana,Śavāsana,savasna,corpse,corpse pose,tree pose,vrksasana,tadasana,mountain,warrior,warrior 2,reverse warrior,virabhadrasana,cobra,baby cobra,bhujangasana,upward facing dog,upward-facing dog,updog,camel,ustrasana,bridge pose,setu bandhasana,bow pose,dhanurasana,plank,dolphin,crow pose,bakasana,triangle,trikonasana,seated forward bend,paschimottanasana,lotus,padmasana,easy pose,sukhasana,butterfly,low lunge,lizard,eagle,garudasana,headstand,sirsasana,plough,halasana,hero pose,virasana,boat,navasana,half moon,sun salutation,malasana,dandasana,vajrasana,simhasana,sphinx,locust,chair pose,gomukhasana'.split(
    ',',
  );
const named = new Set(poses.flatMap(({ english, sanskrit, aliases }) => [english, sanskrit, ...aliases]));

// Poses that come to the catalogue are none any more.
test.each(strangers.filter((name) => !named.has(name)))(
  '%j is no pose here, and those that come closest are offered',
  (typed) => {
    const found = findPose(typed);
    if (found.kind !== 'elsewhere') throw new Error(`found ${JSON.stringify(found)}`);
    expect(found.closest.length).toBeGreaterThan(0);
    for (const suggestion of found.closest) expect(findPose(suggestion).kind).toBe('pose');
  },
);

test('a Sanskrit name is taken for another only where what comes before “asana” is alike', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('abdghjklmnprstuv')), minLength: 2, maxLength: 3 }),
      (stem) => {
        const found = findPose(`${stem}asana`);
        if (found.kind !== 'pose') return;
        expect(
          poseByName(found.pose).aliases.concat(poseByName(found.pose).sanskrit.toLowerCase()),
        ).toContain(`${stem}asana`);
      },
    ),
  );
});

describe('whatever is typed', () => {
  test('every name of every pose finds it', () => {
    for (const pose of poses)
      for (const name of [pose.english, pose.name, pose.sanskrit, ...pose.aliases])
        expect(findPose(name)).toEqual({ kind: 'pose', pose: pose.name });
  });

  test('where a name of a pose here has one in it that is said to be elsewhere, that leads to the pose, or goes from poses-elsewhere.ts', () => {
    const both = elsewhereEntries.flatMap(({ key, hit }) =>
      poseEntries
        .filter((one) => ` ${one.key} `.includes(` ${key} `))
        // "matsyendrasana" sits, and leads to the one that lies, "supta matsyendrasana".
        .filter(({ label }) => hit.kind !== 'elsewhere' || !hit.closest.includes(label))
        .map(({ label }) => `${key}: ${label}`),
    );
    expect(both).toEqual([]);
  });

  test('every area finds itself, and some pose works on it', () => {
    for (const area of areas) {
      expect(findPose(area)).toEqual({ kind: 'areas', areas: [area] });
      expect(posesForAreas([area])).not.toEqual([]);
    }
  });

  test('one wrong letter in a long name is forgiven, or, where it could be another pose, asked about', () => {
    const longNames = poses.map((pose) => pose.english).filter((name) => name.length >= 6);
    fc.assert(
      fc.property(
        fc.constantFrom(...longNames),
        fc.nat(),
        fc.constantFrom('q', 'x', 'j'),
        (name, at, letter) => {
          const spot = at % name.length;
          const typo = `${name.slice(0, spot)}${letter}${name.slice(spot + 1)}`;
          const found = findPose(typo);
          if (found.kind === 'miss') expect(found.closest.slice(0, 2)).toContain(name);
          else expect(found).toEqual(findPose(name));
        },
      ),
    );
  });

  test('an answer comes, and suggestions lead somewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const found = findPose(typed);
        if (found.kind !== 'miss') return;
        expect(found.closest.length).toBeLessThanOrEqual(3);
        for (const suggestion of found.closest) expect(findPose(suggestion).kind).not.toBe('miss');
      }),
    );
  });
});

test('poses for an area come with those first that are foremost for it', () => {
  expect(posesForAreas(['hips'])[0]?.areas[0]).toBe('hips');
  expect(posesForAreas(['wrists']).map((pose) => pose.name)).toEqual(['downward-facing-dog', 'cat-cow']);
  const legs = posesForAreas(['thighs', 'hamstrings', 'calves']).map((pose) => pose.name);
  expect(new Set(legs).size).toBe(legs.length);
  expect(legs.slice(0, 2).sort()).toEqual(['downward-facing-dog', 'forward-fold']);
});

describe('completion', () => {
  const names = (partial: string, limit = 25): readonly string[] =>
    completePose(partial, limit).map((choice) => choice.value);

  test('offers all, in order, before anything is typed', () => {
    expect(names('')).toEqual(poses.map((pose) => pose.name));
    expect(names('', 3)).toHaveLength(3);
  });

  test.each<[string, readonly PoseName[]]>([
    ['pig', ['pigeon']],
    ['Viparita', ['legs-up-the-wall']],
    ['bunn', ['rabbit']],
    ['knee', ['apanasana', 'ardha-apanasana']],
    ['needle', ['thread-the-needle']],
    ['pidgeon', ['pigeon']],
    ['qqqq', []],
  ])('%j', (partial, wanted) => {
    expect(names(partial)).toEqual(wanted);
  });

  test('shows the name and hands over what finds it', () => {
    for (const { label, value } of completePose('', 12)) {
      const found = findPose(value);
      expect(found.kind === 'pose' && poseByName(found.pose).english).toBe(label);
    }
  });
});
