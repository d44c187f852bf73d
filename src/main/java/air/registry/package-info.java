/**
 * The models as data: what there is, where, what it can do, its limits and its price; ours in models.json, the user's
 * own in AIR_HOME. May import {@code files, model, text}. Start at {@link air.registry.ModelRegistry}.
 */
package air.registry;
