import { expect, test } from 'vitest';
import { apiUrl, EndpointFault, endpointProblem } from '../../src/tpns/endpoint.ts';
import { isLoopback } from '../../src/tpns/http-port.ts';

test.each([
  'https://api.tpns.tencent.com',
  'https://gateway.example.com:8443/push',
  'http://127.0.0.1:8080',
  'http://127.1.2.3',
  'http://localhost:1234/',
  'http://[::1]:99',
])('%s may be used', endpoint => {
  expect(endpointProblem(endpoint)).toBeNull();
});

test.each([
  ['http://api.tpns.tencent.com', 'endpoint-plain-http'],
  ['http://127.0.0.1.example.com', 'endpoint-plain-http'],
  ['http://localhost.example.com', 'endpoint-plain-http'],
  ['http://10.0.2.2', 'endpoint-plain-http'],
  ['http://[::ffff:10.0.0.1]', 'endpoint-plain-http'],
  ['ftp://127.0.0.1', 'endpoint-scheme'],
  ['file:///etc/hosts', 'endpoint-scheme'],
  ['https://user:geheim@api.tpns.tencent.com', 'endpoint-credentials'],
  ['https://api.tpns.tencent.com?x=1', 'endpoint-extra'],
  ['https://api.tpns.tencent.com#x', 'endpoint-extra'],
  ['api.tpns.tencent.com', 'endpoint-not-url'],
  ['https://', 'endpoint-not-url'],
  ['', 'endpoint-not-url'],
])('%s is refused: %s', (endpoint, id) => {
  expect(endpointProblem(endpoint)?.id).toBe(id);
  expect(() => apiUrl(endpoint, '/v3/push/app')).toThrow(EndpointFault);
});

test.each(['https://user:geheim@api.tpns.tencent.com', 'user:geheim@host', 'https://user:geheim@bad host'])(
  'a password in %s is not repeated',
  endpoint => {
    expect(JSON.stringify(endpointProblem(endpoint))).not.toContain('geheim');
  },
);

test.each([
  ['https://api.tpns.tencent.com', 'https://api.tpns.tencent.com/v3/push/app'],
  ['https://api.tpns.tencent.com/', 'https://api.tpns.tencent.com/v3/push/app'],
  ['https://api.tpns.tencent.com/v3/push/app', 'https://api.tpns.tencent.com/v3/push/app'],
  ['https://api.tpns.tencent.com/v3/push/app/', 'https://api.tpns.tencent.com/v3/push/app'],
  ['https://gateway.example.com/tpns', 'https://gateway.example.com/tpns/v3/push/app'],
])('the push URL at %s is %s', (endpoint, url) => {
  expect(apiUrl(endpoint, '/v3/push/app')).toBe(url);
});

test.each([
  ['127.0.0.1', true],
  ['LOCALHOST', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['128.0.0.1', false],
  ['example.com', false],
])('%s is loopback: %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});
