/**
 * What both edges say, in one voice: prices and costs, usage, what the library holds, failures; and what a person means
 * by a name, a date or an amount. May import {@code files, model, provenance, registry, store, studio, taste, text}.
 * Start at {@link air.report.UsageReport}.
 */
package air.report;
