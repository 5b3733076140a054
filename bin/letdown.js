#!/usr/bin/env node
'use strict';

// CommonJS, as bin/package.json says: otherwise Node starts its module loader, a tenth of the startup time.
// Written so that even the oldest Node can parse it, and say what it needs.
var found = process.version.slice(1);
var numbers = found.split('.').map(Number);
if (numbers[0] < 20 || (numbers[0] === 20 && numbers[1] < 20)) {
  console.error('letdown needs Node.js 20.20 or newer; this is ' + found + '.');
  process.exitCode = 2;
} else if (process.argv.length === 3 && process.argv[2] === '--version') {
  console.log(require('../dist/version.cjs').versionText);
} else {
  var enableCompileCache = require('node:module').enableCompileCache;
  // Node 20 has no compile cache; from 22.1 on it halves the load time.
  if (enableCompileCache) enableCompileCache();
  require('../dist/main.cjs').main();
}
