// Stands for chalk in the bundle, which then loads it where there are colours.
exports.Chalk = function Chalk(options) {
  return new (require('../node_modules/chalk/source/index.js').Chalk)(options);
};
