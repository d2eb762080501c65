/** After `npm ci`: builds the program where the tools for it are installed, and leaves what is built otherwise. */
import { build, hasTools, howToBuild, isBuilt } from './built.js';

if (hasTools()) process.exitCode = build() ? 0 : 1;
else if (!isBuilt())
  process.stderr.write(`Deskbreak is not built, for its tools are not installed. ${howToBuild}\n`);
