/**
 * Text from outside, fit to be shown: what models, providers, files and their names say, and what of it can be seen.
 * Start at {@link air.text.SafeText}.
 */
package air.text;
