/** The receivers an app declares for the SDK's messages, rightly or nearly so. */
import type { Component } from '../../editors/manifest/component.ts';
import type { Value } from '../../editors/manifest/value.ts';
import { RECEIVER_ACTIONS } from '../../tpns/sdk.ts';
import type { AppSubject, PlacedManifest } from '../subject.ts';

export interface MessageReceiver {
  readonly file: string;
  readonly component: Component;
  /** Those of its actions that are, or are meant to be, the SDK's. */
  readonly actions: readonly Value[];
}

/** The two actions, the old SDK's, and what people make of them. */
const MEANT =
  /^\s*com\.tencent\.(?:android\.)?(?:xg\.vip|tpush|xg|tpns)\.(?:action\.)?(?!INTERNAL_)\w*(?:PUSH_?MESS?AGES?|FEED_?BACK)\s*$/i;

export const isRight = ({ text }: Value): boolean => RECEIVER_ACTIONS.some(ours => ours === text);

/** The SDK's own components, and markers that take one out, are none. */
export function messageReceivers({ manifests }: AppSubject): MessageReceiver[] {
  return manifests.flatMap(({ path, manifest }: PlacedManifest) =>
    manifest.components.flatMap((component): MessageReceiver[] => {
      const { tag, className, node } = component;
      if (
        tag !== 'receiver' ||
        /^remove/.test(node ?? '') ||
        /^com\.tencent\.android\.tpush\./.test(className ?? '')
      )
        return [];
      const actions = component.filters.flatMap(filter =>
        filter.actions.filter(({ text }) => MEANT.test(text)),
      );
      return actions.length === 0 ? [] : [{ file: path, component, actions }];
    }),
  );
}
