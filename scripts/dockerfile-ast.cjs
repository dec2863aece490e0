/**
 * Stands in front of dockerfile-ast in the bundle: the package is loaded when it is first asked, that is when a fix is
 * about to be offered. A run without one does not pay for it.
 */
module.exports = {
  get DockerfileParser() {
    return require('../node_modules/dockerfile-ast/lib/main.js').DockerfileParser;
  },
};
