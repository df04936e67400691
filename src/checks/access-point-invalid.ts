import type { Found } from '../core/check.ts';
import { regionOf, regionOfSuffix, regions } from '../tpns/regions.ts';
import { SUFFIX_META } from '../tpns/sdk.ts';
import { define, inApps, isUsed } from './shared/define.ts';
import { rangeOf } from './shared/redirect.ts';
import { entryFor, meantRegion } from './shared/region.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly have: string;
  readonly why: 'scheme' | 'slash' | 'blank' | 'unknown' | 'misplaced';
  /** null where nothing tells what is meant. */
  readonly entry: string | null;
}

const HOSTS = regions.flatMap(({ suffix }) => suffix ?? []).join(', ');
const EN: Readonly<Record<Args['why'], string>> = {
  scheme: 'it has a scheme, and the SDK puts its own in front',
  slash: 'it has a slash or a path, and only the bare host belongs there',
  blank: 'there are blanks in it',
  unknown: 'it is none of TPNS’s access points',
  misplaced: 'it does not stand directly under <application>, and nobody reads it elsewhere',
};
const ZH: Readonly<Record<Args['why'], string>> = {
  scheme: '包含协议头，而 SDK 会自行添加',
  slash: '包含斜杠或路径，此处只能填写域名',
  blank: '包含空白字符',
  unknown: '不是 TPNS 的服务接入点',
  misplaced: '没有直接写在 <application> 下，写在其他位置不会被读取',
};

export const accessPointInvalid = define<Args>({
  id: 'access-point-invalid',
  severity: 'error',
  fixable: true,
  before: ['access-point-missing', 'access-point-mismatch'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the access point is written wrongly',
      message: ({ have, why }) =>
        `XG_SERVER_SUFFIX is “${have}”: ${EN[why]}. Registration fails with -502 or 1008003.`,
      help: ({ entry }) =>
        entry === null
          ? `Write one of ${HOSTS}; for guangzhou remove the entry. The TPNS console names the access point.`
          : `Directly under <application> belongs:\n${entry}`,
    },
    zh: {
      title: '服务接入点填写错误',
      message: ({ have, why }) =>
        `XG_SERVER_SUFFIX 的值为“${have}”：${ZH[why]}。注册会返回 -502 或 1008003。`,
      help: ({ entry }) =>
        entry === null
          ? `请填写 ${HOSTS} 之一；广州接入点应删除该配置。接入点可在 TPNS 控制台查看。`
          : `<application> 下应为：\n${entry}`,
    },
  },
  run: subject =>
    inApps(subject, app => {
      if (!isUsed(app) || app.serverInCode || !app.manifestsRead) return null;
      return [...(app.suffix === null ? misplaced(app) : []), ...malformed(app)];
    }),
});

function malformed({ suffix }: AppSubject): Found<Args>[] {
  const have = suffix?.text ?? null;
  if (suffix === null || have === null || regionOfSuffix(have) !== null) return [];
  const why = /^\s*[a-z]+:/i.test(have)
    ? 'scheme'
    : have.includes('/')
      ? 'slash'
      : /\s/.test(have)
        ? 'blank'
        : 'unknown';
  return [{ args: { have, why, entry: meant(have) }, side: 'app', place: suffix.place }];
}

function meant(have: string): string | null {
  const region = meantRegion(have);
  const suffix = region === null ? null : regionOf(region).suffix;
  return suffix === null ? null : entryFor(suffix);
}

function misplaced({ manifests }: AppSubject): Found<Args>[] {
  return manifests.flatMap(({ path, manifest }) =>
    manifest.metaData.flatMap(({ name, value, node, element }): Found<Args>[] => {
      if (name?.text !== SUFFIX_META || value === null || element.parent === manifest.application) return [];
      if (/^remove/.test(node ?? '')) return [];
      const entry = regionOfSuffix(value.text) === null ? meant(value.text) : entryFor(value.text);
      return [
        { args: { have: value.text, why: 'misplaced', entry }, side: 'app', place: at(path, rangeOf(name)) },
      ];
    }),
  );
}
