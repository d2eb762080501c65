/** A process of its own that opens a store, sets one plan, says so, and holds on until it is killed. */
import { newPlan } from '../../content/plan.ts';
import { openStore } from '../../src/store/open.ts';

const [, , path = ''] = process.argv;
const opened = await openStore({ kind: 'file', path });
if (!opened.ok) throw new Error(opened.problem.what);
const channel = { platform: 'slack', workspace: 'T1', channel: 'held' };
await opened.store.plans.change(channel, () => ({ changedAt: 0, plan: newPlan('Europe/Berlin') }));
process.stdout.write('open\n');
process.stdin.resume();
