package air.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * PNG (third edition). Only the chunks that make the pixels are shown to Java's reader: it gives up over a broken text,
 * and errors in ancillary chunks need not stop decoding (13.1).
 */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    /** A few bytes can inflate to more than any memory holds; profiles for print have a few million. */
    private static final int LARGEST_PROFILE = 1 << 24;

    private final Bytes bytes;
    private final Pieces pixels = new Pieces();
    private byte[] icc = {};
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean palette;
    private int pictures = 1;

    private PngFile(byte[] file) throws IOException {
        bytes = new Bytes(file, false);
        pixels.add(file, 0, SIGNATURE);
        long at = SIGNATURE;
        while (!bytes.says(at + 4, "IEND")) at = chunk(at);
        chunk(at);
    }

    static Stored open(byte[] file) throws IOException {
        PngFile png = new PngFile(file);
        Rows rows = ReaderRows.of(ReaderRows.javas("png"), png.pixels, png.icc, warning -> false);
        return Stored.whole(rows, png.orientation, png.pictures, png.icc.length == 0);
    }

    /** @return where the next chunk begins */
    private long chunk(long at) throws IOException {
        long length = bytes.u32(at);
        long end = at + 12 + length;
        String type = bytes.text(at + 4, 4);
        bytes.require(at, 12 + length);
        if (PIXELS.contains(type)) pixel(type, at, length);
        else note(type, at + 8, length);
        return end;
    }

    private void pixel(String type, long at, long length) throws IOException {
        boolean sound = checksum(at + 4, length + 4) == bytes.u32(at + 8 + length);
        if (type.equals("tRNS")) {
            if (!sound || !transparency(at, length)) return;
        } else if (!sound) {
            throw new IOException("the chunk " + type + " at " + at + " is damaged");
        }
        if (type.equals("PLTE")) palette = true;
        pixels.add(bytes.data(), at, at + 12 + length);
    }

    /** Whether a tRNS chunk is one: a sample for each channel, or at most one opacity for each colour. */
    private boolean transparency(long at, long length) throws IOException {
        int type = bytes.u8(SIGNATURE + 8 + 9);
        return switch (type) {
            case 0 -> length == 2;
            case 2 -> length == 6;
            case 3 -> palette && length <= 256;
            default -> false;
        };
    }

    private long checksum(long at, long length) {
        CRC32 crc = new CRC32();
        crc.update(bytes.data(), (int) at, (int) length);
        return crc.getValue();
    }

    private void note(String type, long at, long length) throws IOException {
        if (type.equals("eXIf"))
            orientation = Orientation.ofExif(bytes.copy(at, length)).orElse(orientation);
        if (type.equals("acTL") && length == 8)
            pictures = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes.u32(at)));
        if (type.equals("iCCP")) icc = profile(bytes.copy(at, length)).orElse(icc);
    }

    /** A name, a zero, a zero for the method, and the profile, deflated. */
    private static Optional<byte[]> profile(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) name++;
        if (name + 2 >= chunk.length) return Optional.empty();
        ByteArrayInputStream deflated = new ByteArrayInputStream(chunk, name + 2, chunk.length);
        try (InflaterInputStream in = new InflaterInputStream(deflated)) {
            byte[] profile = in.readNBytes(LARGEST_PROFILE + 1);
            return profile.length > LARGEST_PROFILE ? Optional.empty() : Optional.of(profile);
        } catch (IOException e) {
            // A broken profile says nothing of the colours: they are taken as they are.
            return Optional.empty();
        }
    }
}
