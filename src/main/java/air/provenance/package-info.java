/**
 * What a picture says about how it was made, inside its own file: written beside the pixels, read back to make it
 * again. May import {@code container, files, model, provenance.foreign, taste, text}. Start at
 * {@link air.provenance.Provenance}, then {@link air.provenance.PictureFile}.
 */
package air.provenance;
