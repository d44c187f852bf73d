package air.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories built by hand, entry by entry, in both byte orders. */
class TiffDirectoryTest {
    private static final int SIZE = 128;

    /** A file whose first directory at 8 has these entries: tag, type, count, value each. */
    private static ByteBuffer file(ByteOrder order, int... entries) {
        ByteBuffer file = ByteBuffer.allocate(SIZE).order(order);
        file.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) 42).putInt(8);
        return directory(file, entries);
    }

    private static ByteBuffer directory(ByteBuffer file, int... entries) {
        file.putShort((short) (entries.length / 4));
        for (int i = 0; i < entries.length; i += 4) {
            file.putShort((short) entries[i]).putShort((short) entries[i + 1]);
            file.putInt(entries[i + 2]).putInt(entries[i + 3]);
        }
        return file;
    }

    private static TiffDirectory read(int... entries) throws EOFException {
        return TiffDirectory.first(file(ByteOrder.BIG_ENDIAN, entries).array());
    }

    @ParameterizedTest
    @ValueSource(strings = {"II", "MM"})
    void wholeNumbersOfEverySizeAreReadInTheFilesOrder(String mark) throws EOFException {
        ByteOrder order = mark.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        boolean big = order == ByteOrder.BIG_ENDIAN;
        byte[] file = file(
                        order,
                        new int[] {1, 1, 1, big ? 0xFE000000 : 0xFE, 2, 3, 1, big ? 0xFFFE0000 : 0xFFFE, 3, 4, 1, -2})
                .array();
        TiffDirectory page = TiffDirectory.first(file);
        assertThat(page.bytes().littleEndian()).isEqualTo(!big);
        assertThat(page.number(1)).contains(0xFEL);
        assertThat(page.number(2)).contains(0xFFFEL);
        assertThat(page.number(3)).contains(0xFFFFFFFEL);
    }

    @Test
    void whatIsNoWholeNumberIsNone() throws EOFException {
        TiffDirectory page = read(1, 2, 4, 0x61626364, 2, 5, 1, 60, 3, 99, 1, 7, 4, 4, 0, 7);
        assertThat(page.number(1)).as("letters").isEmpty();
        assertThat(page.number(2)).as("a fraction").isEmpty();
        assertThat(page.number(3)).as("an unknown type").isEmpty();
        assertThat(page.number(4)).as("no value").isEmpty();
        assertThat(page.number(5)).as("no tag").isEmpty();
        assertThat(page.numbers(1)).isEmpty();
        assertThat(page.numbers(5)).isEmpty();
    }

    @Test
    void aNumberAboveAnIntIsCutToItAndAMissingOneReplaced() throws EOFException {
        TiffDirectory page = read(1, 4, 1, -1, 2, 4, 1, 7);
        assertThat(page.number(1, 5)).isEqualTo(Integer.MAX_VALUE);
        assertThat(page.number(2, 5)).isEqualTo(7);
        assertThat(page.number(3, -5)).isEqualTo(-5);
    }

    @Test
    void valuesOfMoreThanFourBytesLieWhereTheEntryPoints() throws EOFException {
        byte[] file = file(ByteOrder.BIG_ENDIAN, 258, 3, 3, 60)
                .putShort(60, (short) 8)
                .putShort(62, (short) 16)
                .putShort(64, (short) 32)
                .array();
        TiffDirectory page = TiffDirectory.first(file);
        assertThat(page.numbers(258)).containsExactly(8, 16, 32);
        assertThat(page.number(258)).contains(8L);
        assertThat(page.content(258)).containsExactly(0, 8, 0, 16, 0, 32);
    }

    @Test
    void twoValuesOfTwoBytesLieInTheEntryItself() throws EOFException {
        assertThat(read(258, 3, 2, 0x00080010).numbers(258)).containsExactly(8, 16);
    }

    @Test
    void tagsComeInAscendingOrderAndTheFirstOfTwoCounts() throws EOFException {
        TiffDirectory page = read(300, 4, 1, 1, 5, 4, 1, 2, 300, 4, 1, 3);
        assertThat(page.tags()).containsExactly(5, 300);
        assertThat(page.number(300)).contains(1L);
        assertThat(page.entryAt(300)).isEqualTo(10);
        assertThat(page.entryAt(5)).isEqualTo(10 + TiffDirectory.ENTRY);
    }

    @Test
    void itsLengthCountsEveryEntry() throws EOFException {
        assertThat(read(300, 4, 1, 1, 300, 4, 1, 3).length()).isEqualTo(2 + 2 * 12 + 4);
        assertThat(read().length()).isEqualTo(6);
    }

    /** A count of which a careless reader would make room for gigabytes, or for less than nothing. */
    @ParameterizedTest
    @CsvSource({"1, 2147483647", "1, -1", "4, 1073741824", "4, 536870912", "12, -1", "129, -1"})
    void aHugeCountIsPastTheEndAndTakesNoMemory(int type, int count) throws EOFException {
        TiffDirectory page = read(1, type, count, 40, 2, 4, 1, 7);
        assertThat(page.number(2)).as("other tags are read").contains(7L);
        assertThatThrownBy(() -> page.content(1)).isInstanceOf(EOFException.class);
        if (type <= 4) assertThatThrownBy(() -> page.numbers(1)).isInstanceOf(EOFException.class);
        assertThatThrownBy(page::requireValues).isInstanceOf(EOFException.class);
    }

    @Test
    void valuesMayOverlapEachOtherAndTheDirectory() throws EOFException {
        TiffDirectory page = read(1, 1, 8, 0, 2, 1, 8, 4);
        assertThat(page.content(1)).startsWith('M', 'M', 0, 42);
        assertThat(page.content(2)).startsWith(0, 0, 0, 8, 0, 2);
        assertThatCode(page::requireValues).doesNotThrowAnyException();
    }

    @Test
    void anAddressFarPastTheEndIsBrokenRatherThanCutOff() throws EOFException {
        TiffDirectory far = read(1, 1, 8, SIZE + 1024);
        assertThatCode(far::requireValues).doesNotThrowAnyException();
        assertThatThrownBy(() -> far.content(1)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(1, 1, 8, SIZE + 1023).requireValues()).isInstanceOf(EOFException.class);
    }

    @Test
    void textInUtf8HasABytePerCount() throws EOFException {
        byte[] file = file(ByteOrder.BIG_ENDIAN, 270, 129, 6, 60).array();
        byte[] text = "\u00e9t\u00e9!".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, file, 60, text.length);
        assertThat(TiffDirectory.first(file).content(270)).isEqualTo(text);
    }

    @Test
    void theNextDirectoryFollowsTheLastEntryAndZeroEndsThem() throws EOFException {
        ByteBuffer file = file(ByteOrder.LITTLE_ENDIAN, 1, 4, 1, 11).putInt(60);
        file.position(60);
        directory(file, 1, 4, 1, 22).putInt(0);
        TiffDirectory first = TiffDirectory.first(file.array());
        TiffDirectory second = first.next().orElseThrow();
        assertThat(first.number(1)).contains(11L);
        assertThat(second.number(1)).contains(22L);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void aNextDirectoryPastTheEndIsMissing() throws EOFException {
        TiffDirectory first = TiffDirectory.first(
                file(ByteOrder.BIG_ENDIAN, 1, 4, 1, 11).putInt(SIZE).array());
        assertThatThrownBy(first::next).isInstanceOf(EOFException.class);
    }

    @Test
    void aDirectoryMayEndWithTheFileWhereNoneFollows() throws EOFException {
        byte[] file = Arrays.copyOf(file(ByteOrder.BIG_ENDIAN, 1, 4, 1, 11).array(), 8 + 2 + 12);
        TiffDirectory only = TiffDirectory.first(file);
        assertThat(only.number(1)).contains(11L);
        assertThat(only.next()).isEmpty();
        assertThatThrownBy(only::requireValues).as("its end is cut off").isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 7, 9, 10, 17})
    void aFileCutOffBeforeItsDirectoryEndsHasNone(int size) {
        byte[] file = Arrays.copyOf(file(ByteOrder.BIG_ENDIAN, 1, 4, 1, 11).array(), size);
        assertThatThrownBy(() -> TiffDirectory.first(file)).isInstanceOf(EOFException.class);
    }

    @Test
    void moreEntriesThanTheFileHoldsAreCutOff() {
        byte[] file =
                file(ByteOrder.BIG_ENDIAN, 1, 4, 1, 11).putShort(8, (short) -1).array();
        assertThatThrownBy(() -> TiffDirectory.first(file)).isInstanceOf(EOFException.class);
    }

    @Test
    void aDirectoryInsideIsWhereTheTagPoints() throws EOFException {
        ByteBuffer file = file(ByteOrder.BIG_ENDIAN, 34665, 4, 1, 60, 34853, 4, 1, -1);
        file.position(60);
        directory(file, 7, 4, 1, 77);
        TiffDirectory page = TiffDirectory.first(file.array());
        assertThat(page.inside(34665).orElseThrow().number(7)).contains(77L);
        assertThat(page.inside(40965)).isEmpty();
        assertThatThrownBy(() -> page.inside(34853)).isInstanceOf(EOFException.class);
    }

    @Test
    void exifIsReadWithAndWithoutItsHeadAndFromTheBlocksPosition() throws EOFException {
        byte[] file = file(ByteOrder.LITTLE_ENDIAN, 274, 3, 1, 6).array();
        ByteBuffer headed = ByteBuffer.allocate(SIZE + 9);
        headed.position(3);
        headed.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(file).position(3);
        assertThat(TiffDirectory.ofExif(headed).number(274)).contains(6L);
        assertThat(TiffDirectory.ofExif(ByteBuffer.wrap(file)).number(274)).contains(6L);
        assertThatThrownBy(() -> TiffDirectory.ofExif(ByteBuffer.wrap(new byte[0])))
                .isInstanceOf(EOFException.class);
    }
}
