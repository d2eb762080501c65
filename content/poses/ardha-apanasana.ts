import type { Pose } from '../pose/pose.ts';

export const ardhaApanasana: Pose = {
  name: 'ardha-apanasana',
  order: 2,
  english: 'One Knee to Chest',
  sanskrit: 'Ardha Apanasana',
  aliases: [
    'ardha apanasana',
    'half apanasana',
    'single knee to chest',
    'half knees to chest',
    'knee to chest',
  ],
  areas: ['lower back', 'hips', 'thighs', 'spine', 'glutes'],
  energy: 'loosening',
  benefits: [
    'It may ease tension in the lower back, the hips and the thighs.',
    'Many people find that a stiff spine feels easier after it.',
  ],
  cautions: [
    { tag: 'spine', level: 'avoid', origin: 'source' },
    { tag: 'sciatica', level: 'avoid', origin: 'source' },
  ],
  unsupported: [],
  versions: {
    floor: {
      steps: [
        'Lie on your back with your legs and arms stretched out.',
        'As you breathe out, hug both knees towards your chest and join your hands round them.',
        'Keep hold of the right knee and stretch the left leg out along the floor.',
        'If it is comfortable, rock the knee between your armpit and the middle of your chest, then stay where it feels best.',
        'Keep the back of your neck long and your shoulder blades away from your ears, and breathe slowly for a minute.',
        'Breathe in, bring both knees together again and change legs; after the left side, let go and put your feet down.',
      ],
      brief: [
        'Lie down. Breathe out, hug your right knee in.',
        'Left leg long. Rock the knee, then rest there.',
        'Breathe in, let go, foot down. Other side.',
      ],
      hold: { unit: 'seconds', least: 60, most: 60, openEnded: false },
      sides: 'each',
      needs: ['mat'],
      skirt: { instead: 'Lay a jacket or a blanket over your legs, or take it on your chair.' },
      alt: 'A person lies on their back on a mat with the left leg stretched out along the floor and both hands round the right knee, which is drawn in to the chest. An arrow shows the pull; a sign at the mouth, the breath out.',
      cautions: {
        added: [
          { tag: 'late-pregnancy', level: 'care', easier: 'Take it on a chair or standing.', origin: 'ours' },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, sit tall on its front half, and slide both feet forward until your legs are long, heels on the floor.',
        'Breathe out, lift your right knee, and clasp both hands round the shin, or behind the thigh if your knee likes that better.',
        'Keep the left heel down and that leg long with a soft knee, and your back tall.',
        'If it is comfortable, move the knee a little between your armpit and the middle of your chest, then stay where it feels best.',
        'Keep the back of your neck long and your shoulders low, and breathe slowly for up to a minute.',
        'Breathe in, lower the foot, let go, and do the same with the left knee; then put both feet flat again.',
      ],
      brief: [
        'Sit forward, chair parked, legs long, heels down.',
        'Breathe out, both hands round your right shin, thigh to belly.',
        'Breathe in, foot down. Other side.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: false },
      sides: 'each',
      needs: ['chair'],
      skirt: {
        instead:
          'Sit back, feet flat; then slide the right heel forward along the floor and lean towards it, hands on your thighs.',
      },
      alt: 'A person sits on the front half of a chair, the left leg stretched out ahead with its heel on the floor, both hands clasped round the right shin, the right thigh drawn up to the belly. An arrow points from the knee to the chest; a sign at the mouth shows the breath out.',
      cautions: { added: [], dropped: [] },
    },
    standing: {
      steps: [
        'Stand with your back and seat against a wall, feet under your hips.',
        'Press into your left foot with that knee soft, breathe out, and lift your right knee in front of you.',
        'Clasp both hands round the shin below the knee, or behind the thigh if your knee likes that better, and draw the thigh towards your belly.',
        'If you are steady, move the knee a little out towards your armpit and back to the middle, then be still.',
        'Look at one spot, keep the back of your neck long and your shoulders low, and breathe slowly; if you sway, put the foot down.',
        'Breathe in, let go, put the foot down, and do the same with the left knee.',
      ],
      brief: [
        'Stand with your back against a wall.',
        'Breathe out, lift your right knee, both hands round the shin.',
        'Breathe in, foot down. Other side.',
      ],
      hold: { unit: 'seconds', least: 15, most: 30, openEnded: false },
      sides: 'each',
      needs: ['wall'],
      skirt: { instead: 'Lift the knee only as far as your skirt allows, without holding the leg.' },
      alt: 'Numbered 1 and 2, a person stands on one leg with their back against a wall, the other thigh drawn up to the belly and both hands clasped round its shin below the knee: 1 holds the right knee, 2 the left. An arrow points from each raised knee to the chest; signs at the mouth show the breath out.',
      cautions: {
        added: [
          { tag: 'dizziness', level: 'care', easier: 'Sit down and take it on your chair.', origin: 'ours' },
        ],
        dropped: [],
      },
    },
  },
};
