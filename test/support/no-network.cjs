// Loaded into the built program before anything else: whatever could reach a network, or start a program that could, is
// recorded and refused. MQ_TEST_ATTEMPTS names the file for the record.
const { appendFileSync } = require('node:fs');

function refuse(what) {
  return function refused() {
    appendFileSync(process.env.MQ_TEST_ATTEMPTS, `${what}\n`);
    throw new Error(`no network: ${what}`);
  };
}

const DOORS = {
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:tls': ['connect', 'createServer'],
  'node:dgram': ['createSocket'],
  'node:http': ['request', 'get', 'createServer'],
  'node:https': ['request', 'get', 'createServer'],
  'node:http2': ['connect', 'createServer', 'createSecureServer'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  'node:dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  'node:child_process': ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};

for (const [name, functions] of Object.entries(DOORS)) {
  const module = require(name);
  for (const each of functions) module[each] = refuse(`${name} ${each}`);
}
require('node:net').Socket.prototype.connect = refuse('node:net Socket.connect');
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
  Object.defineProperty(globalThis, name, { value: refuse(name), configurable: true, writable: true });
}
require('node:module').syncBuiltinESMExports();
