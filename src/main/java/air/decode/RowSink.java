package air.decode;

/** Takes a picture a row at a time, from the top. */
@FunctionalInterface
public interface RowSink {
    /** @param rgb 0xRRGGBB; the giver's own, to be read at once */
    void line(int y, int[] rgb);
}
