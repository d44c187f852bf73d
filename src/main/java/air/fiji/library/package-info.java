/**
 * What was made and what it cost, to look at: the library's window and its pictures side by side, the usage window. May
 * touch {@code air.fiji.host}, {@code air.fiji.image} and the rooms below the edges. Start at
 * {@link air.fiji.library.LibraryWindow}.
 */
package air.fiji.library;
