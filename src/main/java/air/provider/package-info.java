/**
 * One adapter per vendor, the embedded engine's among them. May touch {@code air.engine}, {@code air.registry},
 * {@code air.taste}, {@code air.text}, {@code air.model} and {@code air.decode}; the only room that knows vendor SDKs
 * and HTTP. Start at {@code Embedded}.
 */
package air.provider;
