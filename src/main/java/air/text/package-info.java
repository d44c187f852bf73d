/**
 * Text fit to be shown: what models, providers and files say, and figures as people read them. Touches only the JDK.
 * Start at {@link air.text.SafeText}.
 */
package air.text;
