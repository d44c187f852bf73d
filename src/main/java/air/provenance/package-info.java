/**
 * What a picture says about how it was made, inside its own file: written beside the pixels, read back to make it
 * again. May touch model. Start at {@link air.provenance.PngText}.
 */
package air.provenance;
