/**
 * Text between people, models and rooms: what comes from outside, made fit to be shown, figures as people read them,
 * and the labels of a prompt's sections. May import nothing. Start at {@link air.text.SafeText}.
 */
package air.text;
