/** Does the app chat: Tencent's IM SDK, by Gradle or by a package of the host, and its version. */

import { type HostPackage, hostPackages } from '../android/host-packages.ts';
import type { Picture } from '../android/picture.ts';
import type { ImPackage } from '../checks/subject.ts';
import type { Files } from '../ports.ts';
import { type SdkDependency, shippedDependencies } from './traces.ts';

const GROUP = /^com\.tencent\.(?:imsdk|liteav\.tuikit|timpush)$/;
const OF_FLUTTER = /^tencent_(?:cloud_chat|im_sdk|chat)\w*$/;
const OF_JAVASCRIPT =
  /^@tencentcloud\/(?:[\w-]*chat[\w-]*|tui-core[\w-]*)$|^(?:tim-js-sdk|tim-wx-sdk|react-native-tim-js)$/;

/** Of the Android build itself. */
export const imDependencies = (picture: Picture): SdkDependency[] =>
  shippedDependencies(picture, group => GROUP.test(group));

/** Of the Flutter or JavaScript app around it. */
export const imOfHost = (files: Files, { project }: Picture): HostPackage[] =>
  project.host === null ? [] : hostPackages(files, project.host).filter(isIm);

export function imPackages(files: Files, picture: Picture): ImPackage[] {
  return [
    ...imDependencies(picture).map(
      ({ group, artifact, version, file, at }): ImPackage => ({
        name: `${group}:${artifact}`,
        version,
        place: { file: file.path, range: { start: at, end: at } },
      }),
    ),
    ...imOfHost(files, picture),
  ];
}

const isIm = ({ name, place }: HostPackage): boolean =>
  (place.file.endsWith('.json') ? OF_JAVASCRIPT : OF_FLUTTER).test(name);
