/** `<uses-sdk>` of the manifest: where older projects say their API levels. */
import type { Manifest } from '../editors/manifest/read.ts';
import { ANDROID } from '../editors/xml/tree.ts';
import { attributeOf, childrenNamed } from '../editors/xml/walk.ts';
import type { App } from './app.ts';
import { isAbsent, known, type Value } from './value.ts';

/** It counts where Gradle says nothing. */
export function withUsesSdk(app: App, { document }: Manifest): App {
  const [usesSdk] = childrenNamed(document.root, 'uses-sdk');
  if (usesSdk === undefined) return app;
  const level = (said: Value, name: string): Value => {
    const attribute = isAbsent(said) ? attributeOf(usesSdk, ANDROID, name) : null;
    // a placeholder or a resource is no level
    return attribute && /^\d+$/.test(attribute.value)
      ? known(Number(attribute.value), { file: app.manifest, range: attribute.valueRange })
      : said;
  };
  return {
    ...app,
    minSdk: level(app.minSdk, 'minSdkVersion'),
    targetSdk: level(app.targetSdk, 'targetSdkVersion'),
  };
}
