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
            easier: 'On the mat, spread your knees wide, or take it on your chair.',
            origin: 'ours',
          },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, sit well back, close to the desk with both feet flat, and push the keyboard away.',
        'Lay a thick cushion or a folded jumper on the desk, and a forearm on each side of it, elbows bent and wide.',
        'Breathe out and lean forward from the hips, which stay back, until your back is round and your belly near your thighs.',
        'Rest your forehead on the cushion, or on your hands, with the back of your neck long.',
        'Close your eyes, breathe slowly, and let the desk carry your weight for up to a minute.',
        'To come out, press your forearms down, breathe in and sit up slowly, head last.',
      ],
      brief: [
        'Park your chair close, feet flat, forearms on the desk.',
        'Breathe out, hips back, forehead on a folded jumper, eyes closed.',
        'Breathe in, sit up slowly.',
      ],
      hold: { unit: 'seconds', least: 30, most: 60, openEnded: true },
      sides: 'both',
      needs: ['chair', 'desk'],
      skirt: 'fine',
      alt: 'A person sits close to a desk with feet flat on the floor, folded forward from the hips with a round back, belly near the thighs, the forehead sunk into a thick cushion on the desk, eyes closed, elbows bent and a forearm on each side of the cushion. A small arrow along the back shows the hips staying back; a sign at the mouth, the breath out.',
      cautions: {
        added: [
          {
            tag: 'knee',
            level: 'care',
            easier: 'Keep both feet flat, so that your knees bend no further than when you sit.',
            origin: 'ours',
          },
        ],
        dropped: [{ tag: 'knee', because: 'On a chair the knees never bend deeply, so care is enough.' }],
      },
    },
  },
};
