/** What a platform can do that some settings are about: where it cannot, these are not offered. */

/** `motion`: shows moving pictures. `silence`: posts without a notification. */
export type Ability = 'motion' | 'silence';
