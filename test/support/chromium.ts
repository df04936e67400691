/** A real browser without a window, driven over its DevTools protocol. */
import { type ChildProcess, spawn } from 'node:child_process';
import { WebSocket } from 'undici';
import { scratch } from './scratch.ts';
import { type Tool, tool } from './tool.ts';

const command = process.env.CHROMIUM ?? 'chromium';

export const chromium = (): Tool => tool(command);

export interface Tab {
  go(url: string): Promise<void>;
  /** The value of an expression in the page, awaited there. */
  read<T>(expression: string): Promise<T>;
  /** Polls until the expression is true. */
  until(expression: string): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Space'): Promise<void>;
  /** What assistive technology is given: role and name of everything it sees. */
  accessible(): Promise<readonly { role: string; name: string }[]>;
  size(width: number, height: number): Promise<void>;
  /** What the reader prefers, and whether it is for a screen or, as it would be printed, for paper. */
  prefer(media: Readonly<Record<string, string>>, on?: 'screen' | 'print'): Promise<void>;
  /** A PNG of the whole page. */
  picture(): Promise<Buffer>;
  /** Every address that the browser asked for since the tab was opened. */
  readonly asked: readonly string[];
  /** What the browser complained about: errors, refused contents, dialogs. */
  readonly complaints: readonly string[];
}

export interface Browser {
  open(): Promise<Tab>;
  close(): Promise<void>;
}

type Members = Record<string, unknown>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Members;
  readonly result?: Members;
  readonly error?: { readonly message: string };
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
];

export async function startChromium(): Promise<Browser> {
  const child = spawn(command, [...flags, `--user-data-dir=${scratch('chromium')}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const socket = new WebSocket(await addressOf(child));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error('chromium closed its door')), { once: true });
  });
  const answers = new Map<number, (message: Message) => void>();
  const events = new Set<(message: Message) => void>();
  let calls = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) for (const hear of events) hear(message);
    else answers.get(message.id)?.(message);
  });
  const call = (method: string, params: Members = {}, sessionId?: string): Promise<Members> =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      answers.set(id, ({ result, error }) => {
        answers.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
  return {
    async open() {
      const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
      const heard = (hear: (message: Message) => void): void => {
        events.add(message => {
          if (message.sessionId === sessionId) hear(message);
        });
      };
      return tabOf((method, params) => call(method, params, String(sessionId)), heard);
    },
    async close() {
      const gone = new Promise(resolve => child.once('exit', resolve));
      await call('Browser.close').catch(() => child.kill('SIGKILL'));
      socket.close();
      await gone;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', chunk => {
      said += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`chromium did not start: ${said}`)));
  });
}

type Call = (method: string, params?: Members) => Promise<Members>;

async function tabOf(call: Call, heard: (hear: (message: Message) => void) => void): Promise<Tab> {
  const asked: string[] = [];
  const complaints: string[] = [];
  let loaded: () => void = () => {};
  heard(({ method, params = {} }) => {
    if (method === 'Network.requestWillBeSent') asked.push((params.request as { url: string }).url);
    else if (method === 'Page.loadEventFired') loaded();
    else if (method === 'Page.javascriptDialogOpening') complaints.push(`dialog: ${String(params.message)}`);
    else if (method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(params.exceptionDetails));
    else if (method === 'Log.entryAdded') complaints.push((params.entry as { text: string }).text);
  });
  await call('Emulation.setScrollbarsHidden', { hidden: true });
  for (const domain of ['Page', 'Network', 'Runtime', 'Log', 'Accessibility']) await call(`${domain}.enable`);
  const read = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return (result as { value: T }).value;
  };
  return {
    asked,
    complaints,
    read,
    async go(url) {
      const done = new Promise<void>(resolve => {
        loaded = resolve;
      });
      await call('Page.navigate', { url });
      await done;
    },
    async until(expression) {
      const end = Date.now() + 30_000;
      while (!(await read<boolean>(`Boolean(${expression})`))) {
        if (Date.now() > end) throw new Error(`never true: ${expression}`);
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    },
    async press(key) {
      const keys = { Tab: [9, ''], Enter: [13, '\r'], Space: [32, ' '] } as const;
      const [windowsVirtualKeyCode, text] = keys[key];
      const event = { key: key === 'Space' ? ' ' : key, code: key, windowsVirtualKeyCode };
      await call('Input.dispatchKeyEvent', { ...event, type: 'keyDown', ...(text === '' ? {} : { text }) });
      await call('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
    },
    async accessible() {
      const { nodes } = await call('Accessibility.getFullAXTree');
      type Node = { ignored: boolean; role?: { value: string }; name?: { value: string } };
      return (nodes as Node[])
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }));
    },
    async size(width, height) {
      await call('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
    },
    async prefer(preferences, on = 'screen') {
      const features = Object.entries(preferences).map(([name, value]) => ({ name, value }));
      await call('Emulation.setEmulatedMedia', { features, media: on });
    },
    async picture() {
      const { data } = await call('Page.captureScreenshot', { captureBeyondViewport: true });
      return Buffer.from(String(data), 'base64');
    },
  };
}
