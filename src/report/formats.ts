/** The formats that only some runs want, in one file, so that the others start without it. */
export { renderCheckstyle } from './checkstyle.ts';
export { renderGithub } from './github.ts';
export { renderGitlab } from './gitlab.ts';
export { renderJunit } from './junit.ts';
export { renderMarkdown } from './markdown.ts';
export { renderSarif } from './sarif.ts';
