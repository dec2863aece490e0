const binary: Readonly<Record<string, number>> = {
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  t: 2 ** 40,
  p: 2 ** 50,
};
/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const kubernetes: Readonly<Record<string, number>> = {
  '': 1,
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
  Ei: 2 ** 60,
};

/**
 * Who wrote the quantity. Docker and Compose count in 1024 whatever the case (go-units' RAMInBytes);
 * Kubernetes reads `512m` as half a byte and `1G` as 10^9. `either` serves people on the command line and in
 * the config file, where the two collide: lower-case `k m g t` are Docker's (512m is 512 MiB), upper-case `M
 * G T P E` are Kubernetes' (1G is 10^9), everything else means the same to both or to one of them only.
 */
export type Dialect = 'either' | 'docker' | 'kubernetes';

const quantityPattern = /^\+?(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,2}))?\s?([A-Za-z]*)$/;

/** Bytes, whole and above zero; `undefined` for what the dialect does not allow. */
export function parseBytes(text: string, dialect: Dialect = 'either'): number | undefined {
  const match = quantityPattern.exec(text.trim());
  if (match === null) return undefined;
  const [, mantissa = '', exponent, unit = ''] = match;
  if (exponent !== undefined && (unit !== '' || dialect === 'docker')) return undefined;
  const factor = unitFactor(unit, dialect);
  if (factor === undefined) return undefined;
  const bytes = Math.floor(Number(mantissa) * 10 ** Number(exponent ?? 0) * factor);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}

function unitFactor(unit: string, dialect: Dialect): number | undefined {
  if (dialect === 'kubernetes') return own(kubernetes, unit);
  if (dialect === 'either' && /^([A-Z]i?)?$/.test(unit) && own(kubernetes, unit) !== undefined) {
    return own(kubernetes, unit);
  }
  const docker = /^(?:([kmgtp])?(i?b)?)$/.exec(unit.toLowerCase());
  if (docker === null || (docker[1] === undefined && docker[2] === 'ib')) return undefined;
  return docker[1] === undefined ? 1 : own(binary, docker[1]);
}

function own(table: Readonly<Record<string, number>>, key: string): number | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** CPUs, above zero: `0.5`, `2`, `500m`. */
export function parseCpus(text: string): number | undefined {
  const match = /^\+?(\d+(?:\.\d*)?|\.\d+)(m?)$/.exec(text.trim());
  if (match === null) return undefined;
  const cpus = Number(match[1]) * (match[2] === 'm' ? 1e-3 : 1);
  return cpus > 0 && Number.isFinite(cpus) ? cpus : undefined;
}
