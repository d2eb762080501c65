/** The poses are named where the project is shown. */
import { expect, it } from 'vitest';
import { poses, posesWith } from '../../content/poses/catalogue.ts';
import { inDigits } from '../../content/text/number-words.ts';
import { read } from './documents.ts';

const [, shown = ''] = /^## The poses\n(.*?)^## /msu.exec(read('README.md')) ?? [];

it('the README names every pose, and how many of them are done standing too', () => {
  expect(poses.map(({ english }) => english).filter((name) => !shown.includes(name))).toEqual([]);
  expect(inDigits(shown)).toContain(`${posesWith('standing').length} of them standing too`);
});
