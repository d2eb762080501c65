/**
 * Who shows which pose: one person in the same clothes and the same room in all its versions, so that one version is
 * known by the other.
 */
import { palettes } from '../palette.ts';
import type { Palette } from '../palette.ts';
import type { DrawnPerson } from './look.ts';
import { shoes, top, trousers } from './outfits.ts';
import type { Clothes } from './outfits.ts';
import { people } from './people.ts';

interface Part {
  readonly person: DrawnPerson;
  readonly clothes: Clothes;
  readonly palette: Palette;
}

export const cast = {
  apanasana: {
    person: people.bruno,
    clothes: {
      top: top('#e07b39', { sleeve: 0.52, neckline: 'shirt' }),
      bottom: trousers('#3c4f6e'),
      shoes: shoes('laced', '#3d3a44', '#57515f'),
    },
    palette: palettes.sand,
  },
  ardhaApanasana: {
    person: people.kofi,
    clothes: {
      top: top('#7f9a4e', { sleeve: 0.6, hem: 'over' }),
      bottom: trousers('#4f5d75'),
      shoes: shoes('sneaker', '#e9e2d6', '#c4b9ab'),
    },
    palette: palettes.rose,
  },
  spinalTwist: {
    person: people.esther,
    clothes: {
      top: top('#d8735a', { neckline: 'shirt', buttons: '#7a3626', wrung: true }),
      bottom: trousers('#4a5168'),
      shoes: shoes('laced', '#8a5a3c'),
    },
    palette: palettes.mint,
  },
  catCow: {
    person: people.chiara,
    clothes: { top: top('#5b8db8'), bottom: trousers('#9c4a3c'), shoes: shoes('laced', '#7a4b34') },
    palette: palettes.sand,
  },
  forwardFold: {
    person: people.george,
    clothes: {
      top: top('#8c3f4f', { neckline: 'shirt' }),
      bottom: trousers('#5a6270'),
      shoes: shoes('laced', '#f0ece4'),
    },
    palette: palettes.mint,
  },
  downwardFacingDog: {
    person: people.hana,
    clothes: {
      top: top('#d65a5f', { sleeve: 0.7, neckline: 'shirt' }),
      bottom: trousers('#2f4858'),
      shoes: shoes('laced', '#b5654a'),
    },
    palette: palettes.sky,
  },
  childsPose: {
    person: people.farah,
    clothes: {
      top: top('#4f8f8b', { sleeve: 0.9, neckline: 'high', loose: 0.3, hem: 'over' }),
      bottom: trousers('#3b3f5c'),
      shoes: shoes('sneaker', '#f0ece4', '#d9a441'),
    },
    palette: palettes.rose,
  },
  rabbit: {
    person: people.lena,
    clothes: {
      top: top('#3c8c84', { sleeve: 0.1, neckline: 'high', loose: 0 }),
      bottom: trousers('#54486b'),
      shoes: shoes('flat', '#b23f36', '#b23f36'),
    },
    palette: palettes.sage,
  },
  threadTheNeedle: {
    person: people.ines,
    clothes: { top: top('#8a6aa3'), bottom: trousers('#9cc8ba'), shoes: shoes('sneaker', '#e8e0d2') },
    palette: palettes.sky,
  },
  pigeon: {
    person: people.amara,
    clothes: { top: top('#c05a8a'), bottom: trousers('#3f5680'), shoes: shoes('sneaker', '#e3a83f') },
    palette: palettes.rose,
  },
  happyBaby: {
    person: people.dev,
    // Light socks, so that feet and hands are told apart.
    clothes: {
      top: top('#e0a13c', { loose: 0 }),
      bottom: trousers('#3f6f73', 0.85),
      shoes: { kind: 'socks', colour: '#f6ead6' },
    },
    palette: palettes.lilac,
  },
  legsUpTheWall: {
    person: people.jonas,
    clothes: {
      top: top('#e0a13c', { loose: 0.6, hem: 'over' }),
      bottom: trousers('#4d5a7c'),
      shoes: { kind: 'socks', colour: '#f0e6d6' },
    },
    palette: palettes.lilac,
  },
} as const satisfies Readonly<Record<string, Part>>;
