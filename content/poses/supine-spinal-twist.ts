import type { Pose } from '../pose/pose.ts';

/** Standing, without a hand that holds the turn. */
const turnALittle = 'Put your hands on your hips, and turn only a little.';

const apartAnyway =
  'Its easier option keeps the knees together, but here one stands with them apart; ours takes its place.';

export const supineSpinalTwist: Pose = {
  name: 'supine-spinal-twist',
  order: 3,
  english: 'Spinal Twist',
  sanskrit: 'Supta Matsyendrasana',
  aliases: ['supine spinal twist', 'supine twist', 'lying twist', 'reclined twist', 'seated twist', 'twist'],
  areas: ['spine', 'lower back', 'glutes', 'hips', 'upper back'],
  energy: 'loosening',
  buildsOn: 'ardha-apanasana',
  benefits: [
    'It may stretch the muscles of the back and the glutes.',
    'Many people find that it feels like a gentle massage for back and hips, and leaves the spine long and relaxed.',
  ],
  cautions: [
    {
      tag: 'back-pain',
      level: 'care',
      easier: 'Keep both knees together and make the twist small.',
      origin: 'source',
    },
    {
      tag: 'back',
      level: 'care',
      easier: 'Keep both knees together and make the twist small.',
      origin: 'source',
    },
  ],
  unsupported: [
    {
      claim: 'It hydrates the discs of the spine.',
      because:
        'Discs take up water while we lie down, in any position; twisting has not been shown to add to it.',
    },
    {
      claim: 'It realigns the spine.',
      because: 'A stretch changes how the back feels and moves, not how the bones of the spine are lined up.',
    },
  ],
  versions: {
    floor: {
      steps: [
        'Lie on your back, hug both knees in, then keep hold of the right knee and stretch the left leg out.',
        'As you breathe out, roll on to your left hip and let the right knee tip across you towards the floor.',
        'Stretch your right arm out along the floor, level with your shoulder, and rest your left hand lightly on the right knee.',
        'Let the knee grow heavy and sink by itself, without a push, for 10 to 30 breaths.',
        'Breathe in, gently firm your lower belly, and bring both knees back to the middle.',
        'Do the same with the left knee, tipping it to the right; then put both feet down and rest.',
      ],
      brief: [
        'Lie down, right knee hugged in, left leg long.',
        'Breathe out, tip that knee left, right arm out wide.',
        'Breathe in, belly firm, knees back up. Other side.',
      ],
      hold: { unit: 'breaths', least: 10, most: 30, openEnded: false },
      sides: 'each',
      needs: ['mat'],
      skirt: { instead: 'Keep both knees together with a blanket over them, or take it on your chair.' },
      alt: 'A person lies on a mat, rolled on to the left hip, the bent right knee resting across to the left under the left hand, left leg long, right arm stretched out to the right at shoulder height. An arrow shows the knee tipping across; a sign at the mouth, the breath out.',
      cautions: {
        added: [
          { tag: 'hip-replacement', level: 'avoid', origin: 'ours' },
          {
            tag: 'late-pregnancy',
            level: 'care',
            easier: 'Take it on your chair, and only a little way round.',
            origin: 'ours',
          },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, and sit tall near the front with your knees together and your feet flat.',
        'Breathe in and grow taller; put your left hand on the outside of your right knee and your right hand on the seat behind you.',
        'Breathe out and turn to the right from your ribs, with your knees still side by side.',
        'Let your hands rest where they are rather than lever you round, and turn your head only as far as it goes easily.',
        'Stay for 10 breaths, a little taller as you breathe in, a little softer as you breathe out.',
        'Breathe in, gently firm your lower belly, come back to the middle, and turn to the left.',
      ],
      brief: [
        'Sit tall, knees together, chair still.',
        'Breathe out, turn right, left hand on right knee. No forcing.',
        'Breathe in, back to the middle. Other side.',
      ],
      hold: { unit: 'breaths', least: 10, most: 10, openEnded: false },
      sides: 'each',
      needs: ['chair'],
      skirt: 'fine',
      alt: 'A person sits tall on a chair with knees together and feet flat: 1 with chest and face turned to the right, left hand on the outside of the right knee and right hand on the seat behind; 2 the same to the left. An arrow across each chest shows the turn; a sign at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
    standing: {
      steps: [
        'Stand tall, feet as wide as your hips, toes ahead, knees soft, arms hanging.',
        'Breathe in and grow taller; lay your left hand on the outside of your right thigh, and the back of your right hand on the small of your back.',
        'Breathe out and turn to the right from your ribs, while your hips and toes keep facing ahead.',
        'Let your hands rest where they are rather than pull you round, and turn your head only as far as it goes easily.',
        'Stay for 10 slow breaths, your shoulders low, and do not swing; put both hands on your hips when that is easier.',
        'Breathe in, gently firm your lower belly, come back to the middle, let your arms hang, and turn to the left.',
      ],
      brief: [
        'Stand tall, feet hip-wide, hips and toes ahead.',
        'Breathe out, turn right, left hand on right thigh, right hand behind you.',
        'Breathe in, back to the middle. Other side.',
      ],
      hold: { unit: 'breaths', least: 10, most: 10, openEnded: false },
      sides: 'each',
      needs: [],
      skirt: 'fine',
      alt: 'A person stands tall on both feet: 1 with the chest and the face turned far to the right over hips and toes that stay ahead, left hand across on the outside of the right thigh, right arm bent with its hand on the small of the back; 2 the same to the left. An arrow across each chest shows the turn; a sign at the mouth, the breath out.',
      cautions: {
        added: [
          { tag: 'back-pain', level: 'care', easier: turnALittle, origin: 'ours' },
          { tag: 'back', level: 'care', easier: turnALittle, origin: 'ours' },
          { tag: 'shoulder', level: 'care', easier: 'Put both hands on your hips.', origin: 'ours' },
          { tag: 'late-pregnancy', level: 'care', easier: 'Turn only a little way round.', origin: 'ours' },
        ],
        dropped: [
          { tag: 'back-pain', because: apartAnyway },
          { tag: 'back', because: apartAnyway },
        ],
      },
    },
  },
};
