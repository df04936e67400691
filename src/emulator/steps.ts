/** How far a push comes, in order. */
export type Step = 'accepted' | 'planned' | 'sent' | 'arrived' | 'clicked';

export const steps: readonly Step[] = ['accepted', 'planned', 'sent', 'arrived', 'clicked'];
export const isStep = (value: unknown): value is Step => steps.some(step => step === value);
export const defaultStepMs = 500;
