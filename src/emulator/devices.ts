/** How many devices an accepted push is for: what the figures begin with. */
import { isArray, type JsonObject } from '../core/json.ts';
import { type Archive, devices } from './archive.ts';
import { isFor, namedTags } from './tags.ts';
import type { Accepted } from './verdict.ts';

/** One for an audience that only the service could count. */
export function devicesOf({ push, results, invalid }: Accepted, archive: Archive): number {
  switch (push.audience_type) {
    case 'account':
    case 'account_list':
      return ofAccounts(push, results, archive);
    case 'tag':
      return ofTags(push, archive);
    case 'package_token_push':
    case 'package_account_push':
      return archive.packages.find(push.upload_id)?.tokens?.length ?? 1;
    default:
      return Math.max(0, (results.length || 1) - invalid.length);
  }
}

/** The newest device of each account, or with `account_push_type` 1 every one. */
function ofAccounts(push: JsonObject, results: readonly number[], { accounts }: Archive): number {
  const type = Number(push.account_type ?? 0);
  const named = isArray(push.account_list) ? push.account_list : [];
  return results.reduce((sum, code, i) => {
    const tokens = accounts.tokensOf({ account: String(named[i]), type }).length;
    return code === 0 ? sum + (push.account_push_type === 1 ? Math.max(1, tokens) : 1) : sum;
  }, 0);
}

function ofTags(push: JsonObject, archive: Archive): number {
  const named = namedTags(push);
  if (named === null || !named.every(archive.tags.isKnown)) return 1;
  return devices(archive).filter(token => isFor(push, archive.tags.of(token))).length;
}
