/** Files that are there whole or not at all. May touch model. Start at {@link air.files.SafeFiles}. */
package air.files;
