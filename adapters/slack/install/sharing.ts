/** Who goes by whose token. */
import type { Installation, Installations } from '../../port/installations.ts';

/** Those that go by the token of this installation: itself, and where it is an organisation's own, all of its workspaces. */
export async function sharing(
  installations: Installations,
  { workspace, organisation }: Pick<Installation, 'workspace' | 'organisation'>,
): Promise<readonly string[]> {
  if (organisation !== workspace) return [workspace];
  const all = [workspace];
  for await (const one of installations.each())
    if (one.organisation === organisation && one.workspace !== workspace) all.push(one.workspace);
  return all;
}
