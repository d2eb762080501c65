/** The people in the pictures. Who shows what is said in `cast.ts`; none of it follows from how they look. */
import type { Build } from '../body.ts';
import type { DrawnPerson } from './look.ts';

const build = (changes: Partial<Build> = {}): Build => ({
  hips: 1,
  waist: 1,
  chest: 1,
  shoulders: 1,
  limbs: 1,
  bust: 0,
  belly: 0,
  ...changes,
});

const slim = { hips: 0.95, waist: 0.92, chest: 0.94, shoulders: 0.95, limbs: 0.93 };
const strong = { hips: 0.97, waist: 1.05, chest: 1.06, shoulders: 1.1, limbs: 1.06 };
const full = { hips: 1.14, waist: 1.26, chest: 1.12, shoulders: 1.02, limbs: 1.14 };

export const people = {
  amara: { skin: '#7a4a33', hair: { style: 'afro', colour: '#241815' }, build: build({ bust: 2 }) },
  bruno: {
    skin: '#edbd98',
    hair: { style: 'short', colour: '#a9592e', beard: '#a9592e' },
    build: build({ ...strong, belly: 2 }),
  },
  chiara: {
    skin: '#d99a72',
    hair: { style: 'bun', colour: '#3a2a24' },
    build: build({ ...slim, bust: 1.6 }),
  },
  dev: {
    skin: '#a86d48',
    hair: { style: 'short', colour: '#1f1a1c', beard: '#1f1a1c' },
    build: build({ ...strong, waist: 1 }),
  },
  esther: {
    skin: '#f0c4a4',
    hair: { style: 'curly', colour: '#b9b4b0' },
    build: build({ ...full, bust: 2.6 }),
  },
  farah: {
    skin: '#c98e66',
    hair: { style: 'headscarf', colour: '#6b5b95' },
    build: build({ bust: 1.6, hips: 1.04 }),
  },
  george: {
    skin: '#5d382a',
    hair: { style: 'balding', colour: '#8d8580' },
    build: build({ ...strong, belly: 4, waist: 1.14 }),
  },
  hana: {
    skin: '#f2cda8',
    hair: { style: 'ponytail', colour: '#231f20' },
    build: build({ ...slim, bust: 1 }),
  },
  ines: { skin: '#b97a56', hair: { style: 'curly', colour: '#4a2c20' }, build: build({ ...full, bust: 3 }) },
  jonas: {
    skin: '#f1c6a8',
    hair: { style: 'bald', colour: '#c58a4a', beard: '#c07f45' },
    build: build({ shoulders: 1.05 }),
  },
  kofi: {
    skin: '#6b4130',
    hair: { style: 'curly', colour: '#1d1614' },
    build: build({ ...slim, shoulders: 1.04, chest: 1 }),
  },
  // Neither bun nor beard: upside down, the crown is plainly the lowest of her head.
  lena: {
    skin: '#e9b48f',
    hair: { style: 'short', colour: '#7c4a2b' },
    build: build({ ...slim, bust: 1 }),
  },
} as const satisfies Readonly<Record<string, DrawnPerson>>;
