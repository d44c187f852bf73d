/**
 * ImageJ and Fiji: SciJava commands, dialogs, image windows, macros. May touch every room but {@code air.provider} and
 * {@code air.cli}; the only room that knows ImageJ, SciJava and Swing. Start at {@code GenerateCommand}.
 */
package air.fiji;
