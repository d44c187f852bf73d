/**
 * What a taste is: the profile, its dimensions, a critique, a set of reference images, and the prompts written from
 * them. May import {@code files, model, text}. Start at {@link air.taste.TasteProfile}.
 */
package air.taste;
