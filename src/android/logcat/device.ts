/** What a log (of `adb bugreport` in particular) says of the device itself. */
export interface LoggedDevice {
  readonly brand: string;
  /** Empty where the log does not say it. */
  readonly model: string;
  /** Version of Android; empty where the log does not say it. */
  readonly android: string;
}

export const deviceNeedles: readonly string[] = [
  '[ro.product.',
  '[ro.build.version.release]',
  'Build fingerprint',
];

const property =
  /\[ro\.(?:product\.(?<name>brand|manufacturer|model)|build\.version\.(?<release>release))\]: \[(?<value>[^\]]{1,100})\]/;
/** brand/product/device:release/… */
const fingerprint =
  /Build fingerprint: ?'?(?<brand>[\w .-]{1,60})\/[^/\s]{1,100}\/(?<device>[^:/\s]{1,100}):(?<release>[\w.]{1,20})\//;

/** Collects from the lines that hold a needle; each thing is believed the first time it is said, properties before fingerprints. */
export function deviceReader(): { read(text: string): void; found(): LoggedDevice | null } {
  const said: Record<string, string> = {};
  return {
    read(text) {
      if (!deviceNeedles.some(needle => text.includes(needle))) return;
      const line = text.slice(0, 1000);
      const one = property.exec(line)?.groups;
      if (one) said[one.name ?? 'release'] ??= one.value ?? '';
      const print = fingerprint.exec(line)?.groups;
      if (print) {
        said.print ??= print.brand ?? '';
        said.printed ??= print.release ?? '';
      }
    },
    found() {
      const brand = said.brand ?? said.manufacturer ?? said.print;
      if (brand === undefined) return null;
      return { brand, model: said.model ?? '', android: said.release ?? said.printed ?? '' };
    },
  };
}
