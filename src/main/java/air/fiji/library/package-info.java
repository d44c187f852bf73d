/**
 * What was made and what it cost, to look at: the library's window and its pictures side by side, the usage window. May
 * import every room below the edges, and {@code fiji.host, fiji.image}. Start at
 * {@link air.fiji.library.LibraryWindow}.
 */
package air.fiji.library;
