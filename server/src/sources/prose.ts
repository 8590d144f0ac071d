const verbs = /\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|should|must|does|do|did|this|that|these|those|which|who|we|you|they|it|its|there|also|because|although|however|see|note|where|when|while|if|since|not|only|used)\b/gi;

/**
 * Whether words run like a sentence of an explanation rather than like a reference: at least eight of them, a quarter
 * of them verbs and pointers that titles seldom have, with few capitals between.
 */
export function isProse(text: string): boolean {
  const words = text.replace(/[\0\uFFFC]/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (words.length < 8) return false;
  const pointers = text.match(verbs)?.length ?? 0;
  const capitals = words.slice(1).filter(word => /^\p{Lu}/u.test(word)).length;
  return pointers >= 2 && pointers * 12 >= words.length && capitals * 2.5 < words.length;
}
