import type { Caution, Pose } from '../pose/pose.ts';

const headUp = 'Keep your head above your heart: rest your forearms on your thighs or a desk.';
const ours = (tag: Caution['tag']): Caution => ({ tag, level: 'care', easier: headUp, origin: 'ours' });

export const forwardFold: Pose = {
  name: 'forward-fold',
  order: 5,
  english: 'Forward Fold',
  sanskrit: 'Uttanasana',
  aliases: ['standing forward fold', 'standing forward bend', 'forward bend', 'uttanasana', 'fold'],
  areas: ['hamstrings', 'calves', 'lower back', 'spine', 'hips', 'mind'],
  energy: 'calming',
  benefits: [
    'It may deeply stretch the backs of the legs, and make bending forward easier for spine and hips.',
    'Many people find it calming, and some that it eases stress, worry, tiredness, headaches or poor sleep.',
  ],
  cautions: [
    {
      tag: 'back-pain',
      level: 'care',
      easier: 'Keep your knees bent and your whole body soft.',
      origin: 'source',
    },
    {
      tag: 'back',
      level: 'care',
      easier: 'Keep your knees bent and your whole body soft.',
      origin: 'source',
    },
    ours('high-blood-pressure'),
    ours('glaucoma'),
    ours('dizziness'),
  ],
  unsupported: [],
  versions: {
    floor: {
      steps: [
        'Stand tall with your feet as wide as your hips and your hands on your hips.',
        'Breathe out, bend your knees, fold at the hips and let your upper body hang, hands round your shins.',
        'Bend your knees as much or as little as you like, and let chest, neck and head hang loose.',
        'Firm the fronts of your thighs so that the backs can let go, weight in the balls of your feet, hips above ankles.',
        'Breathe in and feel your body lift and lengthen a little; breathe out and sink again, for up to a minute.',
        'To come out, bend your knees more, put your hands on your thighs, breathe in and come up slowly, head last.',
      ],
      brief: [
        'Stand tall, hands on hips, knees bent.',
        'Breathe out, fold forward, hands to shins, head loose.',
        'Hands on thighs, breathe in, come up slowly.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: true },
      sides: 'both',
      needs: ['mat'],
      skirt: { instead: 'Stop half-way with your hands on your thighs, or take it on your chair.' },
      alt: 'A person stands on a mat with bent knees, folded forward at the hips, the upper back round, neck and head hanging straight down, the crown towards the floor, a hand round each shin above the ankle. An arrow shows the way down; a sign at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, away from the desk, and sit with your feet flat, a little wider than your hips.',
        'Breathe out, fold forward from the hips, and let your hands slide down your shins until your belly meets your thighs.',
        'Let chest, neck and head hang, hands on the floor or your shins; to keep your head up, stay higher, with your forearms on your thighs.',
        'Breathe in and lengthen a little; breathe out and let more weight hang, for up to a minute.',
        'To come out, put your hands on your thighs, press, breathe in and sit up slowly, head last.',
      ],
      brief: [
        'Back from the desk, chair parked, feet flat.',
        'Breathe out, fold, belly to thighs, hands to shins or floor.',
        'Hands on thighs, breathe in, sit up slowly.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: true },
      sides: 'both',
      needs: ['chair'],
      skirt: { instead: 'Keep your knees together and lay your forearms along your thighs.' },
      alt: 'A person sits on a chair with feet flat, a little wider than the hips: 1 sitting tall, hands on the thighs; 2 folded forward from the hips, belly on the thighs, head hanging before the knees with the crown towards the floor, the palms on the floor beside the feet. An arrow shows the way forward and down; a sign at the mouth, the breath out.',
      cautions: { added: [ours('late-pregnancy')], dropped: [] },
    },
    standing: {
      steps: [
        'Stand tall with your feet as wide as your hips, knees soft and hands on your hips.',
        'Breathe out, bend your knees, fold at the hips, and let your hands come to the floor, your ankles or your shins.',
        'Bend your knees until your belly meets your thighs; let chest, neck and head hang loose, hips above ankles.',
        'To keep your head above your heart, rest your forearms on your thighs or on a desk instead.',
        'Breathe in and lengthen a little; breathe out and sink again, for up to a minute.',
        'To come out, bend your knees more, put your hands on your thighs, breathe in and come up slowly, head last.',
      ],
      brief: [
        'Stand tall, feet hip-wide, knees soft.',
        'Breathe out, fold, hands to shins or floor, head loose.',
        'Hands on thighs, breathe in, come up slowly.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: true },
      sides: 'both',
      needs: [],
      skirt: { instead: 'Stop half-way, and rest your forearms on a desk.' },
      alt: 'A person in shoes stands with bent knees, folded deep at the hips, belly on the thighs, a hand round each shin, neck and head hanging loose, the crown towards the floor. An arrow shows the way down; a sign at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
  },
};
