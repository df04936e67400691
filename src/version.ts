declare const __TPNS_VERSION__: string | undefined;

/** Put in by the build from package.json. */
export const VERSION: string = typeof __TPNS_VERSION__ === 'undefined' ? '0.0.0-source' : __TPNS_VERSION__;
