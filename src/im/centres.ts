/** IM's data centres. An app lives in one of them, chosen in the IM console; TPNS's access point says nothing about it. */
export interface Centre {
  readonly id: string;
  readonly host: string;
}

export const centres: readonly Centre[] = [
  { id: 'china', host: 'console.tim.qq.com' },
  { id: 'singapore', host: 'adminapisgp.im.qcloud.com' },
  { id: 'seoul', host: 'adminapikr.im.qcloud.com' },
  { id: 'tokyo', host: 'adminapijpn.im.qcloud.com' },
  { id: 'frankfurt', host: 'adminapiger.im.qcloud.com' },
  { id: 'silicon-valley', host: 'adminapiusa.im.qcloud.com' },
  { id: 'jakarta', host: 'adminapiidn.im.qcloud.com' },
  { id: 'mumbai', host: 'adminapiind.im.qcloud.com' },
];

export const defaultCentre = 'china';

/** null for a name that none of them has. */
export function imEndpointOf(id: string): string | null {
  const host = centres.find(centre => centre.id === id.toLowerCase())?.host;
  return host === undefined ? null : `https://${host}`;
}
