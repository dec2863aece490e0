import * as z from 'zod/mini';
import { parseBytes, parseCpus } from './quantity.ts';

/** The config file as people write it. Keys are those that do something. */

const strings = z.array(z.string());
const severities = z.record(z.string(), z.enum(['off', 'info', 'warning', 'error']));

const bytes = quantity(parseBytes, 'must be an amount of memory like "250Mi", "512m" or a number of bytes');
const cpus = quantity(parseCpus, 'must be a number of CPUs like 0.5 or "500m"');

function quantity(parse: (text: string) => number | undefined, message: string) {
  return z.pipe(
    z.unknown(),
    z.transform((value, context) => {
      const parsed =
        typeof value === 'string' || typeof value === 'number' ? parse(String(value)) : undefined;
      if (parsed !== undefined) return parsed;
      context.issues.push({ code: 'custom', message, input: value });
      return z.NEVER;
    }),
  );
}

/** YAML and TOML turn an unquoted 3.10 into 3.1, so a number is refused and not guessed at. */
const version = z.string('must be a string in quotes, like "3.10"');

const image = z.strictObject({
  match: z.string(),
  like: z.optional(z.string()),
  os: z.optional(
    z.enum([
      'debian',
      'ubuntu',
      'alpine',
      'wolfi',
      'rhel',
      'ubi',
      'centos',
      'rocky',
      'almalinux',
      'fedora',
      'amazonlinux',
      'oraclelinux',
      'opensuse',
      'sles',
      'azurelinux',
      'photon',
      'openeuler',
      'arch',
      'distroless-static',
      'scratch',
      'windows',
      'unknown',
    ]),
  ),
  release: z.optional(version),
  libc: z.optional(z.enum(['glibc', 'musl', 'unknown'])),
  'package-manager': z.optional(
    z.enum(['apt', 'apk', 'dnf', 'microdnf', 'yum', 'tdnf', 'zypper', 'pacman', 'none', 'unknown']),
  ),
  python: z.optional(z.enum(['yes', 'no'])),
  'python-version': z.optional(version),
  user: z.optional(z.string()),
  packages: z.optional(strings),
  env: z.optional(z.record(z.string(), z.string())),
});

const memory = z.strictObject({
  dockerfile: z.string(),
  target: z.optional(z.string()),
  limit: z.optional(bytes),
  cpus: z.optional(cpus),
});

const override = z.strictObject({ paths: strings, rules: severities });

/** A relative path: no address, no drive, no root, no home. */
const localPath = /^(?![A-Za-z][A-Za-z0-9+.-]*:)[^/\\~]/;

export const schema = z.strictObject({
  /** For editors. */
  $schema: z.optional(z.string()),
  extends: z.optional(
    z
      .string()
      .check(
        z.regex(localPath, 'must be the path of a file, relative to this one, like "../alloclint.toml"'),
      ),
  ),
  profile: z.optional(z.enum(['balanced', 'lean', 'throughput'])),
  allocator: z.optional(z.enum(['jemalloc', 'mimalloc', 'tcmalloc', 'cpython', 'any'])),
  'fail-on': z.optional(z.enum(['error', 'warning', 'info', 'never'])),
  targets: z.optional(strings),
  platforms: z.optional(
    z.array(z.string().check(z.regex(/^\w+\/[\w/]+$/, 'must be a platform like "linux/arm64"'))),
  ),
  'require-reason': z.optional(z.boolean()),
  'worker-memory': z.optional(bytes),
  rules: z.optional(severities),
  image: z.optional(z.array(image)),
  memory: z.optional(z.array(memory)),
  override: z.optional(z.array(override)),
});
