package air.decode;

import air.container.Bytes;
import air.container.TiffDirectory;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReader;

/** TIFF (6.0), and its first page as a picture. */
final class TiffFile {
    static final int STRIP_OFFSETS = 273;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int SAMPLES = 277;
    static final int SAMPLE_FORMAT = 339;
    static final int COLOUR_MAP = 320;

    private static final int DESCRIPTION = 270;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_LENGTHS = 279;
    private static final int PLANAR = 284;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int ICC = 34675;
    private static final int DNG_VERSION = 50706;
    private static final int COLOUR_FILTER_ARRAY = 32803;
    private static final int FLOAT = 3;
    private static final int MOST_PAGES = 65_536;

    /**
     * What decides the pixels, and the same of JPEG inside TIFF. Not among it: Exif, texts, profiles, inks,
     * orientation.
     */
    private static final Set<Integer> PIXELS = Set.of(
            256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325, 338, 339);

    private static final Set<Integer> JPEG_PIXELS =
            Set.of(347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532);

    private final List<TiffDirectory> pages;
    private final TiffDirectory first;

    private TiffFile(byte[] file) throws IOException {
        first = TiffDirectory.first(file);
        pages = pages(first);
        for (TiffDirectory page : pages) requireWhole(page);
    }

    static StoredPicture open(byte[] file) throws IOException, UndecodableException {
        TiffFile tiff = new TiffFile(file);
        if (tiff.first.tags().contains(DNG_VERSION) || tiff.first.number(PHOTOMETRIC, 0) == COLOUR_FILTER_ARRAY)
            PictureKind.CAMERA_RAW.requireReadable();
        return tiff.stored();
    }

    private static List<TiffDirectory> pages(TiffDirectory first) throws EOFException {
        List<TiffDirectory> pages = new ArrayList<>();
        // Directories lie side by side: together they are no longer than the file.
        long room = first.bytes().size();
        Optional<TiffDirectory> page = Optional.of(first);
        while (page.isPresent()) {
            pages.add(page.get());
            room -= page.get().length();
            if (pages.size() > MOST_PAGES || room < 0) throw new EOFException("the pages go round in a circle");
            page = page.get().next();
        }
        return pages;
    }

    private StoredPicture stored() throws IOException {
        Orientation orientation = Orientation.of(first.number(Orientation.TAG, 1));
        String text = new String(first.content(DESCRIPTION), StandardCharsets.ISO_8859_1);
        Optional<ImageJTiff> imageJ = ImageJTiff.of(text, pages);
        if (imageJ.isPresent())
            return StoredPicture.whole(
                    imageJ.get().rows(), orientation, imageJ.get().pictures(), false);
        int photometric = first.number(PHOTOMETRIC, 1);
        if (photometric == LabToScreen.SIGNED || photometric == LabToScreen.OFFSET) {
            LabToScreen toScreen = new LabToScreen(photometric == LabToScreen.SIGNED);
            Rows lab = plane(first, Optional.empty()).changed(Colours.rgb(), toScreen);
            return StoredPicture.whole(lab, orientation, pages.size(), false);
        }
        byte[] icc = first.content(ICC);
        boolean floating = first.number(SAMPLE_FORMAT, 1) == FLOAT;
        Rows rows = ReaderRows.ofRawType(reader(), alone(first, Optional.empty()), icc);
        if (floating) rows = Fractions.of(plane(first, Optional.empty()), rows.colours(), photometric == 0);
        return StoredPicture.whole(rows, orientation, pages.size(), icc.length == 0 && !floating);
    }

    /**
     * The samples of one page, as they lie in the file.
     *
     * @param at where they begin, if not where the page says
     */
    static Rows plane(TiffDirectory page, Optional<Long> at) throws IOException {
        return ReaderRows.raw(reader(), alone(page, at), Colours.cmyk(new byte[0]), warning -> false);
    }

    /**
     * The file as if it held this page alone, with what decides its pixels alone.
     *
     * @param stripAt where the pixels are if they are one strip elsewhere; empty where the page is right
     */
    private static PiecedStream alone(TiffDirectory page, Optional<Long> stripAt) {
        Bytes bytes = page.bytes();
        List<Integer> kept = page.tags().stream()
                .filter(tag -> PIXELS.contains(tag) || JPEG_PIXELS.contains(tag))
                .toList();
        ByteOrder order = bytes.littleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        // Directories begin at even places.
        int even = bytes.size() & 1;
        ByteBuffer directory = ByteBuffer.allocate(even + 2 + kept.size() * TiffDirectory.ENTRY + 4)
                .order(order)
                .put(new byte[even])
                .putShort((short) kept.size());
        for (int tag : kept)
            if (tag == STRIP_OFFSETS && stripAt.isPresent())
                directory
                        .putShort((short) tag)
                        .putShort((short) 4)
                        .putInt(1)
                        .putInt(stripAt.get().intValue());
            else directory.put(bytes.data(), (int) page.entryAt(tag), TiffDirectory.ENTRY);
        ByteBuffer header = ByteBuffer.allocate(8).order(order).put(bytes.data(), 0, 4);
        header.putInt(bytes.size() + even);
        return new PiecedStream()
                .add(header.array())
                .add(bytes.data(), header.capacity(), bytes.size())
                .add(directory.array());
    }

    private static ImageReader reader() throws IOException {
        return new TIFFImageReaderSpi().createReaderInstance(null);
    }

    /** Strips and tiles that the file ends before are missing, whatever a reader makes of that. */
    private static void requireWhole(TiffDirectory page) throws IOException {
        page.requireValues();
        boolean tiled = page.tags().contains(TILE_OFFSETS);
        long[] offsets = page.numbers(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        long[] lengths = page.numbers(tiled ? TILE_LENGTHS : STRIP_LENGTHS);
        boolean plain = !tiled && page.number(COMPRESSION, 1) == 1;
        boolean coded = page.number(COMPRESSION, 1) != 1;
        long height = page.number(HEIGHT, 0);
        long strip = Math.max(1, Math.min(page.number(ROWS_PER_STRIP, Integer.MAX_VALUE), height));
        for (int i = 0; i < offsets.length; i++) {
            long length = i < lengths.length ? lengths[i] : 1;
            long rows = Math.max(0, Math.min(strip, height - i * strip));
            if (plain && lengths.length > 0) length = Math.min(length, rows * lineLength(page));
            page.bytes().require(offsets[i], length);
            if (coded) page.bytes().requireCoded(offsets[i], offsets[i] + length);
        }
    }

    /** Bytes of an uncompressed row. */
    static long lineLength(TiffDirectory page) throws IOException {
        long samples = page.number(PLANAR, 1) == 2 ? 1 : page.number(SAMPLES, 1);
        return ((long) page.number(WIDTH, 0) * samples * page.number(BITS, 1) + 7) / 8;
    }
}
