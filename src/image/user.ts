export function isRoot(user: string): boolean {
  return /^["']?(?:root|0)["']?(?::|$)/.test(user);
}
