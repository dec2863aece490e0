// src/default-config.ts
var defaultConfig = {
  profile: "balanced",
  failOn: "warning",
  targets: [],
  requireReason: false,
  workerMemoryBytes: 250 * 2 ** 20,
  rules: {},
  images: [],
  memory: [],
  overrides: [],
  file: void 0
};

export {
  defaultConfig
};
