/** What arrives and may not be shown looks the same as what never came. */
import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { inEvidence, lastOf, ofKind } from './shared/evidence.ts';

interface Args {
  /** Of one notification channel; null where the whole app may show nothing. */
  readonly channel: string | null;
}

export const notificationsBlocked = define<Args>({
  id: 'notifications-blocked',
  severity: 'error',
  fixable: false,
  evidence: '--device',
  before: [],
  source: 'https://developer.android.com/develop/ui/views/notifications/notification-permission',
  words: {
    en: {
      title: 'notifications are switched off on the device',
      message: ({ channel }) =>
        channel === null
          ? 'The app may not show notifications on this device: pushes arrive and nobody sees them.'
          : `The notification channel “${channel}” is switched off on this device: what is sent to it is not shown.`,
      help: ({ channel }) =>
        channel === null
          ? 'Allow them in the settings of the device (Apps › the app › Notifications), and let the app ask for POST_NOTIFICATIONS before it registers.'
          : `Switch “${channel}” on in the app's notification settings on the device, or send to another channel.`,
    },
    zh: {
      title: '设备上关闭了通知',
      message: ({ channel }) =>
        channel === null
          ? '该设备不允许应用显示通知：推送即使到达，用户也看不到。'
          : `该设备上关闭了通知渠道“${channel}”，发往该渠道的通知不会显示。`,
      help: ({ channel }) =>
        channel === null
          ? '请在系统设置的应用通知中允许通知，并在注册推送之前申请 POST_NOTIFICATIONS 权限。'
          : `请在系统的应用通知设置中打开“${channel}”，或改用其他渠道发送。`,
    },
  },
  run: subject =>
    inEvidence(subject, ['device'], (observations): Found<Args>[] => {
      const allowed = lastOf(observations, 'notifications-allowed')?.args.allowed;
      if (allowed === false) return [{ args: { channel: null }, side: 'device' }];
      // one channel of several: what goes through the others is seen
      return ofKind(observations, 'notification-channel-off').map(({ args: { id } }) => ({
        args: { channel: id },
        side: 'device',
        severity: 'warning',
        about: id,
      }));
    }),
});
