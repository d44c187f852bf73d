/**
 * The commands of ImageJ and Fiji, as menus and macros name them; how they ask, run and show is in the rooms below this
 * one. May import every room below the edges, and {@code fiji.host, fiji.image, fiji.library, fiji.run}. With them the
 * only rooms that know ImageJ, SciJava and Swing. Start at {@code GenerateCommand}.
 */
package air.fiji;
