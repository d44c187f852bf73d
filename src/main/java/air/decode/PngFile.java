package air.decode;

import air.container.Bytes;
import air.container.PngChunks;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * PNG (third edition). Only the chunks that make the pixels are shown to Java's reader: it gives up over a broken text,
 * and errors in ancillary chunks need not stop decoding (13.1).
 */
final class PngFile {
    /** Where the header chunk says what the samples are. */
    private static final int COLOUR_TYPE = 25;

    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    /** A few bytes can inflate to more than any memory holds; profiles for print have a few million. */
    private static final int LARGEST_PROFILE = 1 << 24;

    private final Bytes bytes;
    private final PiecedStream pixels = new PiecedStream();
    private byte[] icc = {};
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean palette;
    private int pictures = 1;

    private PngFile(byte[] file) throws IOException {
        bytes = new Bytes(file, false);
        PngChunks chunks = new PngChunks(file);
        pixels.add(file, 0, chunks.end());
        do {
            if (!chunks.next()) throw new EOFException("the file ends at " + file.length + ", before the picture does");
            if (PIXELS.contains(chunks.type())) pixel(chunks);
            else note(chunks);
        } while (!chunks.type().equals("IEND"));
    }

    static StoredPicture open(byte[] file) throws IOException {
        PngFile png = new PngFile(file);
        Rows rows = ReaderRows.of(ReaderRows.javas("png"), png.pixels, png.icc, warning -> false);
        return StoredPicture.whole(rows, png.orientation, png.pictures, png.icc.length == 0);
    }

    private void pixel(PngChunks chunk) throws IOException {
        String type = chunk.type();
        CRC32 checksum = new CRC32();
        checksum.update(bytes.data(), chunk.start() + 4, chunk.end() - chunk.start() - 8);
        boolean sound = checksum.getValue() == bytes.u32(chunk.end() - 4);
        if (type.equals("tRNS")) {
            if (!sound || !isTransparency(chunk.content().remaining())) return;
        } else if (!sound) {
            throw new IOException("the chunk " + type + " at " + chunk.start() + " is damaged");
        }
        if (type.equals("PLTE")) palette = true;
        pixels.add(bytes.data(), chunk.start(), chunk.end());
    }

    /** Whether a tRNS chunk is one: a sample for each channel, or at most one opacity for each colour. */
    private boolean isTransparency(int length) throws IOException {
        return switch (bytes.u8(COLOUR_TYPE)) {
            case 0 -> length == 2;
            case 2 -> length == 6;
            case 3 -> palette && length <= 256;
            default -> false;
        };
    }

    private void note(PngChunks chunk) throws IOException {
        ByteBuffer content = chunk.content();
        switch (chunk.type()) {
            case "eXIf" -> orientation = Orientation.ofExif(content).orElse(orientation);
            case "iCCP" -> icc = profile(content).orElse(icc);
            case "acTL" -> {
                if (content.remaining() == 8)
                    pictures = (int) Math.max(1, Math.min(Integer.MAX_VALUE, Integer.toUnsignedLong(content.getInt())));
            }
            default -> {
                // Texts and the like change no pixel.
            }
        }
    }

    /** A name, a zero, a zero for the method, and the profile, deflated. */
    private static Optional<byte[]> profile(ByteBuffer chunk) {
        while (chunk.hasRemaining() && chunk.get() != 0) continue;
        if (chunk.remaining() < 2) return Optional.empty();
        byte[] deflated = new byte[chunk.remaining() - 1];
        chunk.get(chunk.position() + 1, deflated);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            byte[] profile = in.readNBytes(LARGEST_PROFILE + 1);
            return profile.length > LARGEST_PROFILE ? Optional.empty() : Optional.of(profile);
        } catch (IOException e) {
            // A broken profile says nothing of the colours: they are taken as they are.
            return Optional.empty();
        }
    }
}
