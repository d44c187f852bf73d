/**
 * The command line: picocli commands, exit codes, the console's gate. May import every room below the edges. The only
 * room that prints and exits. Start at {@code Main}.
 */
package air.cli;
