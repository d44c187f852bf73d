/**
 * What a picture says about how it was made, inside its own file: written beside the pixels, read back to make it
 * again. Start at {@link air.provenance.Provenance}, then {@link air.provenance.PictureFile}.
 */
package air.provenance;
