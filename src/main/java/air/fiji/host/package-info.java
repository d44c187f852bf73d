/**
 * What every command stands on, in Fiji and in plain ImageJ: inputs and dialogs, macros and their recorder, work in the
 * background, failures as sentences. May touch {@code air.fiji.image} and the rooms below the edges. Start at
 * {@link air.fiji.host.AirCommand}.
 */
package air.fiji.host;
