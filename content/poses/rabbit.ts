import type { Pose } from '../pose/pose.ts';

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
      alt: 'A person kneels on a mat with hips lifted, back deeply rounded, hands holding the heels, the crown of the head lightly on the floor and the forehead close to the knees. An arrow shows the hips lifting; a sign at the mouth, the breath in.',
      cautions: {
        added: [
          {
            tag: 'sensitive-joints',
            level: 'care',
            easier: 'Lay a blanket under your knees or your neck.',
            origin: 'source',
          },
          { tag: 'high-blood-pressure', level: 'avoid', easier: 'Take it on a chair.', origin: 'ours' },
          { tag: 'glaucoma', level: 'avoid', easier: 'Take it on a chair.', origin: 'ours' },
          { tag: 'late-pregnancy', level: 'avoid', easier: 'Take it on a chair.', origin: 'ours' },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, and sit near the front with your feet flat, as wide as your hips.',
        'Breathe in, grow tall, and hold the backs of your thighs.',
        'Breathe out, let your chin come in, and round your upper back away from your hands until you feel it stretch between the shoulder blades.',
        'Let your head hang free with no load on it, and your shoulders stay low.',
        'Stay for 5 to 10 deep breaths.',
        'Breathe in, let go, and sit up slowly, head last.',
      ],
      brief: [
        'Sit tall, chair parked, hands behind your thighs.',
        'Breathe out, chin in, round your upper back.',
        'Breathe in, let go, sit up slowly.',
      ],
      hold: { unit: 'breaths', least: 5, most: 10, openEnded: false },
      sides: 'both',
      needs: ['chair'],
      skirt: 'fine',
      alt: 'A person sits near the front of a chair with feet flat, hands holding the backs of the thighs, chin in and upper back rounded, head hanging free. An arrow points back, away from the hands.',
      cautions: { added: [], dropped: [] },
    },
  },
};
