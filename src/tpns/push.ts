import { type PushAnswer, readAnswer } from './answer.ts';
import { type Call, signedRequest } from './call.ts';
import type { Http, HttpRequest } from './http-port.ts';

export const pushPath = '/v3/push/app';

export type Push = Omit<Call, 'path'>;

/** The whole signed push, ready to be shown or sent. Throws `EndpointFault`. */
export function pushRequest(push: Push): HttpRequest {
  return signedRequest({ ...push, path: pushPath });
}

/** Rejects with `HttpFault` where no answer came; whatever did come is an answer, be it a page of HTML. */
export async function send(http: Http, request: HttpRequest): Promise<PushAnswer> {
  return readAnswer(await http.request(request));
}
