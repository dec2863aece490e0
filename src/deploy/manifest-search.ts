import type { Context, Run } from '../model.ts';

/** Where people write the variables of a container: compose, Kubernetes, Helm, Terraform, ECS, fly.toml, Procfile, .env. */
const MANIFEST = /(?:^|\/)(?:Procfile|\.env[\w.-]*|[^/]+\.(?:ya?ml|toml|json|tf|tfvars|hcl|nomad|env))$/;
/** Ours, those of package managers, and folders of tools: no container is started from them. */
const OTHER = /(?:^|\/)(?:alloclint\.\w+|pyproject\.toml|package(?:-lock)?\.json)$|(?:^|\/)\.[^/]+\//;
const MAX_LENGTH = 512 * 1024;
/** More files than a service has of its own; what lies beyond is not looked at. */
const MAX_SEARCHED = 5000;

interface Manifest {
  readonly path: string;
  readonly text: string;
}

const known = new WeakMap<Context, Map<string, readonly Manifest[]>>();

/** Asked rarely, and only then are the files read. Whether a manifest deploys the image is told by names alone. */
export function manifestSearch(dockerfile: string, context: Context | undefined): Run['manifestsMention'] {
  return (pattern) => {
    if (!context) return undefined;
    const answers = known.get(context) ?? new Map<string, readonly Manifest[]>();
    known.set(context, answers);
    const found = answers.get(String(pattern)) ?? search(context, pattern);
    answers.set(String(pattern), found);
    return found.find((manifest) => mayDeploy(manifest, dockerfile, context))?.path;
  };
}

function search(context: Context, pattern: RegExp): readonly Manifest[] {
  const paths = context.list().filter((path) => MANIFEST.test(path) && !OTHER.test(path));
  return paths.slice(0, MAX_SEARCHED).flatMap((path) => {
    const text = context.read(path) ?? '';
    return text.length <= MAX_LENGTH && pattern.test(text) ? [{ path, text }] : [];
  });
}

/** It stands beside the Dockerfile or below, it names the file or its folder, or there is no other to deploy. */
function mayDeploy({ path, text }: Manifest, dockerfile: string, context: Context): boolean {
  const [file = '', ...folders] = dockerfile.split('/').toReversed();
  const folder = folders.toReversed().join('/');
  if (folder === '' || path.startsWith(`${folder}/`)) return true;
  const own = file.replace(/^(?:Docker|Container)file\b[._-]?|\.(?:Docker|Container)file$/gi, '');
  if ([folders[0], own].some((word) => word !== undefined && word !== '' && names(text, word))) return true;
  return context.list().filter((each) => /(?:^|[/.])(?:Docker|Container)file/i.test(each)).length < 2;
}

/** As a word of its own: "api" is not in "apiVersion". */
function names(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const around = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (!around.some((character) => /[A-Za-z0-9]/.test(character))) return true;
  }
  return false;
}
