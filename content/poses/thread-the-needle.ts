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
      skirt: { instead: 'Take it on your chair or at the wall.' },
      alt: 'A person kneels on a mat with hips above knees, right arm slid palm up under the left arm, right shoulder and ear resting on the floor, left hand planted in front. An arrow shows the way of the right arm.',
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
        'Use a chair that cannot roll, and sit an arm away from the desk with both feet flat and your left hand on the desk.',
        'Breathe in, lift your right hand up, and let your chest open to the right.',
        'Breathe out and slide the right hand along the desk, palm up, beneath your left arm.',
        'Keep the left hand planted; let your chest turn left and your right shoulder and neck soften towards the desk.',
        'Breathe slowly and let tension go, for up to a minute.',
        'Press your left hand down, breathe in, slide the right arm out, sit up, and do the left side.',
      ],
      brief: [
        'Left hand on the desk, chair parked, right arm up.',
        'Breathe out, slide it, palm up, under the left.',
        'Slide out, sit up. Other side.',
      ],
      hold: { unit: 'seconds', least: 20, most: 60, openEnded: true },
      sides: 'each',
      needs: ['chair', 'desk'],
      skirt: 'fine',
      alt: 'A person sits an arm away from a desk, left hand planted on it, right arm slid palm up along the desk beneath the left arm, chest turned left and right shoulder lowered. An arrow shows the way of the right hand.',
      cautions: { added: [], dropped: [] },
    },
    standing: {
      steps: [
        'Stand facing a wall, a bent arm away, feet as wide as your hips, knees soft, left hand on the wall at chest height.',
        'Breathe in, lift your right hand up, and let your chest open to the right.',
        'Breathe out and slide the right arm along the wall, palm up, beneath your left arm.',
        'Let your chest turn left and your right shoulder come near the wall, with your hips still facing it.',
        'Breathe slowly and let shoulders and neck soften, for up to a minute.',
        'Press your left hand into the wall, breathe in, slide the right arm out, stand tall, and do the left side.',
      ],
      brief: [
        'Face a wall, left hand on it, right arm up.',
        'Breathe out, slide it, palm up, under the left arm.',
        'Press the wall, slide out. Other side.',
      ],
      hold: { unit: 'seconds', least: 20, most: 60, openEnded: true },
      sides: 'each',
      needs: ['wall'],
      skirt: 'fine',
      alt: 'A person stands facing a wall, one hand planted on it at chest height, the other arm slid palm up along the wall beneath it, hips facing the wall: 1 with the right arm threaded and the chest turned left, 2 the other way round. A sign at the mouth shows the breath out.',
      cautions: { added: [], dropped: [] },
    },
  },
};
