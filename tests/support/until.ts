/** Waits for something that another process brings about, a turn of the event loop at a time, for twenty seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !holds() && Date.now() < end;)
    await new Promise((resolve) => setImmediate(resolve));
}
