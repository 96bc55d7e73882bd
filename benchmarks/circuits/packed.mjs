// MessagePack as far as the hub of circuits uses it: nothing, truth, whole numbers, texts, bytes, lists, maps.

export function pack(value) {
  if (value === null || value === undefined) return Buffer.from([0xc0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([head(text.length, 0xa0, 31, 0xd9), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([head(value.length, 0x90, 15, null), ...value.map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([head(entries.length, 0x80, 15, null), ...entries.flat().map(pack)]);
}

/** One value from the beginning of the bytes. */
export function unpack(bytes) {
  let place = 0;
  const take = (length) => bytes.subarray(place, (place += length));
  const whole = (length) => Number(length === 8 ? take(8).readBigInt64BE() : take(length).readUIntBE(0, length));
  const list = (length) => Array.from({ length }, next);
  const map = (length) => Object.fromEntries(Array.from({ length }, () => [next(), next()]));

  function next() {
    const kind = bytes[place++];
    if (kind < 0x80) return kind;
    if (kind < 0x90) return map(kind & 15);
    if (kind < 0xa0) return list(kind & 15);
    if (kind < 0xc0) return take(kind & 31).toString('utf8');
    if (kind >= 0xe0) return kind - 256;
    switch (kind) {
      case 0xc0: return null;
      case 0xc2: return false;
      case 0xc3: return true;
      case 0xc4: case 0xc5: case 0xc6: return take(whole(1 << (kind - 0xc4)));
      case 0xca: return take(4).readFloatBE();
      case 0xcb: return take(8).readDoubleBE();
      case 0xcc: case 0xcd: case 0xce: case 0xcf: return whole(1 << (kind - 0xcc));
      case 0xd0: return take(1).readInt8();
      case 0xd1: return take(2).readInt16BE();
      case 0xd2: return take(4).readInt32BE();
      case 0xd3: return whole(8);
      case 0xd9: case 0xda: case 0xdb: return take(whole(1 << (kind - 0xd9))).toString('utf8');
      case 0xdc: case 0xdd: return list(whole(kind === 0xdc ? 2 : 4));
      case 0xde: case 0xdf: return map(whole(kind === 0xde ? 2 : 4));
      default: throw new Error(`MessagePack byte ${kind} is not used by this hub.`);
    }
  }

  return next();
}

function number(value) {
  if (value >= 0 && value < 0x80) return Buffer.from([value]);
  const bytes = Buffer.alloc(9);
  bytes[0] = 0xd3;
  bytes.writeBigInt64BE(BigInt(value), 1);
  return bytes;
}

/** The length of a text (one byte of length known), list or map. */
function head(length, short, most, oneByte) {
  if (length <= most) return Buffer.from([short | length]);
  if (oneByte && length < 0x100) return Buffer.from([oneByte, length]);
  const bytes = Buffer.alloc(5);
  bytes[0] = oneByte ? 0xdb : short === 0x90 ? 0xdd : 0xdf;
  bytes.writeUInt32BE(length, 1);
  return bytes;
}
