/**
 * The commands of ImageJ and Fiji, as menus and macros name them; how they ask, run and show is in the rooms below this
 * one. May touch them and every room but {@code air.provider} and {@code air.cli}; with them the only rooms that know
 * ImageJ, SciJava and Swing. Start at {@code GenerateCommand}.
 */
package air.fiji;
