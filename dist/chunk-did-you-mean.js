import {
  nearest
} from "./chunk-nearest.js";

// src/did-you-mean.ts
function didYouMean(word, candidates) {
  const close = nearest(word, candidates);
  return close === void 0 ? "" : `, did you mean "${close}"?`;
}

export {
  didYouMean
};
