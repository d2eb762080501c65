import { describe, expect, test } from 'vitest';
import { breakMessage, directBreakMessage, type BreakContent } from '../../content/breaks/break-message.ts';
import { holdInWords } from '../../content/pose/hold.ts';
import type { Block, Message, Text } from '../../content/message.ts';
import { wordsIn } from '../../content/pose/pose-schema.ts';
import { poseByName, poses, versionNamesOf } from '../../content/poses/catalogue.ts';
import { themeLines } from '../../content/breaks/theme.ts';

const theme = { kind: 'advice', text: 'Walk often.' } as const;
const thirty = poses.flatMap((pose) => versionNamesOf(pose).map((version) => ({ pose, version })));
const pigeon: BreakContent = {
  pose: poseByName('pigeon'),
  version: 'chair',
  motion: true,
  theme,
  breakId: 'abc',
};

/** Breaks are said in plain strings: spans would be counted as nothing. */
const plain = (text: Text): string => {
  if (typeof text !== 'string') throw new Error('a break has no spans');
  return text;
};

const wordsOf = (block: Block): readonly string[] => {
  switch (block.block) {
    case 'steps':
      return block.items.map(plain);
    case 'heading':
    case 'aside':
    case 'footnote':
      return [plain(block.text)];
    default:
      return [];
  }
};

const allWords = (message: Message): string => message.blocks.flatMap(wordsOf).join(' ');
const find = <K extends Block['block']>(message: Message, kind: K): readonly Extract<Block, { block: K }>[] =>
  message.blocks.filter((block): block is Extract<Block, { block: K }> => block.block === kind);

describe('a break', () => {
  test('says what, where, how long, three steps, who should skip it, and why', () => {
    const message = breakMessage(pigeon, { completions: 0 });
    expect(message.summary).toBe('Desk break: Pigeon, on your chair.');
    expect(message.blocks.map((block) => block.block)).toEqual([
      'heading',
      'picture',
      'steps',
      'aside',
      'footnote',
      'buttons',
    ]);
    expect(find(message, 'heading')[0]?.text).toBe('Pigeon, on your chair · up to 1 min a side');
    expect(find(message, 'picture')[0]?.picture).toEqual({
      name: 'pigeon-chair-moving',
      alt: `${poseByName('pigeon').versions.chair.alt} It moves to one side, numbered 1, and back, then to the other, numbered 2.`,
    });
    expect(find(message, 'steps')[0]?.items).toEqual(poseByName('pigeon').versions.chair.brief);
    expect(find(message, 'aside')[0]).toMatchObject({
      tone: 'caution',
      text: 'Optional. Knee, ankle or back injury, or hip replacement? Skip it. Stop if it hurts.',
    });
    expect(find(message, 'footnote')[0]?.text).toBe('Walk often.');
  });

  test('has its buttons, each with the id of the break', () => {
    const [row] = find(breakMessage(pigeon, { completions: 0 }), 'buttons');
    expect(row?.buttons.map(({ action, label, tone }) => [action, label, tone])).toEqual([
      ['done', 'Done', 'primary'],
      ['other', 'On a mat', 'plain'],
      ['snooze', 'Snooze 15 min', 'plain'],
      ['more', 'More', 'plain'],
    ]);
    expect(row?.buttons.every(({ subject }) => subject === 'abc')).toBe(true);
  });

  test.each([
    [0, []],
    [1, ['1 person did this one']],
    [3, ['3 people did this one']],
  ] as const)('with %i who did it, counts without names', (completions, counts) => {
    const footnotes = find(breakMessage(pigeon, { completions }), 'footnote').map((block) => block.text);
    expect(footnotes).toEqual(['Walk often.', ...counts]);
  });

  test('is taken on a chair where the pose has no such version', () => {
    const message = breakMessage({ ...pigeon, version: 'standing' }, { completions: 0 });
    expect(find(message, 'heading')[0]?.text).toContain('on your chair');
  });

  test('is lively only where the pose wakes up', () => {
    const moodOf = (name: 'cat-cow' | 'pigeon'): string =>
      breakMessage({ ...pigeon, pose: poseByName(name) }, { completions: 0 }).mood;
    expect([moodOf('cat-cow'), moodOf('pigeon')]).toEqual(['lively', 'calm']);
  });
});

describe.each(thirty)('$pose.name, $version', ({ pose, version }) => {
  test('stays short with every theme line', () => {
    for (const line of themeLines) {
      const message = breakMessage(
        {
          pose,
          version,
          theme: line,
          motion: true,
          breakId: 'x',
        },
        { completions: 0 },
      );
      expect(wordsIn(allWords(message))).toBeLessThanOrEqual(64);
    }
  });

  test('is free of markup and mentions', () => {
    expect(
      allWords(breakMessage({ pose, version, theme, motion: true, breakId: 'x' }, { completions: 2 })),
    ).not.toMatch(/[*_~<>@#`]/u);
  });

  test('begins as optional and ends with when to stop', () => {
    const [aside] = find(
      breakMessage({ pose, version, theme, motion: true, breakId: 'x' }, { completions: 0 }),
      'aside',
    );
    expect(aside?.text).toMatch(/^Optional\. (?:.+ )?Stop if it hurts\.$/u);
  });
});

test('on the usual chair, a break has about sixty words at most, and fewer on average', () => {
  const counts = thirty
    .filter(({ version }) => version === 'chair')
    .map(({ pose, version }) =>
      wordsIn(
        allWords(breakMessage({ pose, version, theme, motion: true, breakId: 'x' }, { completions: 0 })),
      ),
    );
  expect(Math.max(...counts)).toBeLessThanOrEqual(60);
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(54);
});

test('a snoozed break is the same break, said to be one', () => {
  const message = directBreakMessage(pigeon);
  const posted = breakMessage(pigeon, { completions: 0 });
  expect(message.summary).toBe('Your snoozed break: Pigeon, on your chair.');
  expect(find(message, 'heading')[0]?.text).toBe(
    'Your snoozed break: Pigeon, on your chair · up to 1 min a side',
  );
  expect(message.blocks.slice(1)).toEqual(posted.blocks.slice(1));
});

test.each([
  [{ unit: 'seconds', least: 60, most: 60, openEnded: false }, 'each', '1 min a side'],
  [{ unit: 'seconds', least: 30, most: 90, openEnded: false }, 'both', 'up to 90 s'],
  [{ unit: 'seconds', least: 30, most: 120, openEnded: true }, 'both', 'up to 2 min'],
  [{ unit: 'breaths', least: 10, most: 30, openEnded: false }, 'each', '10–30 breaths a side'],
  [{ unit: 'breaths', least: 10, most: 10, openEnded: false }, 'both', '10 breaths'],
  [{ unit: 'rounds', least: 5, most: 10, openEnded: false }, 'both', '5–10 rounds'],
] as const)('a hold of %j (%s) reads %s', (hold, sides, words) => {
  expect(holdInWords(hold, sides)).toBe(words);
});
