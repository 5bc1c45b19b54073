/* global signalR */

/** The code of a refusal by the server, or null when it was the connection that failed. */
export function refusalOf(error) {
  return /HubException: ([a-z-]+)$/.exec(error?.message ?? '')?.[1] ?? null;
}

/** A connection that comes back by itself for as long as the page is open. */
export class Connection {
  #hub;
  #handlers;
  #up = Promise.withResolvers();

  /** @param handlers onMessage, onState, onUp (after every connect), onDown */
  constructor(handlers) {
    this.#handlers = handlers;
    this.#hub = new signalR.HubConnectionBuilder()
      .withUrl('chat')
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: attempt => Math.min(250 * 2 ** attempt.previousRetryCount, 4000) })
      .configureLogging(signalR.LogLevel.None)
      .build();
    this.#hub.keepAliveIntervalInMilliseconds = 5000;
    this.#hub.serverTimeoutInMilliseconds = 15000;
    this.#hub.on('message', message => handlers.onMessage(message));
    this.#hub.on('state', state => handlers.onState(state));
    this.#hub.onreconnecting(() => {
      this.#up = Promise.withResolvers();
      handlers.onDown();
    });
    this.#hub.onreconnected(() => this.#comeUp());
  }

  get isUp() {
    return this.#hub.state === signalR.HubConnectionState.Connected;
  }

  async start() {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.#hub.start();
        break;
      } catch {
        this.#handlers.onDown();
        await new Promise(resolve => setTimeout(resolve, Math.min(250 * 2 ** attempt, 4000)));
      }
    }
    await this.#comeUp();
  }

  /** Calls the server, as soon as there is a connection. */
  async call(method, ...values) {
    await this.#up.promise;
    return this.#hub.invoke(method, ...values);
  }

  #comeUp() {
    this.#up.resolve();
    return this.#handlers.onUp();
  }
}

/** An id for a message that no other message has. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
