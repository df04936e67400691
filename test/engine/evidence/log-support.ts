/** Logs in memory, as bytes that come in pieces. */
import { encodeText, GB18030 } from '../../../src/core/charset.ts';
import { type LogReading, readLog } from '../../../src/engine/evidence/log/read.ts';

export const APP = 'com.example.shop';
export const TOKEN = '0102030405060708090a0b0c0d0e0f101112';

export async function* inPieces(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

export const bytesOf = (text: string, encoding = 'utf-8'): Uint8Array => {
  if (encoding === 'utf-8-bom') return encodeText(`\ufeff${text}`, 'utf-8');
  if (encoding.endsWith('-bom')) return encodeText(`\ufeff${text}`, encoding.slice(0, -4));
  return encodeText(text, encoding === 'gbk' ? GB18030 : encoding);
};

export const read = (
  log: string | Uint8Array,
  packages: readonly string[] | null = [APP],
): Promise<LogReading> => readLog(inPieces(typeof log === 'string' ? bytesOf(log) : log), { packages });

/** `id@channel code` of each observation: what most tests are about. */
export const kinds = ({ observations }: LogReading): readonly string[] =>
  observations.map(({ id, channel, args }) => {
    const { code } = args as { code?: string };
    return `${id}${channel === null ? '' : `@${channel}`}${code === undefined ? '' : ` ${code}`}`;
  });

export const noted = ({ notes }: LogReading): readonly string[] => notes.map(({ id }) => id);

/** Of two processes of the app, one of another that uses TPNS as well, and the system; as `-v threadtime` writes it. */
export const THREADTIME = `--------- beginning of main
09-20 10:00:00.101   900   950 I ActivityManager: Start proc 4321:com.example.shop/u0a123 for activity {com.example.shop/.MainActivity}
09-20 10:00:00.102   900   950 I ActivityManager: Start proc 4330:com.example.shop:xg_vip_service/u0a123 for service {com.example.shop/x}
09-20 10:00:00.103   900   950 I ActivityManager: Start proc 5555:com.other.news/u0a150 for broadcast {com.other.news/x}
09-20 10:00:00.201  4321  4321 I TPush   : [XGPushConfig] isUsedOtherPush:true
09-20 10:00:00.210  5555  5555 E TPush   : [OtherPushVivoImpl] vivoPush Register or UnRegister fail, code = 10003
09-20 10:00:00.310  4321  4350 I HMSSDK_HuaweiApiClientImpl: connect minVersion:50000000
09-20 10:00:00.311  4321  4350 I HMSSDK_HMSAgent: connect versionCode:40000301
09-20 10:00:00.320  4321  4350 I TPush   : [OtherPushHuaWeiImpl] other push huawei onConnect code:907135701
09-20 10:00:00.330  4321  4350 E TPush   : [OtherPushClient] get otherpush errcode: errCode : 907135701 , errMsg : scope list empty
09-20 10:00:00.340  4321  4350 I TPush   : [OtherPushClient] handleUpdateToken other push token is :  other push type: huawei
09-20 10:00:00.350  4330  4360 D SurfaceFlinger: frame
09-20 10:00:00.360  4330  4360 I TPush   : [ServiceUtil] disable pull up other app
09-20 10:00:00.400  4321  4321 I Tpns    : registered, token ${TOKEN}
09-20 10:00:00.410  4321  4321 W Tpns    : token not reported to IM, code 22001: 未上传证书 (npx tpns explain 22001)
`;
