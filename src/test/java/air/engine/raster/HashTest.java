package air.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashTest {
    private static final int MANY = 20_000;

    @Test
    void isSplitMix64WithItsPublishedFirstNumbers() {
        assertThat(Hash.of(0)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Hash.of(0x9E3779B97F4A7C15L)).isEqualTo(0x6E789E6AA1B965F4L);
    }

    @Test
    void theSameKeyGivesTheSameNumberInAnyOrderOfAsking() {
        double first = Hash.unit(5);
        Hash.unit(6);
        Hash.unit(-1);

        assertThat(Hash.unit(5)).isEqualTo(first);
    }

    @Test
    void numbersAreAtLeastZeroAndUnderOne() {
        for (long key : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40})
            assertThat(Hash.unit(key)).isGreaterThanOrEqualTo(0).isLessThan(1);
        for (int key = -MANY; key < MANY; key++)
            assertThat(Hash.unit(key) >= 0 && Hash.unit(key) < 1).isTrue();
    }

    @Test
    void neighbouringKeysGiveNumbersSpreadEvenlyOverTheRange() {
        int[] tenths = new int[10];
        double sum = 0;
        double squares = 0;
        for (int key = 0; key < MANY; key++) {
            double u = Hash.unit(key);
            tenths[(int) (10 * u)]++;
            sum += u;
            squares += u * u;
        }

        assertThat(sum / MANY).isCloseTo(0.5, within(0.01));
        assertThat(squares / MANY).isCloseTo(1 / 3.0, within(0.01));
        // Four standard deviations of a count of 2000.
        for (int count : tenths) assertThat(count).isBetween(MANY / 10 - 170, MANY / 10 + 170);
    }

    @Test
    void neighboursDoNotFollowEachOther() {
        double product = 0;
        for (int key = 0; key < MANY; key++) product += (Hash.unit(key) - 0.5) * (Hash.unit(key + 1) - 0.5);

        assertThat(product / MANY * 12).isCloseTo(0, within(0.04));
    }

    @Test
    void noTwoKeysShareANumber() {
        Set<Long> seen = new HashSet<>();
        for (long key = 0; key < MANY; key++) seen.add(Hash.of(key));

        assertThat(seen).hasSize(MANY);
    }
}
