/**
 * Files that are written completely or not at all, and hashes of their content; texts that people write, whose faults
 * are named with their place. May import {@code decode, model, text}. Start at {@link air.files.SafeFiles} to write and
 * {@link air.files.TextFile} to read.
 */
package air.files;
