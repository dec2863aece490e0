const whole = /^(?:dockerfile|containerfile)$/i;
const prefixed = /^Dockerfile[._-]./;
const suffixed = /.\.(?:Dockerfile|dockerfile|Containerfile)$/;
/** Lists for the builder, prose, leftovers of editors and merges, and files that only become Dockerfiles. */
const excluded = /\.(?:dockerignore|md|orig|bak|j2|tmpl|m4|template)$/i;

/** Whether a file found in a folder is taken for a Dockerfile. One that is named explicitly always is. */
export function isDockerfileName(name: string): boolean {
  return (whole.test(name) || prefixed.test(name) || suffixed.test(name)) && !excluded.test(name);
}

export function isExcludedName(name: string): boolean {
  return excluded.test(name);
}

/**
 * A wider net for the walk, whatever the case; isDockerfileName decides. Spelt out, since the folders that are left out
 * are so in their own case alone.
 */
export const searchPatterns: readonly string[] = ['dockerfile', 'containerfile']
  .map((name) => name.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`))
  .flatMap((name) => [`**/${name}`, `**/${name}[._-]*`, `**/*.${name}`]);
