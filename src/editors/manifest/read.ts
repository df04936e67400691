/** An AndroidManifest.xml as one source file says it, before any merging; prefixes do not matter. */
import { note } from '../../core/note.ts';
import { SyntaxFault } from '../../core/operation.ts';
import { parseXml } from '../xml/parse.ts';
import type { XmlDocument, XmlElement } from '../xml/tree.ts';
import { attributeOf, childrenNamed, elements } from '../xml/walk.ts';
import type { Component, Declared } from './component.ts';
import { declared, readComponents } from './component.ts';
import type { Flag, Value } from './value.ts';
import { androidAttribute, flagOf, hasPlaceholder, toValue } from './value.ts';

declare module '../../core/note.ts' {
  interface NoteArgs {
    'manifest-root': { found: string };
    'manifest-applications': { element: string };
  }
}

export interface Manifest {
  readonly document: XmlDocument;
  /** The `package` attribute. */
  readonly package: Value | null;
  /** What relative class names stand behind: the module's namespace, else the package. */
  readonly base: string | null;
  readonly application: XmlElement | null;
  /** `uses-permission` and `uses-permission-sdk-23`. */
  readonly permissions: readonly Permission[];
  /** `permission`: those the app itself defines. */
  readonly definedPermissions: readonly Declared[];
  readonly usesLibraries: readonly UsesLibrary[];
  /** Wherever it stands: `element.parent` is the application, a component, or a place where it has no effect. */
  readonly metaData: readonly MetaData[];
  readonly components: readonly Component[];
}

export interface Permission extends Declared {
  readonly maxSdkVersion: Value | null;
}

export interface UsesLibrary extends Declared {
  readonly required: Flag;
}

export interface MetaData extends Declared {
  readonly value: Value | null;
  readonly resource: Value | null;
}

/** Throws a `SyntaxFault` where the text is no XML or no manifest. `namespace` is Gradle's, where known. */
export function readManifest(text: string, options: { readonly namespace: string | null }): Manifest {
  const document = parseXml(text);
  const { root } = document;
  if (root.local !== 'manifest' || root.namespace !== '') {
    throw new SyntaxFault(note('manifest-root', { found: root.name }), root.start);
  }
  const applications = childrenNamed(root, 'application');
  const [application = null, another] = applications;
  if (another !== undefined) {
    throw new SyntaxFault(note('manifest-applications', { element: 'application' }), another.start);
  }
  const packageName = toValue(attributeOf(root, '', 'package'));
  const written = packageName === null || hasPlaceholder(packageName) ? null : packageName.text;
  const base = options.namespace ?? written;
  return {
    document,
    package: packageName,
    base,
    application,
    permissions: childrenNamed(root, 'uses-permission', 'uses-permission-sdk-23').map(element => ({
      ...declared(element),
      maxSdkVersion: androidAttribute(element, 'maxSdkVersion'),
    })),
    definedPermissions: childrenNamed(root, 'permission').map(declared),
    usesLibraries: (application === null ? [] : childrenNamed(application, 'uses-library')).map(element => ({
      ...declared(element),
      required: flagOf(androidAttribute(element, 'required')),
    })),
    metaData: readMetaData(root),
    components: application === null ? [] : readComponents(application, base),
  };
}

function readMetaData(root: XmlElement): MetaData[] {
  const found: MetaData[] = [];
  for (const element of elements(root)) {
    if (element.local !== 'meta-data' || element.namespace !== '') continue;
    found.push({
      ...declared(element),
      value: androidAttribute(element, 'value'),
      resource: androidAttribute(element, 'resource'),
    });
  }
  return found;
}

/** Those that count for the app as a whole. */
export function applicationMetaData(manifest: Manifest): MetaData[] {
  const { application } = manifest;
  return application === null ? [] : manifest.metaData.filter(data => data.element.parent === application);
}

/**
 * The activities the home screen starts: MAIN and LAUNCHER in one filter, an alias standing for its target; those of a
 * television only where there are no others. What is disabled or removed is not among them.
 */
export function launcherActivities(manifest: Manifest): Component[] {
  const found = startedBy(manifest, 'android.intent.category.LAUNCHER');
  return found.length > 0 ? found : startedBy(manifest, 'android.intent.category.LEANBACK_LAUNCHER');
}

function startedBy(manifest: Manifest, launcher: string): Component[] {
  const found = new Set<Component>();
  const activities = new Map(
    manifest.components.flatMap(it =>
      it.tag === 'activity' && it.className !== null ? [[it.className, it]] : [],
    ),
  );
  for (const component of manifest.components) {
    if (component.enabled === false || component.node === 'remove' || !isStartedBy(component, launcher))
      continue;
    if (component.tag === 'activity') found.add(component);
    if (component.tag !== 'activity-alias') continue;
    const target = activities.get(component.targetActivity ?? '');
    if (target !== undefined) found.add(target);
  }
  return [...found];
}

function isStartedBy(component: Component, launcher: string): boolean {
  return component.filters.some(
    filter =>
      filter.actions.some(action => action.text === 'android.intent.action.MAIN') &&
      filter.categories.some(category => category.text === launcher),
  );
}
