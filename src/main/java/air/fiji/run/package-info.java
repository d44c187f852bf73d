/**
 * A run of the loop on the screen: a window per round, the scores' plot, the table of critiques, the gate. May import
 * every room below the edges, and {@code fiji.host, fiji.image}. Start at {@link air.fiji.run.WindowArtist}.
 */
package air.fiji.run;
