/** The content security policy of a page: its own files alone, no script or style in the page but the rules of print. */
import { createHash } from 'node:crypto';

/** `rules` are the page rules that stand in the page, which are allowed by their digest. */
export function contentPolicy(rules?: string): string {
  const digest = rules === undefined ? '' : ` 'sha256-${createHash('sha256').update(rules).digest('base64')}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${digest}`,
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
