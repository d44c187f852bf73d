/**
 * The command line: picocli commands, exit codes, the console's gate. May touch every room but {@code air.provider} and
 * {@code air.fiji}; the only room that prints and exits. Start at {@code Main}.
 */
package air.cli;
