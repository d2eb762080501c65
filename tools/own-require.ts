/** For bundles that are modules: CommonJS packages in them ask for Node's own modules by `require`. */
export const ownRequire =
  "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);";
