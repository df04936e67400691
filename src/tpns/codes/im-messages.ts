import { type Code, codesOf } from './code.ts';

export const imMessageCodes: readonly Code[] = codesOf(
  'im',
  'https://cloud.tencent.com/document/product/269/2282',
  [
    {
      code: '20001',
      meaning: { en: 'The one-to-one message request is not valid.', zh: '单聊消息请求非法。' },
      remedy: { en: 'Compare the body with the documentation of sendmsg.', zh: '检查请求体。' },
      doc: 'https://www.tencentcloud.com/document/product/1047/47722',
    },
    {
      code: '20002',
      meaning: { en: 'UserSig or session of the sender are no longer valid.', zh: 'UserSig 或会话已失效。' },
      remedy: { en: 'Make a new UserSig.', zh: '重新生成 UserSig。' },
      doc: 'https://www.tencentcloud.com/document/product/1047/47722',
    },
    {
      code: '20003',
      meaning: { en: 'Sender or receiver is unknown to IM.', zh: '发送方或接收方账号无效或未导入。' },
      remedy: { en: 'Import this account into IM first.', zh: '导入该账号。' },
    },
    {
      code: '20004',
      meaning: { en: 'The network failed while the message was sent.', zh: '发送消息时网络异常。' },
      remedy: { en: 'Try again.', zh: '重试。' },
    },
    {
      code: '20005',
      meaning: { en: 'The server failed while the message was sent.', zh: '发送消息时服务端异常。' },
      remedy: { en: 'Try again.', zh: '重试。' },
    },
    {
      code: '20006',
      meaning: {
        en: 'Your own callback refused the message before it was sent.',
        zh: '消息被发送前回调拦截。',
      },
      remedy: { en: 'Look at what your callback answers.', zh: '检查业务侧回调的返回。' },
    },
    {
      code: '20007',
      meaning: {
        en: 'sendmsg refused the message; what this code stands for is not documented in detail.',
        zh: 'sendmsg 返回的错误，文档未给出详细含义。',
      },
      remedy: { en: 'Read ErrorInfo in the answer.', zh: '查看响应中的 ErrorInfo。' },
    },
    {
      code: '20008',
      meaning: {
        en: 'sendmsg refused the message; what this code stands for is not documented in detail.',
        zh: 'sendmsg 返回的错误，文档未给出详细含义。',
      },
      remedy: { en: 'Read ErrorInfo in the answer.', zh: '查看响应中的 ErrorInfo。' },
    },
    {
      code: '20009',
      meaning: {
        en: 'Sender and receiver are not friends (first of three variants).',
        zh: '收发双方不是好友（三种情况之一）。',
      },
      remedy: {
        en: 'Make them friends, or switch the relationship check off in the console.',
        zh: '添加好友关系，或在控制台关闭好友关系检查。',
      },
    },
    {
      code: '20010',
      meaning: {
        en: 'Sender and receiver are not friends (second of three variants).',
        zh: '收发双方不是好友（三种情况之二）。',
      },
      remedy: {
        en: 'Make them friends, or switch the relationship check off in the console.',
        zh: '添加好友关系，或在控制台关闭好友关系检查。',
      },
    },
    {
      code: '20011',
      meaning: {
        en: 'Sender and receiver are not friends (third of three variants).',
        zh: '收发双方不是好友（三种情况之三）。',
      },
      remedy: {
        en: 'Make them friends, or switch the relationship check off in the console.',
        zh: '添加好友关系，或在控制台关闭好友关系检查。',
      },
    },
    {
      code: '20012',
      meaning: { en: 'The sender is muted.', zh: '发送方已被禁言。' },
      remedy: { en: 'Unmute the account.', zh: '解除禁言。' },
    },
    {
      code: '90002',
      meaning: { en: 'MsgBody has the wrong form.', zh: 'MsgBody 格式错误。' },
      remedy: {
        en: 'It is a list of objects with MsgType and MsgContent.',
        zh: 'MsgBody 应为由 MsgType 和 MsgContent 组成的对象数组。',
      },
    },
    {
      code: '90003',
      meaning: { en: 'To_Account is missing or unknown.', zh: '缺少 To_Account，或账号不存在。' },
      remedy: { en: 'Give one existing account in To_Account.', zh: '检查 To_Account。' },
    },
    {
      code: '90007',
      meaning: { en: 'MsgBody is not a list, or is malformed.', zh: 'MsgBody 不是数组或格式错误。' },
      remedy: {
        en: 'Make MsgBody a list, also for a single element.',
        zh: '即使只有一个元素，MsgBody 也必须是数组。',
      },
    },
    {
      code: '90010',
      meaning: { en: 'MsgBody has the wrong form.', zh: 'MsgBody 格式错误。' },
      remedy: {
        en: 'Check MsgType and MsgContent of each element.',
        zh: '检查每个元素的 MsgType 和 MsgContent。',
      },
    },
    {
      code: '90011',
      meaning: { en: 'The message has more than 500 receivers.', zh: '接收账号超过 500 个。' },
      remedy: { en: 'Split it into calls of at most 500 accounts.', zh: '分批发送，每次最多 500 个账号。' },
    },
    {
      code: '90012',
      meaning: { en: 'A receiver is unknown to IM.', zh: 'To_Account 不存在。' },
      remedy: { en: 'Import this account into IM first.', zh: '导入该账号。' },
    },
    {
      code: '93000',
      meaning: { en: 'The message is too long.', zh: '消息包过长。' },
      remedy: { en: 'Shorten it.', zh: '缩短消息内容。' },
    },
  ],
);
