import type { Channel } from '../core/channel.ts';

/** Everything comes from `google-services.json`. */
export const fcm: Channel = {
  id: 'fcm',
  title: 'FCM',
  artifact: 'fcm',
  since: null,
  fields: [],
  placeholders: [],
  setters: [],
  config: [],
  // newer ones no longer have FirebaseInstanceId, which the adapter of 2020 may still call
  companions: [
    { coordinate: 'com.google.firebase:firebase-messaging', version: () => '20.2.3', since: null },
  ],
  repository: null,
  plugin: {
    id: 'com.google.gms.google-services',
    module: 'com.google.gms:google-services',
    version: agp => (agp !== null && agp < 8 ? '4.3.15' : '4.4.2'),
    file: 'google-services.json',
    until: null,
    instead: null,
  },
  keepRules: [],
  regions: ['hongkong', 'singapore'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
