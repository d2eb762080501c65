import type { Pose } from '../pose/pose.ts';

export const apanasana: Pose = {
  name: 'apanasana',
  order: 1,
  english: 'Knees to Chest',
  sanskrit: 'Apanasana',
  aliases: ['apanasana', 'both knees to chest', 'knees into chest', 'knee hug', 'wind relieving'],
  areas: ['lower back', 'spine', 'hips', 'glutes'],
  energy: 'loosening',
  benefits: [
    'It may help your lower back feel long and loose.',
    'Many people use it to settle the back after backbends and twists, and to let tension go.',
  ],
  cautions: [
    { tag: 'spine', level: 'avoid', when: 'while it mends', origin: 'source' },
    { tag: 'knee', level: 'avoid', when: 'while it mends', origin: 'source' },
    { tag: 'hip', level: 'avoid', when: 'while it mends', origin: 'source' },
    { tag: 'hernia', level: 'avoid', when: 'while it mends', origin: 'source' },
    { tag: 'abdominal-surgery', level: 'avoid', when: 'while it mends', origin: 'source' },
  ],
  unsupported: [
    {
      claim: 'It rids the body of waste and toxins.',
      because: 'Liver, kidneys and bowels do that; no stretch has been shown to help them clear toxins.',
    },
  ],
  versions: {
    floor: {
      steps: [
        'Lie on your back with your legs and arms stretched out.',
        'As you breathe out, hug both knees towards your chest and join your hands round them.',
        'Keep your whole back down, and let your tailbone and the back of your pelvis grow heavy, so that your lower back lengthens.',
        'Slide your shoulder blades down, let your collarbones spread, and breathe slowly.',
        'If it feels good, rock a little from side to side, like a massage along the spine.',
        'To come out, breathe in, let go of your knees and put your feet down one after the other.',
      ],
      brief: [
        'Lie down. Breathe out, hug both knees in.',
        'Back heavy, shoulders soft. Rock gently if you like.',
        'Let go, one foot down, then the other.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: true },
      sides: 'both',
      needs: ['mat'],
      skirt: { instead: 'Lay a jacket or a blanket over your legs, or take it on your chair.' },
      alt: 'A person lies on their back on a mat and hugs both bent knees to the chest with a hand on each shin, while head, shoulders and tailbone rest on the floor. An arrow shows the knees drawn in; a sign at the mouth, the breath out.',
      cautions: {
        added: [
          {
            tag: 'late-pregnancy',
            level: 'care',
            easier: 'Take it on a chair, with the knee drawn in wide of the belly.',
            origin: 'ours',
          },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, sit well back against the backrest, and put both feet flat.',
        'Take hold of the back of your right thigh with both hands.',
        'Breathe out and draw that knee towards your chest, with the left foot down and your lower back long against the chair.',
        'Keep your shoulders low and your collarbones wide; if it feels good, sway the knee a little from side to side.',
        'Breathe in and lower the foot, then do the same with the left knee: that is one round.',
        'After your last round, let go, set both feet flat and sit for one easy breath.',
      ],
      brief: [
        'Chair still, lean back, feet flat.',
        'Hands behind one thigh. Breathe out, draw that knee in.',
        'Breathe in, foot down, swap. Finish with both feet flat.',
      ],
      hold: { unit: 'rounds', least: 5, most: 10, openEnded: true },
      sides: 'both',
      needs: ['chair'],
      skirt: { instead: 'Keep both feet down and lean your chest forward over your thighs.' },
      alt: 'Numbered 1 and 2, a person sits against the backrest of a chair with one foot flat on the floor and both hands behind the other thigh: 1 draws in the right knee, 2 the left. Arrows show each knee drawn to the chest; signs at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
  },
};
