/** How to bring Deskbreak to a workspace, a server or a channel. */
import { openCheckups } from '../platform-registry.ts';
import { lookAtSettings } from './doctor/settings-findings.ts';
import { inWords, isWell } from './doctor/report.ts';

export async function runInvite(): Promise<void> {
  const { config, findings } = lookAtSettings();
  if (config === undefined) {
    process.stderr.write(inWords(findings.filter(({ verdict }) => verdict === 'problem')));
    process.exitCode = 1;
    return;
  }
  const checkups = await openCheckups(config.platforms, undefined);
  if (checkups.length === 0) {
    process.stderr.write('No platform is set, so there is nowhere to bring it. Tokens go into .env.\n');
    process.exitCode = 1;
  }
  for (const checkup of checkups) {
    const told = await checkup.invitations();
    if (!isWell(told)) process.exitCode = 1;
    for (const { about, verdict, says, remedy } of told) {
      const line = verdict === 'problem' ? `${about} ${says}. ${remedy ?? ''}` : `${about}: ${says}`;
      (verdict === 'problem' ? process.stderr : process.stdout).write(`${line}\n`);
    }
  }
}
