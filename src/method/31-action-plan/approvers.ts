/** Those who agree to the plan together before it is published: the manager, and the employees' safety representative. */
export const approvers = ['manager', 'safety-representative'] as const
export type Approver = (typeof approvers)[number]
