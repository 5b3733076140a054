#!/usr/bin/env node
'use strict';

// CommonJS, as bin/package.json says: Node starts its module loader for any other file, a tenth of a start.
if (process.argv.length === 3 && process.argv[2] === '--version') {
  console.log(require('../dist/version.cjs').versionText);
} else {
  // Node 20 has no compile cache; from 22.1 on it halves the time to load the program.
  require('node:module').enableCompileCache?.();
  require('../dist/main.cjs').main();
}
