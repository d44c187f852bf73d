package air.model;

import java.util.Locale;

/** What a model can be asked to do. */
public enum Operation {
    TEXT_TO_IMAGE,
    IMAGE_EDIT,
    IMAGE_VARIATION,
    IMAGE_UPSCALE,
    FACE_SWAP,
    IMAGE_TO_3D,
    TEXT_TO_VIDEO,
    IMAGE_TO_VIDEO;

    /** The name used in files and on the command line, for example {@code text-to-image}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
