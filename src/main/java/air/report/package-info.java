/**
 * What both edges say, in one voice: prices and costs, usage, what the library holds, failures; and what a person means
 * by a name, a date or an amount. May touch the rooms from {@code air.studio} down; knows neither picocli nor Swing.
 * Start at {@link air.report.UsageReport}.
 */
package air.report;
