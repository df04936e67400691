/** The way of a push, as the platform describes it: what has to happen, in this order, before a tap opens a page. */
export const stages = [
  /** The app gets its token from TPNS. */
  'registration',
  /** The vendor's SDK on the device gets a token of its own. */
  'vendor-token',
  /** TPNS knows which vendor token, which account and which tag belong to the device. */
  'binding',
  /** A push finds the device among its targets. */
  'plan',
  /** TPNS hands it out: over its own connection, or to the vendor. */
  'send',
  /** The vendor takes it and passes it on. */
  'vendor',
  'arrival',
  /** The notification is seen, and heard. */
  'display',
  /** The tap reaches the app. */
  'click',
  /** … and opens the page that the console or the request names. */
  'redirect',
] as const;

export type Stage = (typeof stages)[number];

/** How far along the way it is, from 0. */
export const placeOf = (stage: Stage): number => stages.indexOf(stage);

export type StageState = 'proven' | 'broken' | 'unknown';

export const isStage = (text: string): text is Stage => (stages as readonly string[]).includes(text);
