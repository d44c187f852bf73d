package air.calibration;

import air.model.Picture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What is done to a reference so that it is not in the taste any more. The same picture is spoiled the same way. */
enum Spoiling {
    /** Its hues turned by a third to a half of the circle; where it has hardly any colour, its tones turned over. */
    COLOURS("colours turned") {
        @Override
        Picture of(Picture picture) {
            Picture turned =
                    Pixels.turned(picture, StrictMath.PI * (2 + random(picture).nextDouble()) / 3);
            return Pixels.difference(picture, turned) < LEAST_SEEN ? Pixels.negative(picture) : turned;
        }
    },
    /** So blurred that no mark is left. */
    BLUR("blurred") {
        @Override
        Picture of(Picture picture) {
            return Pixels.blurred(picture, Math.max(2, Math.max(picture.width(), picture.height()) / 40));
        }
    },
    /** Cut into blocks that are put together in another order. */
    BLOCKS("shuffled") {
        @Override
        Picture of(Picture picture) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, GRID * GRID).boxed().toList());
            Collections.shuffle(order, random(picture));
            return Pixels.rearranged(picture, GRID, order);
        }
    };

    /** Mean difference, levels of 255, below which hues turned do not show. */
    private static final double LEAST_SEEN = 16;

    private static final int GRID = 5;

    private final String words;

    Spoiling(String words) {
        this.words = words;
    }

    /** What was done, behind a picture's name. */
    String words() {
        return words;
    }

    abstract Picture of(Picture picture);

    private static Random random(Picture picture) {
        return new Random(Long.parseUnsignedLong(picture.pixelHash().substring(0, 16), 16));
    }
}
