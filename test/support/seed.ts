/**
 * Every day the properties try the same inputs, so that no change is blamed for a fault it did not make. With
 * `TPNS_FUZZ` (`npm run fuzz`) they try new ones each time.
 */
import fc from 'fast-check';

if (process.env.TPNS_FUZZ === undefined)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_190_531 });
