import type { Pose } from '../pose/pose.ts';

export const catCow: Pose = {
  name: 'cat-cow',
  order: 4,
  english: 'Cat & Cow',
  sanskrit: 'Marjaryasana and Bitilasana',
  aliases: ['cat cow', 'cat and cow', 'cat', 'cow', 'marjaryasana', 'bitilasana', 'chakravakasana'],
  areas: ['spine', 'lower back', 'upper back', 'shoulders', 'neck', 'wrists', 'hips'],
  energy: 'energising',
  benefits: [
    'It may strengthen the lower back while the spine stays long.',
    'On hands and knees it may help wrists, elbows, shoulders, hips and knees feel steadier.',
  ],
  cautions: [
    {
      tag: 'sensitive-joints',
      level: 'care',
      easier: 'Fold the mat double or lay a blanket under your knees.',
      origin: 'source',
    },
    {
      tag: 'neck',
      level: 'care',
      easier: 'Keep your neck in line with your back, and look ahead.',
      origin: 'ours',
    },
  ],
  unsupported: [],
  versions: {
    floor: {
      steps: [
        'Come on to your hands and knees: shoulders above wrists, hips above knees, knees as wide as your hips.',
        'Breathe in for the cow: let your belly sink, lift your tailbone, roll your shoulders back and let your collarbones spread.',
        'Let your chin lift a little and your eyes go up, only as far as your neck is happy.',
        'Breathe out for the cat: tuck your tailbone, round your back, draw your belly up and in, and let head and neck hang loose.',
        'Go on like this, one cow and one cat to a breath, for 5 to 10 rounds.',
        'To come out, bring your back level, breathe out and sit back on your heels.',
      ],
      brief: [
        'Hands and knees. Breathe in, belly down, tailbone and chin up.',
        'Breathe out, round your back, head loose.',
        'After your last round, sit back.',
      ],
      hold: { unit: 'rounds', least: 5, most: 10, openEnded: false },
      sides: 'both',
      needs: ['mat'],
      skirt: { instead: 'Take it on your chair or standing.' },
      alt: 'A person on hands and knees on a mat, arms straight, in two shapes: 1 the back sagging with the belly low, tailbone and chin lifted; 2 the back rounded up high with the head hanging loose. An arrow points down at the sagging back, another up at the rounded one. Signs at the mouth show the breath in at 1 and out at 2.',
      cautions: {
        added: [
          { tag: 'wrist', level: 'care', easier: 'Rest on your fists or your forearms.', origin: 'ours' },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, and sit near the front with your feet flat, hip-wide, and your hands on your thighs.',
        'Breathe in for the cow: tip your pelvis forward, let your belly soften, lift your chest and roll your shoulders back.',
        'Let your chin lift a little and your eyes go up, only as far as your neck is happy.',
        'Breathe out for the cat: tip your pelvis back, round your back, draw your belly in and let your head come down softly.',
        'Go on like this, one cow and one cat to a breath, for 5 to 10 rounds.',
        'To come out, breathe in, sit up tall and let your hands rest.',
      ],
      brief: [
        'Feet flat, hands on thighs, chair still.',
        'Breathe in, lift your chest. Breathe out, round your back.',
        'After your last round, sit up tall.',
      ],
      hold: { unit: 'rounds', least: 5, most: 10, openEnded: false },
      sides: 'both',
      needs: ['chair'],
      skirt: 'fine',
      alt: 'A person sits near the front of a chair, feet flat and hands on thighs, in two shapes: 1 hips tipped forward, the back hollow, chest forward and up, chin a little lifted; 2 the back rounded with the head lowered. An arrow points forward at the chest, another back at the rounded back. Signs at the mouth show the breath in at 1 and out at 2.',
      cautions: {
        added: [],
        dropped: [{ tag: 'sensitive-joints', because: 'On a chair no weight rests on knees or hands.' }],
      },
    },
    standing: {
      steps: [
        'Stand with your feet as wide as your hips, bend your knees, and rest your hands on your thighs, well above the knees.',
        'Breathe in for the cow: tip your tailbone back and up, let your belly soften, lift your chest and roll your shoulders back.',
        'Let your chin lift a little and your eyes go up, only as far as your neck is happy.',
        'Breathe out for the cat: tuck your tailbone under, round your back, draw your belly in and let your head come down softly.',
        'Go on like this, one cow and one cat to a breath, for 5 to 10 rounds.',
        'To come out, breathe in, walk your hands up your thighs and stand up slowly.',
      ],
      brief: [
        'Stand, knees bent, hands on your thighs.',
        'Breathe in, lift your chest. Breathe out, round your back.',
        'After your last round, stand up slowly.',
      ],
      hold: { unit: 'rounds', least: 5, most: 10, openEnded: false },
      sides: 'both',
      needs: [],
      skirt: 'fine',
      alt: 'A person stands with bent knees and hands on the thighs, leaning forward, in two shapes: 1 the back sagging with tailbone, chest and chin lifted; 2 the back rounded with the head lowered. An arrow points down at the sagging back, another up at the rounded one. Signs at the mouth show the breath in at 1 and out at 2.',
      cautions: {
        added: [],
        dropped: [
          {
            tag: 'sensitive-joints',
            because: 'Standing, nobody kneels, and the legs carry most of the weight.',
          },
        ],
      },
    },
  },
};
