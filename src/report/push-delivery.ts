/** How far a push came, channel by channel, and the sentence for the rung where it stopped. */
import type { Lang } from '../core/lang.ts';
import { note } from '../core/note.ts';
import type { Paint } from '../ports.ts';
import { withoutReceipts } from '../tpns/channels.ts';
import type { Delivery } from '../tpns/delivery.ts';
import type { ChannelCounts } from '../tpns/statistics.ts';
import type { Say } from './say.ts';
import { pushPhrases } from './words/push.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'ladder-arrived': { channel: string | null };
    'ladder-no-receipts': { channels: string };
    'ladder-not-planned': { seconds: number };
    'ladder-not-sent': { seconds: number };
    'ladder-not-arrived': { seconds: number; channels: string };
    'ladder-blind': { seconds: number };
    'ladder-stopped': Record<never, never>;
    'interrupted-push': Record<never, never>;
  }
}

/** The channel it took, where it was one. */
function channelOf({ channels }: Delivery): string | null {
  const took = (count: 'arrived' | 'sent'): readonly ChannelCounts[] =>
    channels.filter(channel => channel[count] > 0);
  const [only, ...others] = took('arrived').length > 0 ? took('arrived') : took('sent');
  return only && others.length === 0 ? only.channel : null;
}

function sentenceOf(delivery: Delivery, say: Say): string {
  const { rung, seconds, channels, why } = delivery;
  const sent = channels.filter(channel => channel.sent > 0).map(({ channel }) => channel);
  switch (rung) {
    case 'arrived':
      return say(note('ladder-arrived', { channel: channelOf(delivery) }));
    case 'no-receipts':
      return say(
        note('ladder-no-receipts', {
          channels: sent.filter(each => withoutReceipts.includes(each)).join(', '),
        }),
      );
    case 'not-planned':
      return say(note('ladder-not-planned', { seconds }));
    case 'not-sent':
      return say(note('ladder-not-sent', { seconds }));
    case 'not-arrived':
      return say(note('ladder-not-arrived', { seconds, channels: sent.join(', ') }));
    case 'blind':
      return [say(note('ladder-blind', { seconds })), ...(why ? [say(why)] : [])].join(' ');
    case 'stopped':
      return say(note('ladder-stopped', {}));
  }
}

export function deliveryDocument(delivery: Delivery, say: Say): object {
  const { planned, sent, arrived, clicked, rung, channels, followed, seconds } = delivery;
  return {
    planned,
    sent,
    arrived,
    clicked,
    channel: channelOf(delivery),
    channels,
    stoppedAt: rung === 'arrived' ? null : rung,
    message: sentenceOf(delivery, say),
    followed,
    seconds,
  };
}

export function deliveryText(delivery: Delivery, lang: Lang, say: Say, paint: Paint): string[] {
  const phrases = pushPhrases[lang];
  const good = delivery.rung === 'arrived' || delivery.rung === 'no-receipts';
  const { channels } = delivery;
  return [
    phrases.figures(delivery),
    ...channels.map(channel => paint.dim(`  ${channel.channel.padEnd(8)} ${phrases.figures(channel)}`)),
    `${good ? paint.green('✓') : paint.red('✗')} ${sentenceOf(delivery, say)}`,
  ];
}
