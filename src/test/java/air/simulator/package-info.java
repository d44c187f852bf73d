/**
 * A provider on loopback: a real HTTP server that paints and sees, by the embedded engine or with canned pictures, and
 * misbehaves on demand in every way a provider has been seen to. Start at {@link air.simulator.Simulator}.
 */
package air.simulator;
