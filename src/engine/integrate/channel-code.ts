/** What the registration says of the vendor channels, before it registers. */
import type { Channel, ChannelSetter } from '../../core/channel.ts';
import type { Hole } from '../../editors/new-file.ts';

/** The setters that are called, and whether channels are opened at all. */
export interface ChannelCalls {
  readonly enable: boolean;
  readonly setters: readonly SetterCall[];
}

export interface SetterCall {
  readonly channel: Channel;
  readonly setter: ChannelSetter;
  readonly value: string;
}

export const NO_CHANNELS: ChannelCalls = { enable: false, setters: [] };

export const ENABLE = 'enableOtherPush';

/** In both languages but for the end of a statement. */
export type Ending = ';' | '';

const INDENT = '        ';
const REGISTER = 'XGPushManager.registerPush(';
const IMPORT = 'import com.tencent.android.tpush.XGPushManager';
/** A line of the templates that stands where these calls go. */
const MARK = '// vendor channels';

/** What takes the place of the templates' mark, and of an import beside the one that is needed as well. */
export function channelHoles({ enable, setters }: ChannelCalls, end: Ending): Hole[] {
  const code = enable ? [...setterLines(setters, 'app', end), enableLine('app', end)] : [];
  const calls = {
    stands: `${MARK}\n${INDENT}${REGISTER}`,
    becomes: [...code, REGISTER].join(`\n${INDENT}`),
  };
  const imports = { stands: IMPORT, becomes: `${IMPORT.replace('Manager', 'Config')}${end}\n${IMPORT}` };
  return enable ? [calls, imports] : [calls];
}

export const enableLine = (context: string, end: Ending): string =>
  `XGPushConfig.${ENABLE}(${context}, true)${end}`;

/** Each with the vendor's own name of its value, for TPNS's may be another; a remark stands above its channel's. */
export function setterLines(setters: readonly SetterCall[], context: string, end: Ending): string[] {
  return setters.flatMap((call, i) => {
    const { channel, setter, value } = call;
    const first = setters[i - 1]?.channel !== channel;
    return [
      ...(first && channel.remark !== null ? [`// ${channel.remark}`] : []),
      `XGPushConfig.${setter.method}(${context}, "${value}")${end} // ${nameOf(call)}`,
    ];
  });
}

/** What the vendor calls the value. */
export function nameOf({ channel, setter }: SetterCall): string {
  const title = channel.fields.find(({ name }) => name === setter.field)?.title ?? setter.field;
  return `${channel.title}'s ${title}`;
}
