import { describe, expect, test } from 'vitest';
import { effectiveCautions, tagsInWords } from '../../content/pose/cautions.ts';
import type { Block, Button, Message, Text } from '../../content/message.ts';
import { lineOf } from '../../content/text/plain-text.ts';
import type { PoseName, VersionName } from '../../content/pose/pose.ts';
import { exampleOf } from '../../content/commands/examples.ts';
import { problemMessage, staleBreak } from '../../content/replies/basics.ts';
import { cannotSnooze, doneCounted, moreMenu, snoozed } from '../../content/replies/presses.ts';
import { poseList, poseMessage } from '../../content/replies/pose-message.ts';
import { readSubject } from '../../content/replies/pose-subject.ts';
import { poseByName, poses, versionNamesOf, versionOrChair } from '../../content/poses/catalogue.ts';

const say = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text
        .map((span) => (typeof span === 'string' ? span : span.span === 'command' ? lineOf(span) : span.text))
        .join('');

const lines = (block: Block): readonly string[] => {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'aside':
    case 'footnote':
      return [say(block.text)];
    case 'steps':
    case 'list':
      return block.items.map(say);
    case 'facts':
      return block.items.map(({ label, value }) => `${label}: ${say(value)}`);
    case 'picture':
    case 'buttons':
      return [];
  }
};

const buttons = (message: Message): readonly Button[] =>
  message.blocks.flatMap((block) => (block.block === 'buttons' ? block.buttons : []));

const said = (message: Message): string => message.blocks.flatMap(lines).join('\n');
const asked = (name: PoseName, version: VersionName): string =>
  said(poseMessage(poseByName(name), version, true));

const all = poses.flatMap((pose) => versionNamesOf(pose).map((version) => ({ pose, version })));

describe.each(all)('$pose.name, $version, in full', ({ pose, version: name }) => {
  const { version } = versionOrChair(pose, name);
  const text = said(poseMessage(pose, name, true));

  test('has every step, benefit, area and caution, and nothing unsupported', () => {
    for (const part of [...version.steps, ...pose.benefits, ...pose.areas]) expect(text).toContain(part);
    for (const { easier } of effectiveCautions(pose, version))
      if (easier !== undefined) expect(text).toContain(`Easier: ${easier}`);
    for (const { claim } of pose.unsupported) expect(text).not.toContain(claim);
  });

  test('offers its other versions and another pose as buttons, which a row of a phone holds, and to leave it out', () => {
    const row = buttons(poseMessage(pose, name, true));
    const others = versionNamesOf(pose).filter((other) => other !== name);
    const labels = { chair: 'On a chair', standing: 'Standing', floor: 'On a mat' };
    expect(row.map(({ action, label }) => [action, label])).toEqual([
      ...others.map((other) => ['other', labels[other]]),
      ['another', 'Another pose'],
      ['not-for-me', 'Not for me'],
    ]);
    expect(row.map(({ subject }) => readSubject(subject))).toEqual([
      ...others.map((version) => ({ pose: pose.name, version })),
      { pose: pose.name, version: name },
      { pose: pose.name, version: name },
    ]);
    expect(
      row
        .slice(0, -1)
        .map(({ label }) => label)
        .join('').length,
    ).toBeLessThanOrEqual(30);
    expect(text).not.toMatch(/\/pose \S+ (?:chair|standing|floor)/u);
  });

  test('is free of markup and mentions', () => {
    expect(text).not.toMatch(/[*_~<>@#`]/u);
  });
});

test('a pose tells who should take care, those with the same advice together', () => {
  expect(asked('pigeon', 'chair')).toMatch(
    /^Knee, ankle or back injury \(recent or chronic\): skip it\. Easier: .*figure four.*\nHip replacement: skip it\.$/mu,
  );
  expect(asked('downward-facing-dog', 'floor')).toMatch(
    /^Carpal tunnel \(if severe\): go gently, or leave it out\. Easier: Rest on your forearms\.$/mu,
  );
  expect(asked('supine-spinal-twist', 'chair')).toContain(`${tagsInWords(['back', 'back-pain'])}: go gently`);
});

test('a pose tells how long, what it needs, about skirts, and its Sanskrit name', () => {
  const text = asked('pigeon', 'chair');
  expect(text).toContain('How long: up to 1 min a side');
  expect(text).toContain('You need: a chair that cannot roll');
  expect(text).toContain('In a skirt: Cross your ankles');
  expect(text).toContain('In Sanskrit: Eka Pada Rajakapotasana');
  expect(asked('cat-cow', 'standing')).toContain('You need: nothing');
  expect(asked('rabbit', 'floor')).toContain('Goes well after: /pose childs-pose');
  expect(asked('legs-up-the-wall', 'chair')).not.toContain('Who should take care');
});

test('where there is no such version, the answer says so and gives the chair’s', () => {
  expect(asked('pigeon', 'standing')).toContain('Pigeon has no standing version, so here is the chair one.');
  expect(asked('pigeon', 'chair')).not.toContain('has no');
});

test('the list names every pose once, with its versions and its command', () => {
  const text = said(poseList);
  for (const pose of poses)
    expect(text.split('\n')).toContain(
      `${pose.english} · ${versionNamesOf(pose).join(', ')} · /pose ${pose.name}`,
    );
  expect(poseList.blocks.flatMap((block) => (block.block === 'list' ? block.items : []))).toHaveLength(
    poses.length,
  );
});

/** All literal text of a message, without what its commands say. */
const literal = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(literal);
  if (typeof value !== 'object' || value === null) return [];
  return 'span' in value && value.span === 'command' ? [] : Object.values(value).flatMap(literal);
};

test('a command is always a span, so that operators may rename it', () => {
  const problem = exampleOf('pose');
  const messages = [
    poseList,
    cannotSnooze('server'),
    staleBreak,
    moreMenu('abc', 'channel'),
    snoozed('today 10:00'),
    doneCounted(2, true),
    problemMessage({ wrong: 'No.', suggestions: [problem] }),
    ...all.map(({ pose, version }) => poseMessage(pose, version, true)),
  ];
  for (const message of messages)
    for (const text of literal(message)) expect(text).not.toMatch(/\/(?:pose|deskbreak)\b/u);
});
