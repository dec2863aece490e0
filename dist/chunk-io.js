import {
  visible
} from "./chunk-visible.js";

// src/cli/io.ts
var Failure = class extends Error {
  name = "Failure";
};
function complain(io, message) {
  io.stderr(`alloclint: ${visible(message)}
`);
}
function wantsColour(choice, io) {
  if (choice !== "auto") return choice === "always";
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io.env;
  if (force !== void 0 && force !== "") return force !== "0" && force !== "false";
  if (no !== void 0 && no !== "") return false;
  return io.isTTY && term !== "dumb";
}

export {
  Failure,
  complain,
  wantsColour
};
