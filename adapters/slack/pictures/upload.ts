/** A picture's way into a workspace: an address, its bytes, the completion, and Slack's processing of them. */
import type { PictureFile } from '../../port/pictures.ts';
import type { Answer, Clients } from '../web/clients.ts';
import type { Failure } from '../../port/meanings.ts';
import { errorCodeOf } from '../web/failures.ts';
import { limits } from '../view/limits.ts';
import { shorten } from '../../shared/text.ts';

export interface UploadSteps {
  readonly isGivenUp: () => boolean;
  /** It has an id, and is not there yet. What this throws ends it. */
  readonly named: (file: string) => Promise<void>;
}

/**
 * The id of the file, which no channel gets to see; it may not be processed yet, and not be there for certain.
 * Nothing where it was given up between two steps.
 */
export async function upload(
  clients: Clients,
  workspace: string,
  { filename, data }: PictureFile,
  alt: string,
  { isGivenUp, named }: UploadSteps,
): Promise<Answer<string> | undefined> {
  if (isGivenUp()) return undefined;
  // Named as the reference names them; the SDK's types know another name for the alternative text.
  const about = { filename, length: data.byteLength, alt_txt: shorten(alt, limits.uploadAlt) };
  const place = await clients.call(workspace, 'message', 'files.getUploadURLExternal', about);
  if (!place.ok) return place;
  if (isGivenUp()) return undefined;
  const { upload_url: url, file_id: id } = place.value;
  if (url === undefined || id === undefined) return nowhere;
  await named(id);
  const sent = await clients.upload(url, data);
  if (!sent.ok) return sent;
  if (isGivenUp()) return undefined;
  const completed = await clients.call(workspace, 'message', 'files.completeUploadExternal', {
    files: [{ id }],
  });
  // Where the answer is lost it may be there all the same, which shows when it is looked for.
  return completed.ok || mayBeThere(completed.failure) ? { ok: true, value: id } : completed;
}

export type Seen = 'ready' | 'processing' | 'gone' | 'unusable';

/** What became of a file. Until Slack has processed it, nothing can show it, and its type is not known. */
export async function look(clients: Clients, workspace: string, file: string): Promise<Answer<Seen>> {
  const answer = await clients.call(workspace, 'message', 'files.info', { file });
  if (!answer.ok) return isGone(answer.failure.cause) ? { ok: true, value: 'gone' } : answer;
  const type = answer.value.file?.mimetype ?? '';
  if (type === '') return { ok: true, value: 'processing' };
  return { ok: true, value: type.startsWith('image/') ? 'ready' : 'unusable' };
}

const mayBeThere = (failure: Failure): boolean => failure.outcome === 'transient' && failure.mayHaveLanded;

const isGone = (cause: unknown): boolean =>
  ['file_not_found', 'file_deleted'].includes(errorCodeOf(cause) ?? '');

const nowhere: Answer<never> = {
  ok: false,
  failure: {
    outcome: 'transient',
    reason: 'unavailable',
    mayHaveLanded: false,
    cause: new Error('Slack named no place to upload to'),
  },
};
