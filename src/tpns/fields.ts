import { isArray, isObject, type Json } from '../core/json.ts';

export type FieldType = 'any' | 'string' | 'integer' | 'boolean' | 'object' | 'strings' | 'objects';

/**
 * The fields of a push body and their types, as the API documents them. One table, three readers: it types what
 * `--set` is given, checks a body before it is sent, and lets the emulator refuse what the service would.
 */
const documented: Readonly<Record<string, Readonly<Record<string, FieldType>>>> = {
  '': {
    audience_type: 'string',
    message: 'object',
    message_type: 'string',
    environment: 'string',
    upload_id: 'integer',
    token_list: 'strings',
    account_list: 'strings',
    tag_rules: 'objects',
    tag_list: 'object',
    platform: 'string',
    expire_time: 'integer',
    send_time: 'string',
    multi_pkg: 'boolean',
    loop_param: 'object',
    plan_id: 'string',
    group_id: 'string',
    account_push_type: 'integer',
    account_type: 'integer',
    ignore_invalid_token: 'integer',
    push_speed: 'integer',
    collapse_id: 'integer',
    force_collapse: 'boolean',
    channel_rules: 'objects',
    tpns_online_push_type: 'integer',
    trace_id: 'string',
  },
  message: {
    title: 'string',
    content: 'string',
    accept_time: 'objects',
    thread_id: 'string',
    thread_sumtext: 'string',
    xg_media_resources: 'string',
    xg_media_audio_resources: 'string',
    show_type: 'integer',
    android: 'object',
    ios: 'object',
  },
  'message.android': {
    n_ch_id: 'string',
    n_ch_name: 'string',
    n_category: 'string',
    n_importance: 'integer',
    xm_ch_id: 'string',
    fcm_ch_id: 'string',
    hw_biz_type: 'integer',
    hw_ch_id: 'string',
    hw_category: 'string',
    hw_importance: 'integer',
    urgency: 'string',
    oppo_ch_id: 'string',
    oppo_top_notification_bar_show: 'boolean',
    oppo_senior_push: 'boolean',
    oppo_advertiser_id: 'string',
    vivo_ch_id: 'string',
    vivo_category: 'string',
    // text in one edition of the documentation, an object in another
    vivo_marketing: 'any',
    n_id: 'integer',
    builder_id: 'integer',
    badge_type: 'integer',
    ring: 'integer',
    vibrate: 'integer',
    lights: 'integer',
    clearable: 'integer',
    ring_raw: 'string',
    icon_type: 'integer',
    icon_res: 'string',
    style_id: 'integer',
    small_icon: 'string',
    icon_color: 'integer',
    show_type: 'integer',
    action: 'object',
    custom_content: 'string',
  },
  'message.android.action': {
    action_type: 'integer',
    activity: 'string',
    aty_attr: 'object',
    browser: 'object',
    intent: 'string',
  },
  'message.android.action.aty_attr': { if: 'integer', pf: 'integer' },
  'message.android.action.browser': { url: 'string', confirm: 'integer' },
  'message.ios': { aps: 'object', custom_content: 'string' },
  'message.ios.aps': {
    badge_type: 'integer',
    // a text in one version of the vendor's own program, an object everywhere else
    alert: 'any',
    category: 'string',
    sound: 'string',
    'mutable-content': 'integer',
    'content-available': 'integer',
    'interruption-level': 'string',
  },
  'message.ios.aps.alert': { title: 'string', subtitle: 'string', body: 'string' },
};

export interface Field {
  readonly path: string;
  readonly type: FieldType;
}

export const fields: readonly Field[] = Object.entries(documented).flatMap(([parent, members]) =>
  Object.entries(members).map(([name, type]) => ({ path: parent === '' ? name : `${parent}.${name}`, type })),
);

const typeByPath = new Map(fields.map(field => [field.path, field.type]));

export function typeOf(path: string): FieldType | null {
  return typeByPath.get(path) ?? null;
}

export function hasType(value: Json, type: FieldType): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'object':
      return isObject(value);
    case 'strings':
      return isArray(value) && value.every(entry => typeof entry === 'string');
    case 'objects':
      return isArray(value) && value.every(entry => isObject(entry));
  }
}
