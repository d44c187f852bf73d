/**
 * One door to every operation: validate, check the budgets, route, call, meter, keep. May import {@code calibration,
 * files, model, provenance, registry, store, taste, text}. Start at {@link air.studio.Studio}, then
 * {@link air.studio.Run}.
 */
package air.studio;
