import type { Pose } from '../pose/pose.ts';

const figureFour =
  'Lie on your back instead, knees bent, and rest the ankle on the other thigh, like a figure four.';

export const pigeon: Pose = {
  name: 'pigeon',
  order: 10,
  english: 'Pigeon',
  sanskrit: 'Eka Pada Rajakapotasana',
  aliases: ['pigeon pose', 'half pigeon', 'figure four', 'figure 4', 'eka pada rajakapotasana'],
  areas: ['hips', 'glutes', 'thighs', 'lower back'],
  energy: 'loosening',
  benefits: [
    'It may deeply stretch the muscles of hip and upper leg: the glutes and, beneath them, the piriformis.',
    'On the mat it may also stretch the psoas, at the front of the hip, which sitting keeps short.',
  ],
  cautions: [
    { tag: 'knee', level: 'avoid', when: 'recent or chronic', easier: figureFour, origin: 'source' },
    { tag: 'ankle', level: 'avoid', when: 'recent or chronic', easier: figureFour, origin: 'source' },
    { tag: 'back', level: 'avoid', when: 'recent or chronic', easier: figureFour, origin: 'source' },
    { tag: 'hip-replacement', level: 'avoid', origin: 'ours' },
  ],
  unsupported: [],
  versions: {
    floor: {
      steps: [
        'From hands and knees, bring your right knee up to your right wrist and your right ankle towards the left wrist.',
        'Slide your left leg straight back until kneecap and top of the foot rest on the floor.',
        'Breathe in, press your fingertips down on both sides of the front leg, and lengthen the front of your body upwards.',
        'Breathe out and lower your chest over the front shin, or walk your hands ahead and rest on your forearms, a block or the floor, as hip and knee allow.',
        'Keep both hips level and facing ahead, and breathe deeply for up to a minute.',
        'Press your hands down, breathe in, lift up and step back to hands and knees; then take the left side.',
      ],
      brief: [
        'Hands and knees. Right knee to right wrist, left leg back.',
        'Breathe out, lower your chest, hips level.',
        'Press up, back to hands and knees. Other side.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: false },
      sides: 'each',
      needs: ['mat'],
      skirt: { instead: 'Take it on your chair with your ankles crossed.' },
      alt: 'A person on a mat has the right knee bent forward and out to the right, the right shin across with the ankle towards the left, the left leg stretched straight back, hips level, hands on the mat on both sides of the front leg, chest lowered over the shin with a long back. An arrow shows the chest going down; a sign at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, away from the desk, and sit tall with both feet flat.',
        'Rest your right ankle just above your left knee, with the right foot flexed and the left foot flat on the floor.',
        'Breathe in and grow taller, hands at rest on that shin; let the right knee sink by itself and never press it down.',
        'Breathe out and tip forward from the hips with a long back, until the outside of your right hip stretches.',
        'Keep your hips level and breathe deeply for up to a minute.',
        'Breathe in, sit up, lift the ankle off with both hands, put the foot down, and take the left side.',
      ],
      brief: [
        'Park your chair. Right ankle above your left knee, foot flexed.',
        'Breathe out, tip forward, back long. Leave the knee alone.',
        'Breathe in, sit up, foot down. Other side.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: false },
      sides: 'each',
      needs: ['chair'],
      skirt: { instead: 'Cross your ankles with both feet on the floor, and tip forward the same way.' },
      alt: 'A person sits on a chair, one foot flat on the floor, the other ankle resting just above that knee with the foot flexed, leaning forward with a long back, one hand at rest on that shin by its knee, the other by its ankle: 1 with the right ankle up, 2 with the left. Arrows show the chest tipping forward; signs at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
  },
};
