/** `npm start`: runs what is built. It builds only where nothing is. */
import { pathToFileURL } from 'node:url';
import { build, hasTools, howToBuild, isBuilt, isStale, program } from './built.js';

if (!isBuilt() && hasTools()) build();
if (isBuilt()) {
  if (isStale()) process.stderr.write('This build is older than the sources. To renew it: npm run build\n');
  await import(pathToFileURL(program).href);
} else {
  process.stderr.write(`Deskbreak cannot start.\n  It is not built. ${howToBuild}\n`);
  process.exitCode = 1;
}
