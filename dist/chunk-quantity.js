// src/quantity.ts
var binary = {
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  t: 2 ** 40,
  p: 2 ** 50
};
var kubernetes = {
  "": 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60
};
var quantityPattern = /^\+?(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,2}))?\s?([A-Za-z]*)$/;
function parseBytes(text, dialect = "either") {
  const match = quantityPattern.exec(text.trim());
  if (match === null) return void 0;
  const [, mantissa = "", exponent, unit = ""] = match;
  if (exponent !== void 0 && (unit !== "" || dialect === "docker")) return void 0;
  const factor = unitFactor(unit, dialect);
  if (factor === void 0) return void 0;
  const bytes = Math.floor(Number(mantissa) * 10 ** Number(exponent ?? 0) * factor);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : void 0;
}
function unitFactor(unit, dialect) {
  if (dialect === "kubernetes") return own(kubernetes, unit);
  if (dialect === "either" && /^([A-Z]i?)?$/.test(unit) && own(kubernetes, unit) !== void 0) {
    return own(kubernetes, unit);
  }
  const docker = /^(?:([kmgtp])?(i?b)?)$/.exec(unit.toLowerCase());
  if (docker === null || docker[1] === void 0 && docker[2] === "ib") return void 0;
  return docker[1] === void 0 ? 1 : own(binary, docker[1]);
}
function own(table, key) {
  return Object.hasOwn(table, key) ? table[key] : void 0;
}
function parseCpus(text) {
  const match = /^\+?(\d+(?:\.\d*)?|\.\d+)(m?)$/.exec(text.trim());
  if (match === null) return void 0;
  const cpus = Number(match[1]) * (match[2] === "m" ? 1e-3 : 1);
  return cpus > 0 && Number.isFinite(cpus) ? cpus : void 0;
}

export {
  parseBytes,
  parseCpus
};
