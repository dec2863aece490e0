import type { Context, Run } from '../model.ts';

/** Where people write the variables of a container: compose, Kubernetes, Helm, Terraform, ECS, fly.toml, Procfile, .env. */
const MANIFEST = /(?:^|\/)(?:Procfile|\.env[\w.-]*|[^/]+\.(?:ya?ml|toml|json|tf|tfvars|hcl|nomad|env))$/;
/** Ours, those of package managers, and folders of tools: no container is started from them. */
const OTHER = /(?:^|\/)(?:alloclint\.\w+|pyproject\.toml|package(?:-lock)?\.json)$|(?:^|\/)\.[^/]+\//;
const MAX_LENGTH = 512 * 1024;
/** More files than a service has of its own; what lies beyond is not looked at. */
const MAX_SEARCHED = 5000;

const known = new WeakMap<Context, Map<string, boolean>>();

/** Asked rarely, and only then are the files read. Which of them deploys the image is not followed. */
export function manifestSearch(context: Context | undefined): Run['manifestsMention'] {
  return (name) => {
    if (!context) return false;
    const answers = known.get(context) ?? new Map<string, boolean>();
    known.set(context, answers);
    const answer = answers.get(name) ?? search(context, new RegExp(`\\b${name}\\b`));
    answers.set(name, answer);
    return answer;
  };
}

function search(context: Context, pattern: RegExp): boolean {
  const manifests = context.list().filter((path) => MANIFEST.test(path) && !OTHER.test(path));
  return manifests.slice(0, MAX_SEARCHED).some((path) => {
    const text = context.read(path) ?? '';
    return text.length <= MAX_LENGTH && pattern.test(text);
  });
}
