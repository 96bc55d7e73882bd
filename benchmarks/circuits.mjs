#!/usr/bin/env node
// Opens many circuits of a running server and holds them, as many readers with a page open would.
//
//   node benchmarks/circuits.mjs http://127.0.0.1:5080 500 [--path /explore] [--at-once 20] [--hold SECONDS] [--end close|drop]
//                                                          [--header "Name: value"]…
//
// Prints a line of JSON when all are open: {"asked","open","failed","faults","batches","seconds"}; holds them for that long, or
// until its input ends; then leaves as a browser does (close) or as one whose cable is pulled (drop), all at once; then prints
// {"lost"}, those that ended by themselves meanwhile. It exits with 1 where any failed or was lost. Needs Node 20 and no package.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Circuit } from './circuits/circuit.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    path: { type: 'string', default: '/explore' },
    'at-once': { type: 'string', default: '20' },
    hold: { type: 'string' },
    end: { type: 'string', default: 'close' },
    header: { type: 'string', multiple: true, default: [] },
  },
});
const [site, count] = positionals;
const asked = Number.parseInt(count, 10);
if (!site || !(asked > 0) || !['close', 'drop'].includes(options.end)) {
  console.error('node circuits.mjs ADDRESS COUNT [--path /explore] [--at-once 20] [--hold SECONDS] [--end close|drop] [--header "Name: value"]');
  process.exit(2);
}

const headers = Object.fromEntries(options.header.map((header) => header.split(/:\s*(.*)/s)).map(([name, value]) => [name, value]));
const faults = {};
const open = [];
let next = 0;
const start = performance.now();

async function work() {
  while (next < asked) {
    next++;
    const circuit = new Circuit(site);
    try {
      open.push(await circuit.open(options.path, headers));
    } catch (error) {
      circuit.drop();
      const reason = error.cause?.message ?? error.message;
      faults[reason] = (faults[reason] ?? 0) + 1;
    }
  }
}

await Promise.all(Array.from({ length: Math.min(Number(options['at-once']), asked) }, work));
const failed = asked - open.length;
console.log(JSON.stringify({
  asked,
  open: open.length,
  failed,
  faults,
  batches: open.reduce((sum, circuit) => sum + circuit.batches, 0),
  seconds: Math.round(performance.now() - start) / 1000,
}));

if (options.hold !== undefined) await new Promise((resolve) => { setTimeout(resolve, Number(options.hold) * 1000); });
else await once(process.stdin.resume(), 'end');
const lost = open.filter((circuit) => circuit.fault).length;
await Promise.all(open.map((circuit) => circuit[options.end]()));
console.log(JSON.stringify({ lost }));
process.exitCode = failed + lost > 0 ? 1 : 0;
