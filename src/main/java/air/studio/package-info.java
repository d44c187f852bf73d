/**
 * One door to every operation: validate, check the budgets, route, call, meter, keep. May touch store, provenance,
 * registry, taste, files and model. Start at {@link air.studio.Studio}, then {@link air.studio.Run}.
 */
package air.studio;
