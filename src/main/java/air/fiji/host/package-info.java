/**
 * What every command stands on, in Fiji and in plain ImageJ: inputs and dialogs, macros and their recorder, work in the
 * background, failures as sentences. May import every room below the edges, and {@code fiji.image}. Start at
 * {@link air.fiji.host.AirCommand}.
 */
package air.fiji.host;
