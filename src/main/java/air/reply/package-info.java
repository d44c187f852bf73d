/**
 * Reads what providers answer, however it is packed into JSON: pictures, words, errors. Forgiving, and never throws.
 * Start at {@link air.reply.ReplyReader}.
 */
package air.reply;
