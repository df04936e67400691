/** The SDK's components as an app's own manifests write them by hand. */
import type { Component } from '../../editors/manifest/component.ts';
import type { AppSubject } from '../subject.ts';

export interface HandWritten {
  readonly file: string;
  readonly className: string;
  readonly component: Component;
}

/** Those of these names; markers that take one out are none. */
export function handWritten({ manifests }: AppSubject, names: ReadonlySet<string>): HandWritten[] {
  return manifests.flatMap(({ path, manifest }) =>
    manifest.components.flatMap((component): HandWritten[] => {
      const { className, node } = component;
      return className === null || !names.has(className) || /^remove/.test(node ?? '')
        ? []
        : [{ file: path, className, component }];
    }),
  );
}
