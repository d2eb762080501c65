/** A process of its own that moves a store, to be killed while it does. */
import { parseLocation } from '../../src/store/location.ts';
import { moveStore } from '../../src/store/move/move.ts';

const [from, to] = process.argv.slice(2).map(parseLocation);
if (from?.ok !== true || to?.ok !== true) throw new Error('Two databases are needed.');
await moveStore(from.location, to.location);
