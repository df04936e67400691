/** The room's door: everything that reads or changes an AndroidManifest.xml. */
export type { Component, ComponentTag, Data, Declared, Filter } from './component.ts';
export { classNameOf } from './component.ts';
export { setExported } from './exported.ts';
export { ensureMetaData, removeMetaData } from './meta-data.ts';
export { ensurePermission } from './permission.ts';
export { provedManifest } from './proof.ts';
export type { Manifest, MetaData, Permission, UsesLibrary } from './read.ts';
export { applicationMetaData, launcherActivities, readManifest } from './read.ts';
export type { WantedReceiver } from './receiver.ts';
export { ensureReceiver } from './receiver.ts';
export { ensureUsesLibrary } from './uses-library.ts';
export type { Flag, Value } from './value.ts';
export { androidAttribute, androidRaw, androidValue, hasPlaceholder, isReference } from './value.ts';
export type { ViewFilter } from './view-filter.ts';
export { ensureViewFilter } from './view-filter.ts';
