import type { Config, Context, Image, Platforms } from '../model.ts';

/** Manifests in which people say for which platforms an image is built. */
const MANIFEST =
  /(?:^|\/)(?:\.github\/workflows\/[\w.-]+\.ya?ml|(?:docker-)?compose[\w.-]*\.ya?ml|docker-bake[\w.-]*\.(?:json|hcl)|Makefile|makefile|GNUmakefile|justfile|\.gitlab-ci\.yml|[\w.-]+\.sh)$/;
const PLATFORM = /\blinux\/(?:amd64|386|arm64|arm\/v[67]|ppc64le|s390x|riscv64)\b/g;
const MAX_LENGTH = 512 * 1024;
/** What BuildKit sets for every platform of a build (its reference, "Automatic platform ARGs"). */
const AUTOMATIC = /\b(?:TARGETARCH|TARGETPLATFORM|TARGETVARIANT|BUILDPLATFORM|BUILDARCH)\b/;

/**
 * The platforms an image is built for: what the config says, a `--platform` of its FROM, else what the file or a manifest
 * that speaks of it lets see. `undefined`: nothing says.
 */
export function platformsOf(
  image: Image,
  config: Config,
  context: Context | undefined,
): () => Platforms | undefined {
  return () => {
    if (config.platforms.length > 0)
      return {
        names: config.platforms,
        why: `${config.platformsFile ?? config.file ?? 'the config'} lists ${config.platforms.join(', ')}`,
      };
    const { dockerfile, chain } = image;
    const flag = chain[0]?.from.flags.find(({ name }) => name === 'platform')?.value;
    if (flag !== undefined && /^["']?linux\/\w+["']?$/.test(flag))
      return { names: [flag.replaceAll(/["']/g, '')], why: `its FROM says --platform=${flag}` };
    const automatic = AUTOMATIC.exec(dockerfile.text)?.[0];
    if (automatic !== undefined)
      return { names: ['linux/amd64', 'linux/arm64'], why: `the file uses ${automatic}` };
    return context && fromManifests(dockerfile.file, context);
  };
}

function fromManifests(dockerfile: string, context: Context): Platforms | undefined {
  const isOnly = context.list().filter((path) => /(?:^|[/.])(?:Docker|Container)file/i.test(path)).length < 2;
  for (const path of context.list()) {
    const text = MANIFEST.test(path) ? context.read(path) : undefined;
    if (text === undefined || text.length > MAX_LENGTH || !text.includes('linux/')) continue;
    if (!isOnly && !names(text, dockerfile)) continue;
    const found = [...new Set(text.match(PLATFORM))];
    if (found.length > 1) return { names: found, why: `${path} builds for ${found.join(', ')}` };
  }
  return undefined;
}

/** The manifest names the file, or the folder that it is alone in. */
function names(text: string, dockerfile: string): boolean {
  const folder = dockerfile.includes('/') ? dockerfile.slice(0, dockerfile.lastIndexOf('/')) : undefined;
  return text.includes(dockerfile) && (dockerfile !== 'Dockerfile' || folder === undefined);
}
