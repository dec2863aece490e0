import type { Base, Install, Libc, PackageManager } from '../model.ts';

/** What a package manager says about the system it runs on. */
interface Evidence {
  /** Managers that stand on the same kind of system. */
  readonly family: readonly PackageManager[];
  readonly libc: Libc;
}

/** apk alone has two libcs: musl on Alpine, glibc on Wolfi and where somebody put glibc on top of Alpine. */
const FAMILIES: readonly Evidence[] = [
  { family: ['apt'], libc: 'glibc' },
  { family: ['apk'], libc: 'musl' },
  { family: ['dnf', 'microdnf', 'yum', 'tdnf'], libc: 'glibc' },
  { family: ['zypper'], libc: 'glibc' },
  { family: ['pacman'], libc: 'glibc' },
];

const APK_WITH_GLIBC = /wolfi|chainguard|cgr\.dev|glibc|mamba|conda/i;

/** The base, with what its name did not tell and the build steps do: who runs apt-get has it. */
export function withEvidence(base: Base, installs: readonly Install[]): Base {
  const used: ReadonlySet<string> = new Set(
    installs.filter(({ command }) => !command.conditional).map(({ manager }) => manager),
  );
  const evidence = FAMILIES.filter(({ family }) => family.some((manager) => used.has(manager)));
  const [found] = evidence;
  if (!found || evidence.length > 1 || found.family.includes(base.packageManager)) return base;
  const manager = found.family.find((each) => used.has(each)) ?? 'unknown';
  const libc = manager === 'apk' && APK_WITH_GLIBC.test(base.reference) ? 'unknown' : found.libc;
  const why = `a RUN of the file installs packages with ${manager}`;
  if (base.packageManager === 'unknown') {
    return {
      ...base,
      packageManager: manager,
      libc: base.libc === 'unknown' ? libc : base.libc,
      why: `${base.why}; ${why}`,
    };
  }
  if (base.verified) return base;
  // A name that the build steps contradict is no hint.
  const contradicted = `the system of ${base.reference} is not known: ${why}, whatever its name says`;
  return { ...base, os: 'unknown', release: undefined, libc, packageManager: manager, why: contradicted };
}
