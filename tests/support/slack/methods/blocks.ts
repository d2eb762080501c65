/** Trying messages out without posting them. */
import { isObject } from '../../platform/json.ts';
import { jsonArgument, type Methods, Refusal, refuseArguments } from '../api.ts';
import { wrongInBlocks, wrongInView } from '../block-kit.ts';
import { isReadyIn } from '../world.ts';

const kinds = ['blocks', 'message', 'view'] as const;

export const blocks: Methods = {
  'blocks.validate': {
    token: 'bot',
    run({ world, team, args }) {
      const given = kinds.filter((kind) => args[kind] !== undefined);
      const [kind] = given;
      if (kind === undefined || given.length > 1)
        throw refuseArguments(['[ERROR] provide exactly one of blocks, view, or message']);
      const value = jsonArgument(args, kind);
      const isReady = isReadyIn(team, world.url);
      const wrong =
        kind === 'view'
          ? wrongInView(value, isReady)
          : wrongInBlocks(kind === 'message' && isObject(value) ? value['blocks'] : value, isReady);
      if (wrong.length === 0) return {};
      throw new Refusal(`invalid_${kind}`, {
        errors: wrong.map((message) => ({
          pointer: /\/[\w/]+/u.exec(message)?.[0] ?? '',
          code: 'failed_constraint',
          message,
        })),
      });
    },
  },
};
