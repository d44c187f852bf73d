/**
 * A run: reads the taste, agrees on it with the artist, loops, asks at the gate, starts again where the artist wants
 * to; and the folder a run can be kept in. Knows nothing of screens and terminals: whoever sits in front is an
 * {@link air.create.Artist}. May import {@code files, loop, model, provenance, store, studio, taste}. Start at
 * {@link air.create.Creation}.
 */
package air.create;
