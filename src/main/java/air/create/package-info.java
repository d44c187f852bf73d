/**
 * A run: reads the taste, agrees on it with the artist, loops, asks at the gate and restarts if the artist wants to;
 * and the folder a run can be kept in. Knows nothing of screens and terminals: the edge is an
 * {@link air.create.Artist}. May import {@code calibration, files, loop, model, provenance, store, studio, taste,
 * text}. Start at {@link air.create.Creation}.
 */
package air.create;
