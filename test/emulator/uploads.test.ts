/** Files that are uploaded first and pushed to by their id. */

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileIn } from '../../src/emulator/form.ts';
import { runs } from '../support/runs.ts';
import { scratch } from '../support/scratch.ts';
import { ACCESS_ID, SECRET, TOKEN } from '../support/service.ts';
import { curl, describeWith } from '../support/tool.ts';
import { asking } from './asking.ts';

const other = 'b'.repeat(36);
const push = {
  audience_type: 'package_token_push',
  message_type: 'notify',
  message: { title: 'a', content: 'b', android: {} },
};

function form(content: string | Uint8Array<ArrayBuffer>, name = 'tokens.txt', field = 'file'): FormData {
  const made = new FormData();
  made.append('fileName', 'somewhere');
  made.append(field, new Blob([content]), name);
  return made;
}

it('a file of tokens is taken, and pushed to as many devices as it has', async () => {
  const { running, ask, upload } = await asking();
  const uploaded = await upload(form(`${TOKEN}\r\n${other}\nshort\n`));
  expect(uploaded).toEqual({ retCode: 0, errMsg: 'NO_ERROR', uploadId: 1 });
  const { push_id: pushId, ret_code: code } = await ask('/v3/push/app', { ...push, upload_id: 1 });
  expect(code).toBe(0);
  await running.call(['push', '--token', TOKEN, '--wait', '3']);
  expect(await ask('/v3/statistics/get_push_task_stat_channel', { pushId })).toMatchObject({
    pushStatDataAll: [{ pushState: { pushActiveUv: 2 } }, {}],
  });
  const { pushTaskList } = await ask('/v3/toolbox/getPushListByToken', { token: other });
  expect(pushTaskList).toEqual([expect.objectContaining({ pushTargetType: 'TOKEN_PACKAGE_PUSH' })]);
  expect(await ask('/v3/statistics/get_push_record', { pushId })).toMatchObject({
    pushRecordData: [{ uploadId: 1, pushType: 'package_token_push' }],
  });
});

it('an archive is taken unseen; every file has an id of its own', async () => {
  const { ask, upload } = await asking();
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(Buffer.from('anna\n'))]);
  expect(await upload(form(new Uint8Array(zip), 'accounts.zip'))).toMatchObject({ retCode: 0, uploadId: 1 });
  expect(await upload(form(`${TOKEN}\n`, 'tokens.csv'))).toMatchObject({ retCode: 0, uploadId: 2 });
  const accounts = { ...push, audience_type: 'package_account_push', upload_id: 1 };
  expect(await ask('/v3/push/app', accounts)).toMatchObject({ ret_code: 0 });
});

it('an id that no file has is refused', async () => {
  const { ask } = await asking();
  expect(await ask('/v3/push/app', { ...push, upload_id: 7 })).toMatchObject({ ret_code: 10010005 });
});

it.each<[string, FormData | Buffer, Record<string, string>, number]>([
  ['an empty file', form(''), {}, 1008012],
  ['a file without a token', form('one\ntwo\n'), {}, 1008012],
  ['an empty archive', form(`PK\x05\x06${'\0'.repeat(18)}`, 'a.zip'), {}, 1008012],
  ['what is no archive', form('hello', 'a.zip'), {}, 1008011],
  ['a file of another kind', form(TOKEN, 'tokens.doc'), {}, 1008011],
  ['a name that is too long', form(TOKEN, `${'n'.repeat(97)}.txt`), {}, 1008007],
  ['another member', form(TOKEN, 'tokens.txt', 'upload'), {}, 1008002],
  ['no form', Buffer.from(TOKEN), { 'Content-Type': 'text/plain' }, 1008002],
  [
    'a form that breaks off',
    Buffer.from('--x\r\nCont'),
    { 'Content-Type': 'multipart/form-data; boundary=x' },
    1008002,
  ],
  ['a stranger', form(TOKEN), { Authorization: 'Basic eDp5' }, 1008003],
])('%s is refused', async (_, body, headers, code) => {
  const { upload } = await asking();
  expect(await upload(body, headers)).toEqual({ retCode: code, errMsg: expect.any(String) });
});

it('the form of the documentation is understood, comma and all', async () => {
  const { upload } = await asking();
  const body = [
    '--b',
    'Content-Disposition: form-data; name="file"; filename="tokens.txt"\r\n',
    TOKEN,
    '--b--\r\n',
  ].join('\r\n');
  const type = { 'Content-Type': 'multipart/form-data,boundary=b' };
  expect(await upload(Buffer.from(body), type)).toMatchObject({ retCode: 0, uploadId: 1 });
});

it('a form is read byte for byte, however its file looks', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.stringMatching(/^[\w'()+./:=?-]{1,70}$/),
      fc.constantFrom('', 'preamble\r\n'),
      (content, boundary, before) => {
        const other = `--${boundary}\r\nContent-Disposition: form-data; name="fileName"\r\n\r\nx\r\n`;
        const head = `--${boundary}\r\ncontent-disposition: form-data; filename="a b.txt"; name="file"\r\nContent-Type: text/plain\r\n\r\n`;
        const end = `\r\n--${boundary}--\r\n`;
        const body = Buffer.concat([Buffer.from(before + other + head), content, Buffer.from(end)]);
        fc.pre(!Buffer.from(content).includes(`\r\n--${boundary}`));
        const file = fileIn(`multipart/form-data; boundary="${boundary}"`, body, 'file');
        expect(file?.name).toBe('a b.txt');
        expect(Buffer.from(file?.content ?? 'none')).toEqual(Buffer.from(content));
      },
    ),
    { numRuns: runs(300) },
  );
});

it('more than 100 MB are refused', async () => {
  const { upload } = await asking();
  const body = Buffer.alloc(101 * 1024 * 1024, 0x61);
  const type = { 'Content-Type': 'multipart/form-data; boundary=b' };
  expect(await upload(body, type)).toMatchObject({ retCode: 1008011 });
});

describeWith([curl()], 'curl', () => {
  it('uploads as the documentation shows it', async () => {
    const { running } = await asking();
    const file = join(scratch('upload'), 'tokens.txt');
    writeFileSync(file, `${TOKEN}\n`);
    const basic = Buffer.from(`${ACCESS_ID}:${SECRET}`).toString('base64');
    const { stdout } = await promisify(execFile)('curl', [
      '-sS',
      '--noproxy',
      '*',
      '-X',
      'POST',
      `${running.url}/v3/push/package/upload`,
      '-H',
      `Authorization: Basic ${basic}`,
      '-F',
      `file=@${file}`,
    ]);
    expect(JSON.parse(stdout)).toEqual({ retCode: 0, errMsg: 'NO_ERROR', uploadId: 1 });
  });
});
