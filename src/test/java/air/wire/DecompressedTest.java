package air.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressedTest {
    private static final byte[] BODY =
            "{\"data\":[{\"b64_json\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}]}".getBytes(StandardCharsets.UTF_8);
    private static final String BROTLI = "GzUA+J0Hdiywxri5QRciTzC1yN6WzQwSEauuvtSh+Wo6JBFFF4UBM8Z5Xg8UoAo=";
    private static final String ZSTD = "KLUv/QRYDQEA2HsiZGF0YSI6W3siYjY0X2pzb24iOiJBIn1dfQEAQ9AEpN/WXA==";
    private static final long MOST = 1 << 20;

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] body, boolean raw) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(6, raw))) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    @Test
    void unpacksWhatIsSaid() throws IOException {
        assertThat(Decompressed.of(gzip(BODY), "gzip", MOST)).isEqualTo(BODY);
        assertThat(Decompressed.of(gzip(BODY), "X-GZIP", MOST)).isEqualTo(BODY);
        assertThat(Decompressed.of(deflate(BODY, false), "deflate", MOST)).isEqualTo(BODY);
        assertThat(Decompressed.of(deflate(BODY, true), "deflate", MOST)).isEqualTo(BODY);
    }

    @Test
    void unpacksWhatIsNotSaidAndWhatIsPackedTwice() throws IOException {
        assertThat(Decompressed.of(gzip(BODY), "", MOST)).isEqualTo(BODY);
        assertThat(Decompressed.of(deflate(BODY, false), "", MOST)).isEqualTo(BODY);
        assertThat(Decompressed.of(gzip(gzip(BODY)), "gzip", MOST)).isEqualTo(BODY);
        assertThat(Decompressed.of(gzip(gzip(BODY)), "gzip, gzip", MOST)).isEqualTo(BODY);
        assertThat(Decompressed.of(gzip(BODY), "identity", MOST)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BROTLI", "ZSTD"})
    void unpacksWhatJavaCannot(String packing) throws IOException {
        boolean brotli = packing.equals("BROTLI");
        byte[] packed = Base64.getDecoder().decode(brotli ? BROTLI : ZSTD);

        assertThat(Decompressed.of(packed, brotli ? "br" : "zstd", MOST)).isEqualTo(BODY);
        if (!brotli) assertThat(Decompressed.of(packed, "", MOST)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "zstd", "gzip, br", "something-else", ""})
    void leavesWhatIsNotPackedWhateverIsSaid(String said) throws IOException {
        assertThat(Decompressed.of(BODY, said, MOST)).isEqualTo(BODY);
        assertThat(Decompressed.of(new byte[0], said, MOST)).isEmpty();
    }

    @Test
    void givesWhatCameOfWhatWasCutOff() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        byte[] packed = gzip(noise);

        byte[] read = Decompressed.of(Arrays.copyOf(packed, packed.length / 2), "gzip", MOST);

        assertThat(read.length).isGreaterThan(50_000);
        assertThat(read).isEqualTo(Arrays.copyOf(noise, read.length));
    }

    @Test
    void refusesWhatSwellsBeyondTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[3 << 20]);

        assertThatThrownBy(() -> Decompressed.of(bomb, "gzip", MOST))
                .isInstanceOfSatisfying(NoAnswerException.class, e -> assertThat(e.reach())
                        .isEqualTo(NoAnswerException.Reach.TOO_LARGE));
    }
}
