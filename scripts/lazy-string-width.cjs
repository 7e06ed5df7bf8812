// Stands for string-width in the bundle, which then loads it for the first text that needs it: knowing every emoji and how
// letters join takes it 25 ms.
let width;
module.exports = (text) => {
  width ??= require('../node_modules/string-width/index.js').default;
  return width(text);
};
