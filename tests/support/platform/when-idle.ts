export type WhenIdle = <T>(deed: Promise<T>) => Promise<T>;

/** Does what somebody does, and all that the adapter makes of it. */
export const whenIdle =
  (adapter: { idle(): Promise<void> }): WhenIdle =>
  async (deed) => {
    const done = await deed;
    await adapter.idle();
    return done;
  };
