#!/usr/bin/env node
/** The program. */
import { parseArguments } from './program/cli.ts';

const invocation = parseArguments(process.argv.slice(2));
switch (invocation.run) {
  case 'say':
    process.stdout.write(invocation.text);
    break;
  case 'refuse':
    process.stderr.write(invocation.text);
    process.exitCode = 1;
    break;
  case 'bot': {
    const [{ runBot }, { refuse }] = await Promise.all([
      import('./program/run.ts'),
      import('./program/refusing.ts'),
    ]);
    // Whatever was not foreseen is told without a stack as well.
    await runBot().catch((error: unknown) => {
      refuse([error instanceof Error ? error.message : String(error)]);
    });
    break;
  }
  default: {
    const { runErrand } = await import('./errands/errands.ts');
    await runErrand(invocation).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    });
  }
}
