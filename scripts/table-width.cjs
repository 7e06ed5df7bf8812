// Stands for the string-width that cli-table3 brings: widths are counted in one way.
module.exports = require('../src/reporters/text/text-width.ts').textWidth;
