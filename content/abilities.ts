/** What a platform can do that some settings are about: where it cannot, these are not offered. */

/**
 * `motion`: shows moving pictures. `silence`: posts without a notification. `calls`: tells who is in a call or wants no
 * interruption. `voice`: has voice channels, and tells who is in them. `removal`: takes back what was posted.
 */
export type Ability = 'motion' | 'silence' | 'calls' | 'voice' | 'removal';

/** What makes a difference for breaks of somebody's own: their direct messages have no voice channels, and they mute them. */
export const isForOneself = (ability: Ability): boolean => ability === 'motion' || ability === 'calls';
