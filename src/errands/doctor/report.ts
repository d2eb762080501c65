/** What the doctor found, for a person and for a program. */
import type { Finding } from '../../../adapters/port/checkup.ts';
import { version } from '../../program/version.ts';

const marks: Readonly<Record<Finding['verdict'], string>> = { fine: 'ok', problem: 'PROBLEM', note: 'note' };
const WIDTH = 9;

export const isWell = (findings: readonly Finding[]): boolean =>
  findings.every(({ verdict }) => verdict !== 'problem');

/** A line a finding, the remedy below it; at the end how many problems there are. */
export function inWords(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ about, verdict, says, remedy }) => [
    `${marks[verdict].padEnd(WIDTH)}${sentence(about, says)}`,
    ...(remedy === undefined ? [] : [`${' '.repeat(WIDTH)}→ ${remedy}`]),
  ]);
  const problems = findings.filter(({ verdict }) => verdict === 'problem').length;
  const end =
    problems === 0 ? 'Nothing is wrong.' : problems === 1 ? 'One problem.' : `${problems} problems.`;
  return `${lines.join('\n')}\n\n${end}\n`;
}

/** A setting is the subject of its sentence; anything else stands before it. */
const sentence = (about: string, says: string): string =>
  /^[A-Z][A-Z_]+$/u.test(about) || about === 'Clock' || about === 'Node'
    ? `${about} ${says}`
    : `${about}: ${says}`;

export const asJson = (findings: readonly Finding[]): string =>
  `${JSON.stringify({ version, ok: isWell(findings), findings }, undefined, 2)}\n`;
