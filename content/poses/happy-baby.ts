import type { Pose } from '../pose/pose.ts';

export const happyBaby: Pose = {
  name: 'happy-baby',
  order: 11,
  english: 'Happy Baby',
  sanskrit: 'Ananda Balasana',
  aliases: ['happy baby pose', 'baby', 'ananda balasana', 'dead bug'],
  areas: ['hips', 'groin', 'lower back', 'mind', 'arms', 'shoulders'],
  energy: 'calming',
  benefits: [
    'It may open and stretch the hips and the inner thighs, and let the lower back lengthen.',
    'Many people find that it calms the mind and eases stress.',
    'On the mat, pulling gently on the feet may strengthen arms and shoulders.',
  ],
  cautions: [
    { tag: 'knee', level: 'care', origin: 'source' },
    { tag: 'ankle', level: 'care', origin: 'source' },
    { tag: 'tight-hips', level: 'care', origin: 'source' },
    { tag: 'pregnancy', level: 'care', origin: 'source' },
  ],
  unsupported: [
    {
      claim: 'It helps to realign the spine.',
      because: 'A stretch changes how the back feels and moves, not how the bones of the spine are lined up.',
    },
  ],
  versions: {
    floor: {
      steps: [
        'Lie on your back and draw both knees towards your chest.',
        'Take hold of the outer edge of each foot, with your arms in front of your shins.',
        'Flex your feet, firm your arms, and open your knees wide towards your armpits, with ankles above knees.',
        'Breathe out and use your arms to bring the knees nearer the floor, while your lower back sinks into the mat.',
        'Stay for as long as it feels good, up to a minute, and rock from side to side as you breathe.',
        'Breathe out, let go of your feet, bring your knees together and put your feet down one after the other.',
      ],
      brief: [
        'Lie down, knees in, hold the outsides of your feet.',
        'Knees wide towards your armpits. Rock gently, breathe slowly.',
        'Let go, put one foot down, then the other.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: true },
      sides: 'both',
      needs: ['mat'],
      skirt: { instead: 'Not in a skirt: lie with your knees hugged together and a blanket over your legs.' },
      alt: 'A person lies on their back on a mat with knees bent wide towards the armpits, ankles above knees, soles facing the ceiling, hands holding the outer edges of the feet. Arrows show both knees going down and out; a sign at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, away from the desk, and sit near the front with your feet flat and wide, each knee above its ankle.',
        'Breathe out, lean forward from the hips between your knees, and take hold of each shin from within; leave your feet alone.',
        'Let your forearms nudge your knees a little apart, until your inner thighs stretch mildly, and keep your head up.',
        'Rock slowly from side to side with both feet flat, and breathe for up to a minute.',
        'To come out, put your hands on your thighs, breathe in, sit up and bring your knees together.',
      ],
      brief: [
        'Feet wide, chair parked back from the desk.',
        'Breathe out, lean in, hold your shins from within. Rock gently.',
        'Breathe in, sit up, knees together.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: true },
      sides: 'both',
      needs: ['chair'],
      skirt: {
        instead: 'Not in a skirt: keep your knees together, hands on thighs, and rock from side to side.',
      },
      alt: 'Seen from the front, a person sits near the edge of a chair with both feet flat and very wide apart, leaning forward between the knees with the head up, each hand round its shin from within, the forearms nudging the knees apart. Arrows at both knees point outwards; a sign at the mouth shows the breath out.',
      cautions: { added: [], dropped: [] },
    },
  },
};
