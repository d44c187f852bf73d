package air.decode;

import air.container.TiffDirectory;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where stored pixels belong in the upright picture (Exif 2.32, 4.6.4, tag 0x112).
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);

    static final int TAG = 0x112;

    /** @param value as a file says it; what is none is taken as upright */
    static Orientation of(long value) {
        return value >= 1 && value <= 8 ? new Orientation((int) value) : UPRIGHT;
    }

    /** From an Exif block, with or without the letters before it; broken ones say nothing. */
    static Optional<Orientation> ofExif(ByteBuffer exif) {
        try {
            return TiffDirectory.ofExif(exif).number(TAG).map(Orientation::of);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** Whether rows become columns. */
    boolean turned() {
        return value >= 5;
    }

    /** Index of the first stored pixel in the upright picture, {@code width} x {@code height} being the stored size. */
    int origin(int width, int height) {
        return switch (value) {
            case 2 -> width - 1;
            case 3 -> width * height - 1;
            case 4 -> (height - 1) * width;
            case 6 -> height - 1;
            case 7 -> width * height - 1;
            case 8 -> (width - 1) * height;
            default -> 0;
        };
    }

    /** From a stored pixel to the one right of it. */
    int stepRight(int height) {
        return switch (value) {
            case 2, 3 -> -1;
            case 5, 6 -> height;
            case 7, 8 -> -height;
            default -> 1;
        };
    }

    /** From a stored pixel to the one below. */
    int stepDown(int width) {
        return switch (value) {
            case 3, 4 -> -width;
            case 5, 8 -> 1;
            case 6, 7 -> -1;
            default -> width;
        };
    }
}
