#!/usr/bin/env node
// CommonJS on purpose: an ES module as entry makes every start on Node 20 about a sixth slower.
const { start } = require('../dist/program/start.cjs');

// A run that ends without having said how has not ended well.
process.exitCode = 3;
const { runHere } = start(`${__dirname}/../dist/program`, 'main.cjs');
// All is written by now; not to wait until Node has taken itself apart saves 2 ms.
runHere(process.argv.slice(2)).then((status) => process.exit(status));
