// Stands for node:child_process in the bundle, which then loads it when it is used and not at every start.
// biome-ignore lint/style/useNodejsImportProtocol: by its other name the bundle would find this file.
const used = () => require('child_process');
exports.spawn = (...args) => used().spawn(...args);
exports.spawnSync = (...args) => used().spawnSync(...args);
