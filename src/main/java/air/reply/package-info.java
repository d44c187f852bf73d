/**
 * Reads what providers answer, however it is packed into JSON: pictures, words, errors. Forgiving, and never throws.
 * May import {@code decode, model, text}. Start at {@link air.reply.ReplyReader}.
 */
package air.reply;
