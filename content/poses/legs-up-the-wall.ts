import type { Pose } from '../pose/pose.ts';

const noInversion =
  'On a chair head and heart stay well above the hips, and the heels come no higher than the heart.';

export const legsUpTheWall: Pose = {
  name: 'legs-up-the-wall',
  order: 12,
  english: 'Legs Up the Wall',
  sanskrit: 'Viparita Karani',
  aliases: ['legs up', 'legs up wall', 'wall', 'viparita karani', 'legs out'],
  areas: ['mind', 'hamstrings', 'lower back', 'calves', 'thighs'],
  energy: 'calming',
  benefits: [
    'Many people find that it calms the mind and eases worry and stress.',
    'It may gently stretch hamstrings, legs and lower back.',
    'Some people find that it eases pain in the lower back.',
  ],
  cautions: [
    { tag: 'menstruation', level: 'avoid', origin: 'source' },
    { tag: 'pregnancy', level: 'avoid', origin: 'source' },
    { tag: 'high-blood-pressure', level: 'avoid', origin: 'source' },
    { tag: 'glaucoma', level: 'avoid', origin: 'source' },
  ],
  unsupported: [],
  versions: {
    floor: {
      steps: [
        'Find a wall with plenty of room beside it, and sit sideways with one hip close to it.',
        'Breathe out and swing your legs up the wall as you lie back, sitting bones against it or a hand away, back and head on the floor.',
        'Let your legs be straight up with soft knees, and shift about until it suits you; a cushion or a blanket is welcome.',
        'Rest your arms at your sides or a hand on your belly, breathe slowly, and let your whole body grow heavy, for up to two minutes.',
        'To come out, bend your knees, roll on to one side, rest for a breath, and push up with your hands.',
      ],
      brief: [
        'Sit beside a wall, lie back, legs up it.',
        'Knees soft. Breathe slowly, let everything grow heavy.',
        'Bend your knees, roll to one side, sit up.',
      ],
      hold: { unit: 'seconds', least: 60, most: 120, openEnded: true },
      sides: 'both',
      needs: ['mat', 'wall'],
      skirt: { instead: 'Wrap a blanket round your legs, or take it on your chair.' },
      alt: 'A person lies on their back with the sitting bones close to a wall and both legs resting straight up it, heels on the wall, knees soft, one arm loose at the side, the other hand on the belly, head on the floor. An arrow points up along the legs; a sign at the mouth shows the breath out.',
      cautions: { added: [], dropped: [] },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, facing a wall; at the wall stands a low cabinet that cannot roll or tip, with a thick cushion on top.',
        'Sit down, put a cushion or a folded jacket behind your lower back, and lean well back, with the backrest behind your ribs.',
        'Breathe out and lay one calf on the cushion, sole against the wall, then the other, knees a little bent; the desk is not for feet.',
        'No cabinet? A second chair that cannot roll, at the wall, with cushions, will do, or slide both heels forward along the floor until your legs are long.',
        'Rest your hands on your thighs, palms up, shoulders and jaw heavy, and let each breath out be a little longer than the one in, for one to two minutes.',
        'To come out, breathe in, bend your knees, take one leg down, then the other, feet flat, and sit up tall.',
      ],
      brief: [
        'Calves up on a cushioned cabinet, soles at the wall, or heels forward; chair still.',
        'Lean back, palms up, breathe slowly.',
        'Breathe in, one foot down, then the other.',
      ],
      hold: { unit: 'seconds', least: 60, most: 120, openEnded: true },
      sides: 'both',
      needs: ['chair'],
      skirt: { instead: 'Slide both heels forward along the floor, knees together.' },
      alt: 'A person leans well back in a chair, a cushion behind the lower back, both legs up to a wall: calves at rest on a thick cushion on a low cabinet, knees a little bent, soles against the wall, clearly higher than the hips, hands open on the thighs with palms up. A sign at the mouth shows the breath out.',
      cautions: {
        added: [],
        dropped: [
          { tag: 'menstruation', because: noInversion },
          { tag: 'pregnancy', because: noInversion },
          { tag: 'high-blood-pressure', because: noInversion },
          { tag: 'glaucoma', because: noInversion },
        ],
      },
    },
  },
};
