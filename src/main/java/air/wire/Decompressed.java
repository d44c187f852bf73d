package air.wire;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Decompresses an answer's body, whatever its header says: intermediaries compress unasked, compress twice, or forward
 * the header of a compression that they removed.
 */
final class Decompressed {
    private static final int MOST_LAYERS = 3;
    private static final int CHUNK = 1 << 16;

    /** One layer of compression. */
    private enum Packing {
        GZIP("gzip", "x-gzip") {
            @Override
            InputStream over(InputStream packed) throws IOException {
                return new GZIPInputStream(packed, CHUNK);
            }
        },
        ZSTD("zstd") {
            @Override
            InputStream over(InputStream packed) {
                return new ZstdInputStream(packed);
            }
        },
        BROTLI("br") {
            @Override
            InputStream over(InputStream packed) throws IOException {
                return new BrotliInputStream(packed);
            }
        },
        DEFLATE("deflate") {
            @Override
            InputStream over(InputStream packed) {
                return new InflaterInputStream(packed);
            }
        },
        /** What some servers send as {@code deflate}. */
        RAW_DEFLATE("deflate") {
            @Override
            InputStream over(InputStream packed) {
                return new InflaterInputStream(packed, new Inflater(true));
            }
        };

        private final String[] names;

        Packing(String... names) {
            this.names = names;
        }

        abstract InputStream over(InputStream packed) throws IOException;

        boolean isIn(String said) {
            for (String name : names) if ((',' + said + ',').contains(',' + name + ',')) return true;
            return false;
        }
    }

    private Decompressed() {}

    /**
     * @param said the header {@code Content-Encoding}; may be empty
     * @param most largest body, bytes
     * @return the decompressed body, or the given bytes if they are not compressed
     * @throws NoAnswerException if the body is larger than {@code most}
     */
    static byte[] of(byte[] body, String said, long most) throws NoAnswerException {
        String names = said.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        byte[] now = body;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            Optional<byte[]> inner = inner(now, layer == 0 ? names : "", most);
            if (inner.isEmpty()) return now;
            now = inner.get();
        }
        return now;
    }

    /** What is in it by its first bytes, or by what was said of it. */
    private static Optional<byte[]> inner(byte[] bytes, String said, long most) throws NoAnswerException {
        for (Packing packing : Packing.values()) {
            boolean marked = packing == Packing.GZIP && starts(bytes, 0x1f, 0x8b)
                    || packing == Packing.ZSTD && starts(bytes, 0x28, 0xb5, 0x2f, 0xfd)
                    || packing == Packing.DEFLATE && (starts(bytes, 0x78, 0x9c) || starts(bytes, 0x78, 0xda));
            if (!marked && !packing.isIn(said)) continue;
            Optional<byte[]> inner = inner(bytes, packing, most);
            if (inner.isPresent()) return inner;
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 255) != mark[i]) return false;
        return true;
    }

    /** As much as can be decompressed of a body that was cut off; empty if nothing can. */
    private static Optional<byte[]> inner(byte[] bytes, Packing packing, long most) throws NoAnswerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = packing.over(new ByteArrayInputStream(bytes))) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                out.write(chunk, 0, read);
                if (out.size() > most) throw NoAnswerException.tooLarge(most);
            }
        } catch (NoAnswerException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError e) {
            // Brotli has no mark to know it by: what breaks may well be something else.
            if (out.size() == 0 || packing == Packing.BROTLI || packing == Packing.RAW_DEFLATE) return Optional.empty();
        }
        return Optional.of(out.toByteArray());
    }
}
