/** `npm start`: runs what is built. It builds only where nothing is. */
import { pathToFileURL } from 'node:url';
import { build, hasTools, howToBuild, isBuilt, isStale, program } from './built.js';

/** A build takes seconds, in which npm may be ended: nobody would see a program that starts after it. */
const parent = process.ppid;
if (!isBuilt() && hasTools()) build();
if (process.env['npm_lifecycle_event'] === 'start' && process.ppid !== parent) {
  process.stderr.write('Deskbreak does not start: npm, which was to start it, has ended.\n');
} else if (isBuilt()) {
  if (isStale()) process.stderr.write('This build is older than the sources. To renew it: npm run build\n');
  await import(pathToFileURL(program).href);
} else {
  process.stderr.write(`Deskbreak cannot start.\n  It is not built. ${howToBuild}\n`);
  process.exitCode = 1;
}
