import type { Pose } from '../pose/pose.ts';

export const childsPose: Pose = {
  name: 'childs-pose',
  order: 7,
  english: 'Child’s Pose',
  sanskrit: 'Balasana',
  aliases: ['child', 'childs pose', 'balasana', 'resting pose', 'desk nap'],
  areas: ['lower back', 'mind', 'spine', 'hips', 'neck', 'shoulders'],
  energy: 'calming',
  benefits: [
    'Many people find it restful: it may calm, settle and refresh the whole body.',
    'It may help spine, hips and knees to bend forward with ease.',
  ],
  cautions: [{ tag: 'knee', level: 'avoid', when: 'now or recently', origin: 'source' }],
  unsupported: [],
  versions: {
    floor: {
      steps: [
        'Come on to your hands and knees and bring your knees together.',
        'Breathe out, sit back on your heels, and lay your upper body down over your thighs.',
        'Rest your forehead on the floor, with the back of your neck long.',
        'Let your arms lie back beside your legs, palms up, or stretch them out in front, palms down.',
        'Close your eyes, breathe slowly and let your weight sink, for up to two minutes.',
        'To come out, walk your hands in under your shoulders, breathe in and push up slowly, head last.',
      ],
      brief: [
        'Hands and knees, knees together.',
        'Breathe out, sit back on your heels, forehead down.',
        'Breathe in, push up slowly with your hands.',
      ],
      hold: { unit: 'seconds', least: 30, most: 120, openEnded: true },
      sides: 'both',
      needs: ['mat'],
      skirt: 'fine',
      alt: 'A person kneels on a mat with knees together, hips resting on the heels, upper body folded over the thighs, forehead on the floor and arms lying back beside the legs. An arrow shows the hips going back; a sign at the mouth, the breath out.',
      cautions: {
        added: [
          {
            tag: 'late-pregnancy',
            level: 'care',
            easier: 'On the mat, spread your knees wide, so that your belly has room.',
            origin: 'ours',
          },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, sit well back, knees at the edge of the desk, feet flat and hip-wide.',
        'Lay a thickly folded jumper before you on the desk; lower the desk if you can.',
        'Breathe out, round your back and fold forward, belly towards your thighs, while your hips sink back into the seat.',
        'Let your forehead sink into the jumper, neck long, elbows bent and resting on the desk, hands ahead, palms down; or, easier, lay your forehead on your folded arms.',
        'Close your eyes, breathe slowly and let your back widen, for up to a minute.',
        'To come out, draw your hands in, press them down, breathe in and sit up slowly, head last.',
      ],
      brief: [
        'Park your chair at the desk, feet flat.',
        'Breathe out, hips back, elbows on the desk, forehead into a folded jumper.',
        'Hands in, breathe in, sit up slowly.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: true },
      sides: 'both',
      needs: ['chair', 'desk'],
      skirt: 'fine',
      alt: 'A person sits well back on a chair at a desk, feet flat, folded forward with a round back, belly on the thighs, forehead sunk into a folded jumper on the desk, eyes closed, both arms in a long oval round the head, elbows bent and resting on the desk, hands ahead, palms down. An arrow along the lower back shows the hips sinking back; a sign at the mouth, the breath out.',
      cautions: {
        added: [
          {
            tag: 'knee',
            level: 'care',
            easier: 'Keep both feet flat, so that your knees bend no further than when you sit.',
            origin: 'ours',
          },
          {
            tag: 'late-pregnancy',
            level: 'care',
            easier: 'Part your knees wide, and rest your forehead higher, on your folded arms.',
            origin: 'ours',
          },
        ],
        dropped: [{ tag: 'knee', because: 'On a chair the knees never bend deeply, so care is enough.' }],
      },
    },
  },
};
