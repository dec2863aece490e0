import {
  fix,
  inspect,
  lint,
  rules
} from "./chunk-unbash.js";
import "./chunk-default-config.js";
import "./chunk-nearest.js";
import "./chunk-runtime.js";
export {
  fix,
  inspect,
  lint,
  rules
};
