/** Everything that a client can ask the emulator about later. */
import { isArray, type JsonObject } from '../core/json.ts';
import { type Accounts, accounts } from './accounts.ts';
import { type Hourly, hourlyLimit } from './hourly.ts';
import type { Inbox, Received } from './inbox.ts';
import { type Packages, packages } from './packages.ts';
import type { Refusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';
import { type Tags, tags } from './tags.ts';
import { type Tasks, tasks } from './tasks.ts';

export interface Archive {
  readonly scenario: Scenario;
  readonly inbox: Inbox;
  readonly tasks: Tasks;
  readonly hourly: Hourly;
  readonly accounts: Accounts;
  readonly tags: Tags;
  /** By token. */
  readonly attributes: Map<string, Map<string, string>>;
  readonly packages: Packages;
  /** When each push plan was made; the first has the id 1. */
  readonly plans: number[];
}

/** What is answered to a question, in the order of its members; the code goes in front. */
export type Answering = (body: JsonObject, archive: Archive, now: number) => Refusal | JsonObject;

export const archive = (scenario: Scenario, inbox: Inbox): Archive => ({
  scenario,
  inbox,
  tasks: tasks(),
  hourly: hourlyLimit(),
  accounts: accounts(scenario),
  tags: tags(),
  attributes: new Map(),
  packages: packages(),
  plans: [],
});

/** Devices that somebody has spoken of. */
export const devices = ({ accounts: known, tags: tagged, attributes }: Archive): readonly string[] => [
  ...new Set([...known.tokens(), ...tagged.tokens(), ...attributes.keys()]),
];

/** Somebody has spoken of it, or pushed to it, and nobody has said that it is gone. */
export function knows(archive: Archive, token: string): boolean {
  if (archive.scenario.invalidTokens?.includes(token)) return false;
  const pushedTo = ({ pushId, body }: Received): boolean =>
    pushId !== null && body !== null && isArray(body.token_list) && body.token_list.includes(token);
  return (
    devices(archive).includes(token) || archive.packages.has(token) || archive.inbox.all().some(pushedTo)
  );
}
