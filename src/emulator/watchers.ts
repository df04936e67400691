/** Pages that are open, told over server-sent events that something arrived. */
import type { ServerResponse } from 'node:http';

export interface Watchers {
  /** The response stays open, and is told at once: what came before it listened counts too. */
  watch(response: ServerResponse): void;
  tell(): void;
}

/** However many pushes come in a moment, a page reads them once. */
const momentMs = 100;
const event = 'data: changed\n\n';

export function watchers(): Watchers {
  const open = new Set<ServerResponse>();
  let waiting = false;
  return {
    watch(response) {
      open.add(response);
      response.on('close', () => open.delete(response));
      response.write(event);
    },
    tell() {
      if (waiting || open.size === 0) return;
      waiting = true;
      const send = (): void => {
        waiting = false;
        for (const response of open) response.write(event);
      };
      setTimeout(send, momentMs).unref();
    },
  };
}
