import { connect, type Socket } from 'node:net';

/** As much of the NATS protocol as a test needs: connect with a password, and ask for an answer. */
export class NatsConnection {
  readonly #socket: Socket;
  #buffer = '';
  #inboxes = 0;
  readonly #waiting = new Map<string, (payload: string) => void>();
  readonly #ready: Promise<void>;

  constructor(port: number, user: string, password: string) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setEncoding('utf8');
    this.#ready = new Promise((resolve, reject) => {
      this.#socket.once('error', reject);
      this.#socket.on('data', (chunk: string) => {
        this.#buffer += chunk;
        this.#read(resolve, reject);
      });
    });
    const options = {
      user,
      pass: password,
      verbose: false,
      pedantic: false,
      headers: false,
      lang: 'test',
      version: '0',
    };
    this.#socket.write(`CONNECT ${JSON.stringify(options)}\r\nPING\r\n`);
  }

  /** Resolves when the server has let the client in. */
  ready(): Promise<void> {
    return this.#ready;
  }

  /** The answer to a request, parsed. */
  async request(subject: string, body: unknown, timeoutMs = 5000): Promise<Record<string, unknown>> {
    await this.#ready;
    const inbox = `_INBOX.test.${++this.#inboxes}`;
    const payload = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const answer = new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer from ${subject}`)), timeoutMs);
      this.#waiting.set(String(this.#inboxes), (text) => {
        clearTimeout(timer);
        resolve(text);
      });
    });
    this.#socket.write(`SUB ${inbox} ${this.#inboxes}\r\nUNSUB ${this.#inboxes} 1\r\n`);
    this.#socket.write(`PUB ${subject} ${inbox} ${Buffer.byteLength(payload)}\r\n${payload}\r\n`);
    return JSON.parse(await answer) as Record<string, unknown>;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(ready: () => void, refused: (error: Error) => void): void {
    for (;;) {
      const end = this.#buffer.indexOf('\r\n');
      if (end < 0) return;
      const line = this.#buffer.slice(0, end);
      if (line.startsWith('MSG ')) {
        const [, , id = '', ...rest] = line.split(' ');
        const length = Number(rest.at(-1));
        if (this.#buffer.length < end + 2 + length + 2) return;
        this.#waiting.get(id)?.(this.#buffer.slice(end + 2, end + 2 + length));
        this.#buffer = this.#buffer.slice(end + 2 + length + 2);
        continue;
      }
      this.#buffer = this.#buffer.slice(end + 2);
      if (line === 'PONG') ready();
      else if (line === 'PING') this.#socket.write('PONG\r\n');
      else if (line.startsWith('-ERR')) refused(new Error(line));
    }
  }
}
