/**
 * Files that are there whole or not at all, and hashes of what is in them. May touch model. Start at
 * {@link air.files.SafeFiles}.
 */
package air.files;
