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
      alt: 'Seen over the head, a person lies on their back on a mat, a bent knee wide on each side of the ribs, both shins upright, soles facing the ceiling, arms before the shins, fingers round the outer edges of the feet. Arrows beside both knees point down to the floor; a sign at the mouth shows the breath out.',
      cautions: { added: [], dropped: [] },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, its back to a wall if there is one; sit away from the desk, feet flat and apart, perhaps a cushion behind your back.',
        'Slip your shoes off if you like; slide forward a little, lean back till your back rests, left foot flat, left hand on its thigh.',
        'Breathe out, draw your right knee up and out beside your ribs, reach inside it and hold the shin above the ankle, the sole turned up; leave your feet alone.',
        'Let the knee sink out and down by itself, the shin leaning ahead, the foot no higher than is easy; hold the back of the thigh if you prefer.',
        'Rock slowly from side to side, and breathe for up to a minute.',
        'Breathe in, let go, lower the foot, and do the same with the left knee; then put both feet flat and sit up.',
      ],
      brief: [
        'Lean back, chair parked, feet flat and apart.',
        'Breathe out, right knee up beside your ribs, hold the shin.',
        'Breathe in, foot down. Other side.',
      ],
      hold: { unit: 'seconds', least: 20, most: 60, openEnded: true },
      sides: 'each',
      needs: ['chair'],
      skirt: {
        instead: 'Not in a skirt: keep your knees together, hands on thighs, and rock from side to side.',
      },
      alt: 'Numbered 1 and 2, a person leans back in a chair, back against a cushion, one foot on the floor, a hand on that thigh; the other knee is bent wide beside the ribs, shin leaning ahead, ankle at shoulder height, sole turned up, the arm inside the leg, hand round the shin above the ankle: 1 the right, 2 the left. An arrow beside each lifted knee points down; signs at the mouth show the breath out.',
      cautions: {
        added: [{ tag: 'hip-replacement', level: 'avoid', origin: 'ours' }],
        dropped: [],
      },
    },
  },
};
