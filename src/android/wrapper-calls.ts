/** Calls to TPNS through a Flutter or JavaScript package, in the host's Dart, JavaScript and TypeScript. */
import type { Place } from '../core/finding.ts';
import { join } from '../core/paths.ts';
import type { Files } from '../ports.ts';
import { hostPackages } from './host-packages.ts';
import type { Project } from './project.ts';
import type { SdkCall } from './registration.ts';
import { textAt } from './source.ts';
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

export function wrapperCalls(files: Files, project: Project): WrapperCall[] {
  const paths = hostSources(files, project);
  const sources = reading(files);
  return paths.flatMap(file => {
    if (!sources.mentions(file, QUICK)) return [];
    const source = sources.open(file);
    return source.calls.flatMap((call): WrapperCall[] => {
      const { name, start, end } = call;
      const registers = REGISTERS.test(name);
      if (!registers && !CONFIGURES.test(name)) return [];
      const surroundings = source.surroundingsOf(call);
      return [{ name, arguments: source.argumentsOf(call), file, start, end, surroundings, registers }];
    });
  });
}

function hostSources(files: Files, { host, layout }: Project): string[] {
  if (host === null) return [];
  return layout === 'flutter'
    ? filesBelow(files, join(host, 'lib'), /\.dart$/)
    : filesBelow(files, host, /\.(?:[cm]?[jt]s|[jt]sx)$/, name => NOT_SOURCES.test(name));
}

/** The official one, whose way to register is known by name. */
const OFFICIAL = 'tpns_flutter_plugin';
/** Packages beside the host, whose sources are not looked at. */
const LOCAL_PACKAGES = /^\s+path:|"workspaces"|"(?:file|link|portal|workspace):/m;

/**
 * Where the wrapper is asked for, if the host's sources never start it: none of them names it, or none makes the
 * official one's call. null where that can't be known.
 */
export function wrapperUnused(files: Files, project: Project, wrapper: string): Place | null {
  const { host } = project;
  const asked = host === null ? undefined : hostPackages(files, host).find(({ name }) => name === wrapper);
  if (asked === undefined || LOCAL_PACKAGES.test(textAt(files, asked.place.file) ?? '')) return null;
  const paths = hostSources(files, project);
  const sources = reading(files);
  const named = paths.some(path =>
    sources.mentions(path, new RegExp(`${wrapper}|XgFlutterPlugin|XgAndroidApi`)),
  );
  if (paths.length === 0 || (named && wrapper !== OFFICIAL)) return null;
  return wrapperCalls(files, project).some(({ registers }) => registers) ? null : asked.place;
}
