import { type Code, codesOf } from './code.ts';

export const imPushCodes: readonly Code[] = codesOf(
  'im',
  'https://www.tencentcloud.com/document/product/1047/74196',
  [
    {
      code: '90001',
      meaning: { en: 'The body is not JSON.', zh: '请求体不是有效的 JSON。' },
      remedy: { en: 'Put one valid JSON object into the body.', zh: '发送有效的 JSON。' },
    },
    {
      code: '90005',
      meaning: { en: 'MsgRandom is missing or not a whole number.', zh: '缺少 MsgRandom，或不是整数。' },
      remedy: { en: 'Send it as an unsigned 32-bit number.', zh: 'MsgRandom 应为 32 位无符号整数。' },
    },
    {
      code: '90009',
      meaning: { en: 'The caller is not an administrator of the app.', zh: '需要 App 管理员权限。' },
      remedy: { en: 'Put an administrator account into identifier.', zh: 'identifier 请使用管理员账号。' },
    },
    {
      code: '90018',
      meaning: { en: 'The request names too many accounts.', zh: '请求的账号数量过多。' },
      remedy: { en: 'Send it to fewer accounts at a time.', zh: '减少单次请求的账号数量。' },
    },
    {
      code: '90020',
      meaning: { en: 'A tag has more than 50 bytes.', zh: '标签长度超过 50 字节。' },
      remedy: { en: 'Choose a shorter tag.', zh: '缩短标签。' },
    },
    {
      code: '90022',
      meaning: {
        en: 'The same tag stands in TagsOr and in TagsAnd.',
        zh: 'TagsOr 与 TagsAnd 中有相同的标签。',
      },
      remedy: { en: 'Take it out of one of them.', zh: '从其中一处移除。' },
    },
    {
      code: '90024',
      meaning: { en: 'Pushes follow one another too quickly.', zh: '推送间隔过短。' },
      remedy: { en: 'Leave more than a second between them.', zh: '两次推送间隔应大于 1 秒。' },
    },
    {
      code: '90026',
      meaning: { en: "The message's offline lifetime is not allowed.", zh: '离线保存时长设置错误。' },
      remedy: { en: 'Keep MsgLifeTime at 604800 seconds or less.', zh: 'MsgLifeTime 不应超过 604800 秒。' },
    },
    {
      code: '90032',
      meaning: { en: 'The push names more than ten tags.', zh: '标签数量超过 10 个。' },
      remedy: { en: 'Use ten tags or fewer.', zh: '标签不超过 10 个。' },
    },
    {
      code: '90033',
      meaning: { en: 'An attribute is not acceptable.', zh: '属性无效。' },
      remedy: { en: 'Compare it with the attributes defined for the app.', zh: '与应用中已定义的属性核对。' },
    },
    {
      code: '90039',
      meaning: { en: "A push can't go by attributes and by tags at once.", zh: '不能同时按属性和标签推送。' },
      remedy: { en: 'Choose one of the two.', zh: '两者只能选其一。' },
    },
    {
      code: '90040',
      meaning: { en: 'The list of tags has an empty entry.', zh: '存在空标签。' },
      remedy: { en: 'Take the empty tag out.', zh: '移除空标签。' },
    },
    {
      code: '90045',
      meaning: { en: 'The push plug-in is not enabled for this app.', zh: '推送插件未开通。' },
      remedy: { en: 'Switch the plug-in on in the IM console.', zh: '在 IM 控制台开通推送插件。' },
    },
    {
      code: '90047',
      meaning: {
        en: "Today's push quota is used up; it is 100 unless raised.",
        zh: '当日推送次数已用完（默认 100 次）。',
      },
      remedy: { en: 'Wait until tomorrow, or have the quota raised.', zh: '次日再试，或申请提高配额。' },
    },
    {
      code: '90048',
      meaning: { en: 'IM does not know this account.', zh: '账号不存在。' },
      remedy: { en: 'Import it, or let its user log in once.', zh: '导入该账号，或让用户登录一次。' },
    },
    {
      code: '90049',
      meaning: { en: 'No push has this TaskId.', zh: '没有该 TaskId 的推送记录。' },
      remedy: { en: 'Use the TaskId that the push call returned.', zh: '使用推送接口返回的 TaskId。' },
    },
    {
      code: '90050',
      meaning: { en: 'The push was recalled before.', zh: '该任务已被撤回。' },
      remedy: { en: 'There is nothing to do.', zh: '无需处理。' },
    },
    {
      code: '90051',
      meaning: { en: 'Recalls come faster than one a second.', zh: '撤回频率超过每秒一次。' },
      remedy: { en: 'Wait a second between recalls.', zh: '两次撤回间隔至少 1 秒。' },
    },
    {
      code: '90052',
      meaning: {
        en: "The push is more than a day old and can't be recalled.",
        zh: '任务超过 24 小时，无法撤回。',
      },
      remedy: { en: 'Recall within 24 hours.', zh: '请在 24 小时内撤回。' },
    },
    {
      code: '90053',
      meaning: {
        en: 'An online-only push was recalled without OfflinePushInfo.',
        zh: '撤回仅在线任务时缺少 OfflinePushInfo。',
      },
      remedy: { en: 'Add OfflinePushInfo to the recall.', zh: '撤回时带上 OfflinePushInfo。' },
    },
    {
      code: '90056',
      meaning: { en: 'The push has more than 10 KB.', zh: '推送内容超过 10 KB。' },
      remedy: { en: 'Send less text or data.', zh: '缩短推送内容。' },
    },
    {
      code: '90057',
      meaning: { en: 'DataId is not acceptable.', zh: 'DataId 无效。' },
      remedy: { en: 'Keep DataId at 64 bytes or less.', zh: 'DataId 不超过 64 字节。' },
      doc: 'https://cloud.tencent.com/document/product/269/117847',
    },
    {
      code: '91000',
      meaning: { en: 'The service failed inside.', zh: '服务内部错误。' },
      remedy: { en: 'Try again.', zh: '重试。' },
    },
  ],
);
