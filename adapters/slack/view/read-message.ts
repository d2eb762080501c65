/** What a message shows, as Slack hands it over with a press. */
import * as z from 'zod';

const blocks = z.array(z.looseObject({ type: z.string() }));
const image = z.object({ slack_file: z.object({ id: z.string().min(1) }) });

/** The files of its pictures, in their order; nothing where not every picture tells its file. */
export function filesIn(given: unknown): readonly string[] | undefined {
  const read = blocks.safeParse(given);
  if (!read.success) return undefined;
  const images = read.data.filter(({ type }) => type === 'image').map((block) => image.safeParse(block));
  const files = images.flatMap(({ data }) => (data === undefined ? [] : [data.slack_file.id]));
  return files.length === images.length ? files : undefined;
}
