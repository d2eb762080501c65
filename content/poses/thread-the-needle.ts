import type { Pose } from '../pose/pose.ts';

export const threadTheNeedle: Pose = {
  name: 'thread-the-needle',
  order: 9,
  english: 'Thread the Needle',
  sanskrit: 'Parsva Balasana',
  aliases: ['needle', 'threading the needle', 'parsva balasana', 'thread'],
  areas: ['upper back', 'shoulders', 'chest', 'neck', 'arms', 'spine'],
  energy: 'energising',
  benefits: [
    'It may stretch and open shoulders, chest, arms, upper back and neck.',
    'Many people find that this gentle twist lets go of tension in the upper back and between the shoulder blades.',
  ],
  cautions: [
    { tag: 'knee', level: 'avoid', when: 'recent or chronic', origin: 'source' },
    { tag: 'shoulder', level: 'avoid', when: 'recent or chronic', origin: 'source' },
    { tag: 'neck', level: 'avoid', when: 'recent or chronic', origin: 'source' },
    { tag: 'back', level: 'care', origin: 'source' },
    { tag: 'back-pain', level: 'care', origin: 'source' },
    { tag: 'disc', level: 'care', origin: 'source' },
  ],
  unsupported: [],
  versions: {
    floor: {
      steps: [
        'Come on to your hands and knees: shoulders above wrists, hips above knees.',
        'Breathe in, lift your right hand straight up, and let your chest open to the side.',
        'Breathe out and slide the right arm under the left one, palm up, until your right shoulder and ear rest on the floor.',
        'Leave your left hand where it is, stretch it out in front, or lay the arm round your back to the opposite hip.',
        'Breathe slowly and let shoulders, neck and back soften, for up to a minute.',
        'Press your left hand down, breathe in, slide the right arm out, come back to hands and knees, and do the left side.',
      ],
      brief: [
        'Hands and knees. Breathe in, right arm up.',
        'Breathe out, slide it under, right ear down.',
        'Press up, slide out. Other side.',
      ],
      hold: { unit: 'seconds', least: 20, most: 60, openEnded: true },
      sides: 'each',
      needs: ['mat'],
      skirt: { instead: 'Take it on your chair or at the desk.' },
      alt: 'A person kneels on a mat with hips above knees, right arm slid palm up under the left arm, right shoulder and ear resting on the floor, left hand planted in front. An arrow shows the way of the right arm; a sign at the mouth, the breath out.',
      cautions: {
        added: [
          {
            tag: 'wrist',
            level: 'care',
            easier: 'Rest the left forearm on the floor instead.',
            origin: 'ours',
          },
        ],
        dropped: [],
      },
    },
    chair: {
      steps: [
        'Use a chair that cannot roll, sit close to the desk with both feet flat, lean in and put your left palm on it, elbow bent.',
        'Breathe in, lift your right arm towards the ceiling, let your chest open to the right, and look after the hand.',
        'Breathe out and thread the right arm, palm up, under the left one and straight out along the desk.',
        'Leave the left palm where it is, elbow up; let your right shoulder and your temple come to rest on the desk.',
        'Breathe slowly and let shoulders and neck soften, for up to a minute.',
        'Press your left palm down, breathe in, slide the right arm out, sit up, and do the left side.',
      ],
      brief: [
        'Chair parked, left palm on the desk, right arm up.',
        'Breathe out, thread it, palm up, under the left.',
        'Slide out, sit up. Other side.',
      ],
      hold: { unit: 'seconds', least: 20, most: 60, openEnded: true },
      sides: 'each',
      needs: ['chair', 'desk'],
      skirt: 'fine',
      alt: 'A person sits leaning over a desk, left palm on it, in two stages: 1 right arm lifted to the ceiling, chest open to the right, eyes after the hand; 2 that arm threaded, palm up, under the arch of the left one and straight out along the desk, right shoulder and temple resting on it. An arrow at the fingertips shows the way of the right hand; a sign at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
    standing: {
      steps: [
        'Stand close to a desk that cannot move, feet as wide as your hips, fold at the hips and put your left palm flat on it, elbow bent.',
        'Breathe in, lift your right arm towards the ceiling, let your chest open to the right, and look after the hand.',
        'Breathe out and thread the right arm, palm up, under the left one and straight out along the desk.',
        'Leave the left palm where it is, elbow up; let your right shoulder and your temple come to rest on the desk, knees soft, hips level.',
        'Breathe slowly and let shoulders and neck soften, for up to a minute.',
        'Press your left palm down, breathe in, slide the right arm out, stand up slowly, and do the left side.',
      ],
      brief: [
        'Fold at a fixed desk, left palm flat, right arm up.',
        'Breathe out, thread it, palm up, under the left.',
        'Press down, slide out, stand up. Other side.',
      ],
      hold: { unit: 'seconds', least: 20, most: 60, openEnded: true },
      sides: 'each',
      needs: ['desk'],
      skirt: 'fine',
      alt: 'A person stands folded at the hips over a desk, left palm on it, in two stages: 1 right arm lifted to the ceiling, chest open to the right, eyes after the hand; 2 that arm threaded, palm up, under the arch of the left one and straight out along the desk, right shoulder and temple resting on it. An arrow at the fingertips shows the way of the right hand; a sign at the mouth, the breath out.',
      cautions: { added: [], dropped: [] },
    },
  },
};
