import type { Pose } from '../pose/pose.ts';

const thighsInstead = 'Stay upright, hold the backs of your thighs and round your upper back.';
const onTheChair = 'Take it on a chair, upright, hands behind your thighs.';

export const rabbit: Pose = {
  name: 'rabbit',
  order: 8,
  english: 'Rabbit',
  sanskrit: 'Sasangasana',
  aliases: ['rabbit pose', 'bunny', 'hare', 'sasangasana', 'shashankasana'],
  areas: ['upper back', 'spine', 'shoulders', 'arms', 'neck'],
  energy: 'loosening',
  buildsOn: 'childs-pose',
  benefits: [
    'It may round the spine further forward than most poses do.',
    'It may lengthen and stretch the back, the arms and the shoulders.',
  ],
  cautions: [
    { tag: 'knee', level: 'avoid', when: 'recent or chronic', origin: 'source' },
    { tag: 'neck', level: 'avoid', when: 'recent or chronic', origin: 'source' },
    { tag: 'spine', level: 'avoid', when: 'recent or chronic', origin: 'source' },
    { tag: 'shoulder', level: 'avoid', when: 'recent or chronic', origin: 'source' },
    { tag: 'osteoporosis', level: 'avoid', origin: 'ours' },
  ],
  unsupported: [],
  versions: {
    floor: {
      steps: [
        'Kneel with your knees together, sit on your heels, breathe out and fold forward until your forehead rests on the floor.',
        'Hold the backs of your heels and draw your forehead in towards your knees, the top of your head on the floor.',
        'Breathe in, lift your hips towards the ceiling and roll lightly on to the crown, forehead as near the knees as is comfortable.',
        'Let legs and arms hold you, with little weight on your head, and do not turn your head here.',
        'Stay for 5 to 10 deep breaths.',
        'Breathe out, lower your hips to your heels, slide your forehead forward and rest; then push up slowly with your hands.',
      ],
      brief: [
        'Kneel, fold, hold your heels, forehead to knees.',
        'Breathe in, hips up, little weight on your head.',
        'Breathe out, hips down, slide your forehead forward.',
      ],
      hold: { unit: 'breaths', least: 5, most: 10, openEnded: false },
      sides: 'both',
      needs: ['mat'],
      skirt: { instead: 'Take it on your chair.' },
      alt: 'A person kneels on a mat with hips lifted, back deeply rounded, hands holding the heels, the crown of the head lightly on the floor and the forehead at the knees. An arrow shows the hips lifting.',
      cautions: {
        added: [
          {
            tag: 'sensitive-joints',
            level: 'care',
            easier: 'Lay a blanket under your knees or your neck.',
            origin: 'source',
          },
          { tag: 'high-blood-pressure', level: 'avoid', easier: onTheChair, origin: 'ours' },
          { tag: 'glaucoma', level: 'avoid', easier: onTheChair, origin: 'ours' },
          { tag: 'late-pregnancy', level: 'avoid', easier: onTheChair, origin: 'ours' },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, away from the desk; sit on its front half, feet flat and hip-wide, then drawn back until the heels are high.',
        'Breathe in and grow tall; breathe out, fold forward, and take a heel in each hand, or your ankles or calves where these are far.',
        'Bring your chin in to your chest, forehead to your thighs behind the kneecaps; the top of your head only touches your knees, with no load on it.',
        'As you breathe out, pull lightly at your heels with straight arms and round your back up like a hill, until you feel it stretch between the shoulder blades.',
        'Stay for 5 to 10 deep breaths; to keep your head up, hold the backs of your thighs and round your back from there.',
        'Let go, put your hands on your thighs, breathe in and sit up slowly, head last.',
      ],
      brief: [
        'Sit forward, chair parked, feet drawn back.',
        'Breathe out, fold, hold heels, chin in, round your back up.',
        'Let go, breathe in, sit up slowly.',
      ],
      hold: { unit: 'breaths', least: 5, most: 10, openEnded: false },
      sides: 'both',
      needs: ['chair'],
      skirt: 'fine',
      alt: 'A person sits on the front half of a chair, feet drawn back under the knees, heels high, and folds forward, a hand round each heel, arms straight down; the upper back is rounded high like a hill, the head hangs upside down between chest and knees, face to the belly, the crown lightly on the knees. An arrow shows the back pulling up.',
      cautions: {
        added: [
          { tag: 'high-blood-pressure', level: 'care', easier: thighsInstead, origin: 'ours' },
          { tag: 'glaucoma', level: 'care', easier: thighsInstead, origin: 'ours' },
          { tag: 'dizziness', level: 'care', easier: thighsInstead, origin: 'ours' },
          { tag: 'late-pregnancy', level: 'care', easier: thighsInstead, origin: 'ours' },
        ],
        dropped: [],
      },
    },
  },
};
