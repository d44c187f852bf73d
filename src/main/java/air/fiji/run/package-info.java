/**
 * A run of the loop on the screen: a window a round, the scores' plot, the table of critiques, the gate. May touch
 * {@code air.fiji.host}, {@code air.fiji.image} and the rooms below the edges. Start at
 * {@link air.fiji.run.GenerateRun}.
 */
package air.fiji.run;
