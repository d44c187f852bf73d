/**
 * Text fit to be shown: what models, providers, files and their names say, what of it can be seen, and figures as
 * people read them. Touches only the JDK. Start at {@link air.text.SafeText}.
 */
package air.text;
