/** Components of a message as Discord sends them back: any of them may be of a kind that is not known. */

export type Component = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Component => typeof value === 'object' && value !== null;

/** Those that are inside this one. */
export const childrenOf = (component: unknown): readonly unknown[] =>
  isObject(component) && Array.isArray(component['components']) ? (component['components'] as unknown[]) : [];

/** All of them, each before what is in it. */
export const allComponents = (components: readonly unknown[]): readonly Component[] =>
  components.filter(isObject).flatMap((one) => [one, ...allComponents(childrenOf(one))]);
