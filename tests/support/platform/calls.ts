/** Beyond this a test has gone wild. */
const mostCalls = 200_000;

/** Calls that a program has made, the oldest first. Throws where they never end. */
export function noteCall<Call>(calls: Call[], call: Call): void {
  if (calls.length >= mostCalls) throw new Error('more calls than any test makes');
  calls.push(call);
}
