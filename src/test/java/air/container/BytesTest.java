package air.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {
    private static final byte[] EIGHT = {(byte) 0x81, 2, 3, 4, 5, 6, 7, (byte) 0xF8};
    private static final Bytes BIG = new Bytes(EIGHT, false);
    private static final Bytes LITTLE = new Bytes(EIGHT, true);

    @Test
    void numbersAreUnsignedAndInTheFilesByteOrder() throws EOFException {
        assertThat(BIG.u8(0)).isEqualTo(0x81);
        assertThat(BIG.u16(0)).isEqualTo(0x8102);
        assertThat(BIG.u24(0)).isEqualTo(0x810203);
        assertThat(BIG.u32(0)).isEqualTo(0x81020304L);
        assertThat(BIG.u64(0)).isEqualTo(0x81020304050607F8L);
        assertThat(LITTLE.u16(0)).isEqualTo(0x0281);
        assertThat(LITTLE.u24(0)).isEqualTo(0x030281);
        assertThat(LITTLE.u32(4)).isEqualTo(0xF8070605L);
        assertThat(LITTLE.u64(0)).isEqualTo(0xF807060504030281L);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "8, 0", "7, 1", "0, 0"})
    void whatLiesWithinIsThere(long at, long length) {
        assertThatCode(() -> BIG.require(at, length)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, 9", "8, 1", "9, 0", "-1, 1", "0, -1", "4294967296, 1", "1, 9223372036854775806"})
    void whatLiesPastTheEndIsMissing(long at, long length) {
        assertThatThrownBy(() -> BIG.require(at, length)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> BIG.copy(at, length)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> BIG.text(at, length)).isInstanceOf(EOFException.class);
    }

    @Test
    void aNumberThatTheFileEndsInIsMissing() {
        assertThatThrownBy(() -> BIG.u16(7)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> BIG.u24(6)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> BIG.u32(5)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> BIG.u64(1)).isInstanceOf(EOFException.class);
    }

    @Test
    void lettersAreComparedByteByByteAndNeverPastTheEnd() {
        Bytes bytes = new Bytes("RIFF\u00ff".getBytes(StandardCharsets.ISO_8859_1), true);
        assertThat(bytes.says(0, "RIFF")).isTrue();
        assertThat(bytes.says(3, "F\u00ff")).isTrue();
        assertThat(bytes.says(0, "RIFX")).isFalse();
        assertThat(bytes.says(3, "F\u00ffX")).isFalse();
        assertThat(bytes.says(-1, "RIFF")).isFalse();
        assertThat(bytes.says(9_999_999_999L, "R")).isFalse();
    }

    @Test
    void aCopyIsNotTheFile() throws EOFException {
        byte[] copy = BIG.copy(1, 2);
        copy[0] = 99;
        assertThat(BIG.u8(1)).isEqualTo(2);
        assertThat(BIG.copy(8, 0)).isEmpty();
    }

    private static Bytes coded(int size, int lastSet) {
        byte[] data = new byte[size];
        data[lastSet] = 1;
        return new Bytes(data, false);
    }

    @Test
    void codedPixelsThatEndInZerosAreMissing() {
        assertThatCode(() -> coded(200, 199 - 63).requireCoded(0, 200)).doesNotThrowAnyException();
        assertThatThrownBy(() -> coded(200, 199 - 64).requireCoded(0, 200))
                .isInstanceOf(EOFException.class)
                .hasMessageContaining("from 136 on");
    }

    @Test
    void aSixteenthOfALongFileMayNotBeZeros() {
        assertThatCode(() -> coded(3200, 3200 - 200).requireCoded(0, 3200)).doesNotThrowAnyException();
        assertThatThrownBy(() -> coded(3200, 3200 - 201).requireCoded(0, 3200)).isInstanceOf(EOFException.class);
    }

    @Test
    void fewCodedBytesMayAllBeZeros() {
        assertThatCode(() -> new Bytes(new byte[64], false).requireCoded(0, 64)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Bytes(new byte[65], false).requireCoded(0, 65))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> new Bytes(new byte[64], false).requireCoded(0, 65))
                .isInstanceOf(EOFException.class);
    }
}
