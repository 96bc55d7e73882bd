// A web socket over Node's own sockets: what a circuit needs and no more.
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';

const [CONTINUED, TEXT, BYTES, CLOSE, PING, PONG] = [0, 1, 2, 8, 9, 10];

/** Opens one; `heard` is given the bytes of every message, `ended` is called once with a reason. */
export function open(address, headers, heard, ended) {
  const { request } = address.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asking = request(address, {
      agent: false,
      headers: { ...headers, Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': randomBytes(16).toString('base64') },
    });
    asking.on('response', (answer) => {
      answer.resume();
      reject(new Error(`The server answers ${answer.statusCode} and opens no web socket.`));
    });
    asking.on('error', reject);
    asking.on('upgrade', (_, socket, first) => resolve(new Socket(socket, first, heard, ended)));
    asking.end();
  });
}

class Socket {
  #socket; #heard; #ended; #kept = Buffer.alloc(0); #parts = [];

  constructor(socket, first, heard, ended) {
    this.#socket = socket;
    this.#heard = heard;
    this.#ended = ended;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', (error) => this.#end(error.message));
    socket.on('close', () => this.#end('The connection was closed.'));
    if (first.length > 0) this.#read(first);
  }

  send(bytes) { this.#frame(BYTES, bytes); }

  sendText(text) { this.#frame(TEXT, Buffer.from(text, 'utf8')); }

  /** As a browser that leaves. */
  close() {
    this.#frame(CLOSE, Buffer.from([0x03, 0xe8]));
    this.#socket.end();
  }

  /** As a cable that is pulled: a reset, without a word. */
  drop() { this.#socket.resetAndDestroy(); }

  #end(reason) {
    this.#ended?.(reason);
    this.#ended = null;
  }

  #frame(kind, body) {
    if (this.#socket.destroyed || !this.#socket.writable) return;
    const long = body.length > 0xffff ? 8 : body.length > 125 ? 2 : 0;
    const frame = Buffer.alloc(6 + long + body.length);
    frame[0] = 0x80 | kind;
    frame[1] = 0x80 | (long === 8 ? 127 : long === 2 ? 126 : body.length);
    if (long === 8) frame.writeBigUInt64BE(BigInt(body.length), 2);
    if (long === 2) frame.writeUInt16BE(body.length, 2);
    // The mask is all zero: it guards proxies against scripts of browsers, and this is none.
    body.copy(frame, 6 + long);
    this.#socket.write(frame);
  }

  #read(bytes) {
    this.#kept = this.#kept.length === 0 ? bytes : Buffer.concat([this.#kept, bytes]);
    for (let frame = this.#next(); frame; frame = this.#next()) this.#take(frame);
  }

  #next() {
    const kept = this.#kept;
    if (kept.length < 2) return null;
    const short = kept[1] & 0x7f;
    const start = 2 + (short === 127 ? 8 : short === 126 ? 2 : 0);
    if (kept.length < start) return null;
    const length = short === 127 ? Number(kept.readBigUInt64BE(2)) : short === 126 ? kept.readUInt16BE(2) : short;
    if (kept.length < start + length) return null;
    this.#kept = kept.subarray(start + length);
    return { isLast: (kept[0] & 0x80) !== 0, kind: kept[0] & 15, body: kept.subarray(start, start + length) };
  }

  #take({ isLast, kind, body }) {
    if (kind === PING) return this.#frame(PONG, body);
    if (kind === CLOSE) return this.#socket.end();
    if (kind !== CONTINUED && kind !== TEXT && kind !== BYTES) return;
    this.#parts.push(Buffer.from(body));
    if (!isLast) return;
    const whole = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#heard(whole);
  }
}
