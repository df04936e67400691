/** `getprop`: who made the device, and which Android it runs. */
import { linesOf } from './reply.ts';

export type Properties = ReadonlyMap<string, string>;

/** Null where there is not one property in the text. Values of several lines are left out. */
export function readProperties(text: string): Properties | null {
  const found = linesOf(text).flatMap(line => {
    const [, name, value] = /^\[([^\]]+)\]: \[(.*)\]$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value.trim()] as const];
  });
  return found.length === 0 ? null : new Map(found);
}

export interface DeviceFacts {
  readonly brand: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  /** `14`; a preview says its letter or name. */
  readonly release: string | null;
  /** API level. */
  readonly sdk: number | null;
  /** The likeliest first. */
  readonly abis: readonly string[];
}

export function deviceFacts(properties: Properties): DeviceFacts {
  const said = (...names: readonly string[]): string | null => {
    const values = names.map(name => properties.get(name));
    return values.find(value => value !== undefined && value !== '' && value !== 'unknown') ?? null;
  };
  const sdk = Number(said('ro.build.version.sdk') ?? '');
  return {
    // phones with a system of a partition's own say it there as well, and sometimes only there
    brand: said('ro.product.brand', 'ro.product.system.brand', 'ro.product.vendor.brand'),
    manufacturer: said(
      'ro.product.manufacturer',
      'ro.product.system.manufacturer',
      'ro.product.vendor.manufacturer',
    ),
    // what the box says, where the model is only a number
    model: said('ro.product.marketname', 'ro.product.model', 'ro.product.system.model'),
    release: said('ro.build.version.release_or_codename', 'ro.build.version.release'),
    sdk: Number.isInteger(sdk) && sdk > 0 ? sdk : null,
    abis: (said('ro.product.cpu.abilist', 'ro.product.cpu.abi') ?? '').split(',').filter(abi => abi !== ''),
  };
}
