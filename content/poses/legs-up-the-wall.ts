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
        'Rest your arms a little out from your sides, palms up, breathe slowly, and let your whole body grow heavy, for up to two minutes.',
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
      alt: 'A person lies on their back with the sitting bones close to a wall and both legs resting straight up it, heels on the wall, knees soft, arms loose on the floor a little out from the sides, palms up, head on the floor. An arrow beside the legs points up the wall; a sign at the mouth shows the breath out.',
      cautions: { added: [], dropped: [] },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, facing a wall; at the wall stands a stool, or a second such chair turned sideways, with two thick cushions on top.',
        'Sit deep in the seat, put a cushion or a folded jacket behind your lower back, and lean back until the backrest carries you.',
        'Breathe out and lay one calf on the cushions, sole on the wall, then the other: knees soft, heels no higher than your heart; the desk is not for feet.',
        'Neither stool nor second chair? Slide both heels forward along the floor until your legs are long.',
        'Rest both hands on your thighs, palms up, shoulders heavy, each breath out a little longer than the one in, for one to two minutes.',
        'To come out, breathe in, bend your knees, take one leg down, then the other, feet flat, and sit up tall.',
      ],
      brief: [
        'Calves up on a cushioned stool, soles on the wall, or heels forward; chair still.',
        'Lean back, palms up on your thighs, breathe slowly.',
        'Breathe in, one foot down, then the other.',
      ],
      hold: { unit: 'seconds', least: 60, most: 120, openEnded: true },
      sides: 'both',
      needs: ['chair'],
      skirt: { instead: 'Slide both heels forward along the floor, knees together.' },
      alt: 'A person leans back in a chair that faces a wall, a cushion behind the lower back, both long legs rising to the wall: calves sunk into two thick cushions on a stool, soles on the wall, heels well above the hips, no higher than the heart, hands open on the thighs, palms up. An arrow beside the feet points up the wall; a sign at the mouth shows the breath out.',
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
