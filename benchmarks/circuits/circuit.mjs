// One circuit, opened as a browser does: the page is read, its marks of components are sent to the hub, every drawing is acknowledged.
import { pack, unpack } from './packed.mjs';
import { open } from './socket.mjs';

const END = '\x1e';
const [INVOCATION, COMPLETION, PING, CLOSE] = [1, 3, 6, 7];
const PING_EVERY = 15_000;

export class Circuit {
  #site; #socket; #ping; #kept = Buffer.alloc(0); #greeted; #waiting = new Map(); #asked = 0; #objects = 0; #drawn; #headers; #id;

  /** Drawings received so far. */
  batches = 0;

  /** Why it ended, where it did by itself. */
  fault = null;

  constructor(site) {
    this.#site = new URL(site);
  }

  /** Until the first drawing of the interactive components has come. */
  async open(path, headers) {
    const page = await this.#page(path, headers);
    this.#headers = { ...headers, ...page.headers };
    const negotiated = await this.#fetch('/_blazor/negotiate?negotiateVersion=1', { method: 'POST', headers: this.#headers });
    const { connectionToken } = await negotiated.json();
    const address = new URL(`/_blazor?id=${encodeURIComponent(connectionToken)}`, this.#site);
    const drawn = new Promise((resolve, reject) => { this.#drawn = { resolve, reject }; });
    drawn.catch(() => {});
    this.#socket = await open(address, { ...this.#headers, Origin: this.#site.origin }, (bytes) => this.#hear(bytes), (reason) => this.#lose(reason));
    this.#socket.sendText(JSON.stringify({ protocol: 'blazorpack', version: 1 }) + END);
    this.#ping = setInterval(() => this.#send([PING]), PING_EVERY);
    this.#id = await this.#invoke('StartCircuit', `${this.#site.origin}/`, new URL(path, this.#site).href, '[]', page.state);
    if (!this.#id) throw new Error('The server starts no circuit.');
    const operations = page.marks.map((marker, index) => ({ type: 'add', ssrComponentId: index + 1, marker: { ...marker, uniqueId: index } }));
    this.#send([INVOCATION, {}, null, 'UpdateRootComponents', [JSON.stringify({ batchId: 1, operations }), page.state], []]);
    await drawn;
    return this;
  }

  /** As a browser that leaves the page: it says so, and nothing is kept for its return. */
  async close() {
    clearInterval(this.#ping);
    const body = new FormData();
    body.append('circuitId', this.#id);
    await this.#fetch('/_blazor/disconnect', { method: 'POST', headers: this.#headers, body }).catch(() => {});
    this.#socket?.close();
  }

  /** As one whose cable is pulled: the server keeps the circuit for a while. */
  drop() {
    clearInterval(this.#ping);
    this.#socket?.drop();
  }

  async #fetch(path, options) {
    const answer = await fetch(new URL(path, this.#site), options);
    if (!answer.ok) throw new Error(`${path.split('?')[0]} answers ${answer.status}.`);
    return answer;
  }

  async #page(path, headers) {
    const answer = await this.#fetch(path, { headers });
    const html = await answer.text();
    const marks = [...html.matchAll(/<!--Blazor:(\{.*?\})-->/g)].map((found) => JSON.parse(found[1])).filter((mark) => mark.type === 'server');
    if (marks.length === 0) throw new Error(`${path} has no interactive component.`);
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return {
      marks,
      state: /<!--Blazor-Server-Component-State:(.*?)-->/.exec(html)?.[1] ?? '',
      headers: cookies.length > 0 ? { Cookie: [headers.Cookie, ...cookies].filter(Boolean).join('; ') } : {},
    };
  }

  #invoke(target, ...given) {
    const id = String(++this.#asked);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const ask = () => this.#send([INVOCATION, {}, id, target, given, []]);
      if (this.#greeted === true) ask();
      else this.#greeted = ask;
    });
  }

  /** A message is its length, seven bits a byte, the lowest first, and its body. */
  #send(message) {
    const body = pack(message);
    const length = [];
    for (let rest = body.length; ; rest >>>= 7) {
      length.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
      if (rest <= 0x7f) break;
    }
    this.#socket.send(Buffer.concat([Buffer.from(length), body]));
  }

  #hear(bytes) {
    let kept = this.#kept.length === 0 ? bytes : Buffer.concat([this.#kept, bytes]);
    if (this.#greeted !== true) {
      const end = kept.indexOf(END);
      if (end < 0) return void (this.#kept = kept);
      const { error } = JSON.parse(kept.subarray(0, end).toString('utf8'));
      if (error) return this.#lose(error);
      const ask = this.#greeted;
      this.#greeted = true;
      ask?.();
      kept = kept.subarray(end + 1);
    }

    for (;;) {
      let [length, place, last] = [0, 0, 0x80];
      while (place < kept.length && (last & 0x80) !== 0) {
        last = kept[place];
        length |= (last & 0x7f) << (7 * place++);
      }
      if ((last & 0x80) !== 0 || kept.length < place + length) break;
      this.#take(unpack(kept.subarray(place, place + length)));
      kept = kept.subarray(place + length);
    }
    this.#kept = kept;
  }

  #take([kind, , id, target, given]) {
    if (kind === CLOSE) return this.#lose('The server closed the circuit.');
    if (kind === COMPLETION) {
      // After the id: what kind of result it is (1 a fault, 2 nothing, 3 a value), and the result.
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      return target === 1 ? waiting?.reject(new Error(given)) : waiting?.resolve(given);
    }
    if (kind !== INVOCATION) return;
    switch (target) {
      case 'JS.RenderBatch':
        this.batches++;
        this.#send([INVOCATION, {}, null, 'OnRenderCompleted', [given[0], null], []]);
        return this.#drawn.resolve();
      case 'JS.BeginInvokeJS':
        return this.#answer(given[0], given[3]);
      case 'JS.Error':
        return this.#lose(given[0]);
    }
  }

  /** A script that is asked for answers nothing, or an object where one is expected; what is not waited for has handle 0. */
  #answer(handle, resultKind) {
    if (handle === 0) return;
    const result = resultKind === 1 ? { __jsObjectId: ++this.#objects } : null;
    this.#send([INVOCATION, {}, null, 'EndInvokeJSFromDotNet', [handle, true, JSON.stringify([handle, true, result])], []]);
  }

  #lose(reason) {
    clearInterval(this.#ping);
    this.fault ??= reason;
    const error = new Error(reason);
    this.#drawn?.reject(error);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
