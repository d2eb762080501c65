/** What lines about a change of a plan are called among the notices. */
export const aboutPlan = 'plan';

/** One that waits until the channel hears of changes again. */
export const aboutPlanLater = 'plan, later';
