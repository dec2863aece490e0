import { mayBringPython } from '../image/python.ts';
import type { Image, Run, ShellCommand } from '../model.ts';
import { isOtherLanguage, startsPython } from './runs-python.ts';

/** Nothing in a file that is about Python avoids all of these. */
const SPEAKS_OF_PYTHON = /python|\bpip|\.py\b|conda|mamba|\buv\b|wsgi|asgi|django|flask|celery|jupyter/i;

/** Runtimes and servers that Python may be installed beside as a tool. */
const OTHER_RUNTIME =
  /^(?:nodejs|npm|yarn|(?:openjdk|default-j(?:dk|re)|java-).*|php\d?.*|ruby\d?.*|golang.*|go|nginx.*|apache2?|httpd|mysql-server.*|mariadb.*|postgresql.*|r-base.*|R|texlive.*|erlang.*|mono-.*|dotnet.*)$/;

/** Programs from PyPI that people install into images of any kind. */
const TOOLS =
  /^(?:pip|setuptools|wheel|virtualenv|awscli|supervisor|ansible|docker-compose|httpie|s3cmd|yq|superlance|meld3)\b/;

/** Images to fill with an environment of Python: it is what they are for. */
const ENVIRONMENTS = /mamba|conda|pixi|astral-sh\/uv/;

/** Whether the image is there to run Python: an interpreter that lies beside a service in another language does not count. */
export function isForPython({ image, process, command }: Run): Image['python'] {
  if (startsPython(process)) return 'yes';
  if (isOtherLanguage(process.program ?? '')) return 'no';
  const { base, python } = image;
  if (base.python === 'yes') return 'yes';
  if (python === 'no') return 'no';
  if (python !== 'yes' && base.verified && !speaksOfPython(image) && !image.files.some(mayBringPython))
    return 'no';
  if (python !== 'yes' || command === undefined || command.via === 'base') return 'unclear';
  const isPlainSystem =
    base.cmd?.some((word) => word.endsWith('sh')) === true || ENVIRONMENTS.test(base.reference);
  const isAlone = ![...image.packages].some((name) => OTHER_RUNTIME.test(name));
  return isPlainSystem && isAlone && installsApplication(image) ? 'yes' : 'unclear';
}

function speaksOfPython({ chain, dockerfile: { text } }: Image): boolean {
  return chain
    .flatMap(({ instructions }) => instructions)
    .some(({ span }) => SPEAKS_OF_PYTHON.test(text.slice(span.start, span.end)));
}

/** Packages of PyPI or conda are installed, and not just tools. */
function installsApplication({ installs, scripts }: Image): boolean {
  return (
    installs.some(
      ({ manager, packages }) =>
        (manager === 'pip' || manager === 'conda') &&
        (packages.length === 0 || packages.some((name) => !TOOLS.test(name))),
    ) || scripts.some(({ commands }) => commands.some(installsProject))
  );
}

function installsProject({ words }: ShellCommand): boolean {
  const text = words.map((word) => word.values?.[0] ?? word.text).join(' ');
  return /\bsetup\.py (?:install|develop)\b|\b(?:poetry|pipenv) (?:install|sync)\b|\buv sync\b|\beasy_install /.test(
    text,
  );
}
