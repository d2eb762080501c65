/**
 * Who shows which pose: one person in the same clothes and the same room in all its versions, so that one version is
 * known by the other.
 */
import { palettes } from '../palette.ts';
import type { Palette } from '../palette.ts';
import type { DrawnPerson } from './look.ts';
import { people } from './people.ts';

interface Part {
  readonly person: DrawnPerson;
  readonly clothes: { readonly top: string; readonly bottom: string };
  readonly palette: Palette;
}

export const cast = {
  apanasana: {
    person: people.bruno,
    clothes: { top: '#e07b39', bottom: '#3c4f6e' },
    palette: palettes.sand,
  },
  ardhaApanasana: {
    person: people.kofi,
    clothes: { top: '#7f9a4e', bottom: '#4f5d75' },
    palette: palettes.rose,
  },
  spinalTwist: {
    person: people.esther,
    clothes: { top: '#d8735a', bottom: '#4a5168' },
    palette: palettes.mint,
  },
  catCow: {
    person: people.chiara,
    clothes: { top: '#5b8db8', bottom: '#9c4a3c' },
    palette: palettes.sand,
  },
  forwardFold: {
    person: people.george,
    clothes: { top: '#8c3f4f', bottom: '#5a6270' },
    palette: palettes.mint,
  },
  downwardFacingDog: {
    person: people.hana,
    clothes: { top: '#d65a5f', bottom: '#2f4858' },
    palette: palettes.sky,
  },
  childsPose: {
    person: people.farah,
    clothes: { top: '#4f8f8b', bottom: '#3b3f5c' },
    palette: palettes.rose,
  },
  rabbit: {
    person: people.lena,
    clothes: { top: '#3c8c84', bottom: '#54486b' },
    palette: palettes.sage,
  },
  threadTheNeedle: {
    person: people.ines,
    clothes: { top: '#8a6aa3', bottom: '#9cc8ba' },
    palette: palettes.sky,
  },
  pigeon: {
    person: people.amara,
    clothes: { top: '#c05a8a', bottom: '#3f5680' },
    palette: palettes.rose,
  },
  happyBaby: {
    person: people.dev,
    clothes: { top: '#e0a13c', bottom: '#3f6f73' },
    palette: palettes.lilac,
  },
  legsUpTheWall: {
    person: people.jonas,
    clothes: { top: '#e0a13c', bottom: '#4d5a7c' },
    palette: palettes.lilac,
  },
} as const satisfies Readonly<Record<string, Part>>;
