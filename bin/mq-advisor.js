#!/usr/bin/env node
// CommonJS on purpose: an ES module as entry makes every start on Node 20 about a sixth slower.
// In the syntax of Node 6, to be able to tell an old one what is needed; no words can be loaded there but these.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || !process.getBuiltinModule) {
  process.exitCode = 2;
  console.error(`mq-advisor: needs Node 20.19 or newer, of 22 at least 22.3; this is ${process.versions.node}`);
} else {
  // A run that ends without having said how has not ended well.
  process.exitCode = 3;
  const { start } = require('../dist/program/start.cjs');
  const { runHere } = start(`${__dirname}/../dist/program`, 'main.cjs');
  // All is written by now; not to wait until Node has taken itself apart saves 2 ms.
  runHere(process.argv.slice(2)).then((status) => process.exit(status));
}
