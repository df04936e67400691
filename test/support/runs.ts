/** How often a property is tried: `TPNS_FUZZ=20000 npx vitest run test/editors` looks longer than every day. */
export const runs = (usual: number): number => Number(process.env.TPNS_FUZZ ?? usual);
