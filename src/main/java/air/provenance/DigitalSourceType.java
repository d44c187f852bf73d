package air.provenance;

import air.model.ImageModel;
import air.model.Operation;

/**
 * Where a picture comes from, in the terms that other programs know.
 *
 * <p>Source: IPTC NewsCodes, Digital Source Type, release of October 2024. The embedded engine is no trained model: it
 * learns nothing from a collection but follows the reference images that the artist gives it, so its pictures are
 * {@code algorithmicMedia}. What it makes of a given picture is a {@code composite}, the one term that leaves open
 * whether what went in was made by a machine.
 */
public enum DigitalSourceType {
    /** Made by a trained model. */
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia"),
    /** A given picture changed by a trained model. */
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia"),
    /** Made by a procedure, without a trained model. */
    ALGORITHMIC_MEDIA("algorithmicMedia"),
    /** A given picture corrected by a procedure, its content unchanged. */
    ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced"),
    /** Of several elements, of whatever origin. */
    COMPOSITE("composite");

    private static final String SCHEME = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String term;

    DigitalSourceType(String term) {
        this.term = term;
    }

    /** The address that stands for the term in files. */
    public String uri() {
        return SCHEME + term;
    }

    /** Whether a trained model had a part in it. */
    boolean trained() {
        return this == TRAINED_ALGORITHMIC_MEDIA || this == COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA;
    }

    /** What an operation of a provider makes. */
    static DigitalSourceType of(Operation operation, String provider) {
        boolean onPictures = operation.inputs() > 0;
        if (!provider.equals(ImageModel.EMBEDDED))
            return onPictures ? COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA : TRAINED_ALGORITHMIC_MEDIA;
        if (!onPictures) return ALGORITHMIC_MEDIA;
        return operation == Operation.IMAGE_UPSCALE ? ALGORITHMICALLY_ENHANCED : COMPOSITE;
    }
}
