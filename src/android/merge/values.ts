/** How two values of one attribute become one (null: they can't), and which values an attribute may have at all. */

/** The value of the higher priority comes first. */
export type Policy = (higher: string, lower: string) => string | null;

export const equal: Policy = (higher, lower) => (higher === lower ? higher : null);
export const either: Policy = (higher, lower) => String(isTrue(higher) || isTrue(lower));
export const higherWins: Policy = higher => higher;
/** Flags: `camera|location`. */
export const union: Policy = (higher, lower) =>
  [...new Set([...higher.split('|'), ...lower.split('|')])].join('|');

const isTrue = (value: string): boolean => /^(?:true|True|TRUE)$/.test(value);

export type Validity = (value: string) => boolean;

export const isBoolean: Validity = value => /^(?:true|True|TRUE|false|False|FALSE)$/.test(value);

/** `0x00010000` (1.0) or above. */
export const isGlVersion: Validity = value =>
  /^0[xX][0-9a-fA-F]{1,8}$/.test(value) && Number(value) >= 0x10000 && Number(value) <= 0x7fffffff;

const PROTECTION = new Set(
  (
    'normal dangerous signature signatureOrSystem internal privileged system development appop pre23 installer ' +
    'verifier preinstalled setup ephemeral instant runtime oem vendorPrivileged textClassifier wellbeing ' +
    'documenter configurator incidentReportApprover appPredictor companion retailDemo recents role knownSigner'
  ).split(' '),
);

export const isProtectionLevel: Validity = value => value.split('|').every(each => PROTECTION.has(each));
