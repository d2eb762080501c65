/** `doctor` of the built program. */
import { inFolder, runProgram } from './program.ts';

export const doctorIn = (
  cwd: string,
  env: Readonly<Record<string, string>>,
  ...more: readonly string[]
): ReturnType<typeof runProgram> => runProgram({ cwd, env, args: ['doctor', ...more] });

/** In an empty folder. */
export const doctor = (env: Readonly<Record<string, string>>): ReturnType<typeof runProgram> =>
  inFolder((cwd) => doctorIn(cwd, env));
