import type { ServerResponse } from 'node:http';
import type { Answer } from './scenario.ts';

/** What a browser may do with an answer: nothing, but for the page, which has its parts from here and from nowhere else. */
const nothing = "default-src 'none'";
const ownParts =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function head(response: ServerResponse, status: number, type: string, policy = nothing): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': policy,
  });
}

export function reply(response: ServerResponse, status: number, type: string, text: string): void {
  head(response, status, type);
  response.end(text);
}

export function replyPage(response: ServerResponse, text: string): void {
  head(response, 200, 'text/html', ownParts);
  response.end(text);
}

export function json(response: ServerResponse, status: number, value: object): void {
  reply(response, status, 'application/json', JSON.stringify(value));
}

/** What was to be answered, or what the scenario has in its place. */
export function jsonOr(
  { cut = false, text, httpStatus = 200 }: Answer,
  response: ServerResponse,
  value: object,
): void {
  if (cut) response.destroy();
  else if (text !== undefined) reply(response, httpStatus, 'text/html', text);
  else json(response, httpStatus, value);
}
