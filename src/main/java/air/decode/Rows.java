package air.decode;

import java.awt.image.Raster;
import java.io.IOException;

/** Rows of samples as a file holds them. */
interface Rows {
    int width();

    int height();

    /** What the samples mean. */
    Colours colours();

    /** Rows {@code top} to {@code top + count - 1}, decoded now; the caller may write into them. */
    Raster read(int top, int count) throws IOException;

    /** Frees what reading needed. */
    default void dispose() {}
}
