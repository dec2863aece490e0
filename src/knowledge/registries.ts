/** Registries that serve the images of Docker Hub under other names. */

/** docs.docker.com: the spellings of the default registry; the last is one of its old names. */
// oxfmt-ignore
export const DOCKER_HUB_HOSTS: readonly string[] = [
  'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com',
];

/** Official images for one architecture [docker-library/official-images:README.md@37079fb]. */
// oxfmt-ignore
export const ARCHITECTURE_PREFIXES: readonly string[] = [
  'amd64', 'arm32v5', 'arm32v6', 'arm32v7', 'arm64v8', 'i386', 'mips64le', 'ppc64le', 'riscv64', 's390x',
  'winamd64',
];

/**
 * Hosts that serve `library/` themselves. Any host with a folder before `library/` is a
 * proxy (Harbor, Nexus, Artifactory), so only those without one must be listed.
 * [docs of Google Artifact Registry (mirror.gcr.io); registry.docker-cn.com in public Dockerfiles]
 */
export const LIBRARY_MIRRORS: readonly string[] = ['mirror.gcr.io', 'registry.docker-cn.com'];

/** A folder that is named for Docker Hub, and what follows. */
export const MIRROR_NAME = {
  pattern:
    '^(?:[^/]+/)*?(?:[^/]*[-_.])?(?:docker-?hub|docker-remote|docker\\.io|proxy)(?:[-_.][^/]*)?/(?:containers/)?(.+)$',
  source: 'the usual names of remote repositories in Artifactory, Nexus, Harbor and GitLab',
} as const;
