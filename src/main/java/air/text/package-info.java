/**
 * Text from outside, fit to be shown: what models, providers, files and their names say. Touches nothing but the JDK.
 * Start at {@link air.text.SafeText}.
 */
package air.text;
