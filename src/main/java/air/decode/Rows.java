package air.decode;

import java.awt.image.Raster;
import java.io.IOException;

/** Rows of samples as a file holds them. */
interface Rows {
    /** Pixels in a row. */
    int width();

    /** How many rows there are. */
    int height();

    /** What the samples mean. */
    Colours colours();

    /** Rows {@code top} to {@code top + count - 1}, decoded now; the caller may write into them. */
    Raster read(int top, int count) throws IOException;

    /** Frees what reading needed. */
    default void dispose() {}

    /** What becomes of the samples of some rows. */
    interface Change {
        /** @param samples may be written into */
        Raster of(Raster samples);
    }

    /** These rows, changed as they are read. */
    default Rows changed(Colours meaning, Change change) {
        Rows rows = this;
        return new Rows() {
            @Override
            public int width() {
                return rows.width();
            }

            @Override
            public int height() {
                return rows.height();
            }

            @Override
            public Colours colours() {
                return meaning;
            }

            @Override
            public Raster read(int top, int count) throws IOException {
                return change.of(rows.read(top, count));
            }

            @Override
            public void dispose() {
                rows.dispose();
            }
        };
    }
}
