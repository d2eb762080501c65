/** Serves everything in a file without a pause, until it is killed. */
import { drain as serve, mustOpen } from '../drain.ts';
import { slot } from '../fill.ts';

export async function drain({ file }: { readonly file: string }) {
  const store = await mustOpen({ kind: 'file', path: file });
  return {
    /** Answers at once; the work goes on. */
    begin(): void {
      setImmediate(() => void serve(store, slot));
    },
  };
}
