/**
 * Faces that GB/T 9704 asks for and that may not be passed on with software: 仿宋 for text, 小标宋 for titles. A package may
 * bring its own; `family` and `weight` are those that styles for print name.
 */
export const faceRoles = {
  fangsong: { family: 'Nianbao Fangsong', weight: 400 },
  xiaobiaosong: { family: 'Nianbao Xiaobiaosong', weight: 700 },
} as const;
export type FaceRole = keyof typeof faceRoles;

export function isFaceRole(name: string): name is FaceRole {
  return Object.hasOwn(faceRoles, name);
}
