package air.calibration;

import air.model.Picture;

/**
 * A copy of a picture that an artist would take for the same: what a judge says of it differs by its own error only.
 */
enum NearCopy {
    /** The frame moved by a hundredth, towards the lower right. */
    SHIFTED {
        @Override
        Picture of(Picture picture) {
            int x = Math.max(1, picture.width() / 100);
            int y = Math.max(1, picture.height() / 100);
            return Pixels.cut(picture, x, y, picture.width() - x, picture.height() - y);
        }
    },
    /** Less than a hundredth cut off on each side. */
    CROPPED {
        @Override
        Picture of(Picture picture) {
            int x = Math.max(1, picture.width() / 130);
            int y = Math.max(1, picture.height() / 130);
            return Pixels.cut(picture, x, y, picture.width() - 2 * x, picture.height() - 2 * y);
        }
    },
    /** Colour kept at half the resolution and tones in steps of three levels, as a JPEG file does. */
    SAVED_AGAIN {
        @Override
        Picture of(Picture picture) {
            return Pixels.coarser(picture);
        }
    },
    /** Two hundredths smaller. */
    RESIZED {
        @Override
        Picture of(Picture picture) {
            int longer = Math.max(picture.width(), picture.height());
            return picture.atMost(Math.max(1, longer * 98 / 100));
        }
    };

    abstract Picture of(Picture picture);

    /** One kind after the other, and over again. */
    static NearCopy number(int number) {
        return values()[number % values().length];
    }
}
