/** How the checkup of Slack says what it found. */
import type { Finding } from '../../port/checkup.ts';
import type { ConnectionProblem } from '../../port/connection.ts';

export const fine = (about: string, says: string): Finding => ({ about, verdict: 'fine', says });

export const note = (about: string, says: string, remedy?: string): Finding => ({
  about,
  verdict: 'note',
  says,
  ...(remedy !== undefined && { remedy }),
});

export const wrong = (about: string, says: string, remedy: string): Finding => ({
  about,
  verdict: 'problem',
  says,
  remedy,
});

export const problem = (of: ConnectionProblem): Finding => wrong(of.setting, of.wrong, of.remedy);
