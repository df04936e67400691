/** Calls to TPNS through a Flutter or JavaScript package, in the host's Dart, JavaScript and TypeScript. */
import { join } from '../core/paths.ts';
import type { Files } from '../ports.ts';
import type { Project } from './project.ts';
import type { SdkCall } from './registration.ts';
import { reading } from './sources/sources.ts';
import { filesBelow } from './sources/walk.ts';

/** Folders of a host that hold no source of the app. */
const NOT_SOURCES =
  /^(?:\.|node_modules$|build$|dist$|out$|coverage$|vendor$|android$|ios$|Pods$|test$|__tests__$)/;

const REGISTERS = /(?:^|\.)(?:startXg|regPush|registerPush)$/i;
const CONFIGURES =
  /(?:^|\.)(?:(?:set)?enable(?:Debug|OtherPush\w*)|set[A-Z][a-z]+PushApp(?:Id|Key)|configureClusterDomainName|setServerSuffix)$/i;
const QUICK = /startXg|regPush|registerPush|XgFlutterPlugin|XgAndroidApi|enableOtherPush/i;

export interface WrapperCall extends SdkCall {
  /** It registers the device. */
  readonly registers: boolean;
}

export function wrapperCalls(files: Files, { host, layout }: Project): WrapperCall[] {
  if (host === null) return [];
  const paths =
    layout === 'flutter'
      ? filesBelow(files, join(host, 'lib'), /\.dart$/)
      : filesBelow(files, host, /\.(?:[cm]?[jt]s|[jt]sx)$/, name => NOT_SOURCES.test(name));
  const sources = reading(files);
  return paths.flatMap(file => {
    if (!sources.mentions(file, QUICK)) return [];
    const source = sources.open(file);
    return source.calls.flatMap((call): WrapperCall[] => {
      const { name, start, end } = call;
      const registers = REGISTERS.test(name);
      if (!registers && !CONFIGURES.test(name)) return [];
      return [{ name, arguments: source.argumentsOf(call), file, start, end, registers }];
    });
  });
}
