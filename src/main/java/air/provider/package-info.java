/**
 * One adapter per vendor, the embedded engine's among them. May touch {@code air.engine}, {@code air.taste} and
 * {@code air.model}; the only room that knows vendor SDKs and HTTP. Start at {@code Embedded}.
 */
package air.provider;
