package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchDescriptorTest {
    private static final int SIDE = 20;

    private static Lab plain(float l, float a, float b) {
        Lab lab = new Lab(SIDE, SIDE);
        Arrays.fill(lab.l, l);
        Arrays.fill(lab.a, a);
        Arrays.fill(lab.b, b);
        return lab;
    }

    private static int at(int x, int y) {
        return (y * SIDE + x) * PatchDescriptor.LENGTH;
    }

    @Test
    void aPlainPatchIsItsMeanColourAndNothingElse() {
        short[] patches = PatchDescriptor.of(plain(0.5f, 0.1f, -0.2f));

        for (int[] place : new int[][] {{0, 0}, {10, 10}, {SIDE - 1, 3}}) {
            int i = at(place[0], place[1]);
            assertThat((double) patches[i]).isCloseTo(0.5 * PatchDescriptor.SCALE, within(1.5));
            assertThat((double) patches[i + 1]).isCloseTo(0.17 * PatchDescriptor.SCALE, within(1.5));
            assertThat((double) patches[i + 2]).isCloseTo(-0.34 * PatchDescriptor.SCALE, within(1.5));
            for (int k = 3; k < PatchDescriptor.LENGTH; k++)
                assertThat(Math.abs(patches[i + k])).isLessThanOrEqualTo((short) 1);
        }
    }

    @Test
    void slopesAcrossAndDownHaveNumbersOfTheirOwn() {
        Lab across = new Lab(SIDE, SIDE);
        Lab down = new Lab(SIDE, SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            across.l[i] = 0.02f * (i % SIDE);
            down.l[i] = 0.02f * (i / SIDE);
        }
        short[] p = PatchDescriptor.of(across);
        short[] q = PatchDescriptor.of(down);

        assertThat(Math.abs(p[at(10, 10) + 3])).isGreaterThan((short) 50);
        assertThat(Math.abs(p[at(10, 10) + 4])).isLessThanOrEqualTo((short) 1);
        assertThat(q[at(10, 10) + 4]).isEqualTo(p[at(10, 10) + 3]);
        assertThat(Math.abs(q[at(10, 10) + 3])).isLessThanOrEqualTo((short) 1);
    }

    @Test
    void theDistanceOfSmoothPatchesIsTheirMeanSquaredDifference() {
        Lab one = new Lab(SIDE, SIDE);
        Lab other = new Lab(SIDE, SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            one.l[i] = 0.4f + 0.01f * (i % SIDE);
            other.l[i] = 0.45f + 0.01f * (i / SIDE);
        }
        double squares = 0;
        for (int y = 8; y <= 12; y++)
            for (int x = 8; x <= 12; x++) {
                double d = one.l[y * SIDE + x] - other.l[y * SIDE + x];
                squares += d * d / 25;
            }
        int distance = PatchDescriptor.distance(
                PatchDescriptor.of(one), at(10, 10), PatchDescriptor.of(other), at(10, 10), 16, 16, Integer.MAX_VALUE);

        assertThat(distance / (double) PatchDescriptor.SCALE / PatchDescriptor.SCALE)
                .isCloseTo(squares, within(0.03 * squares));
    }

    @ParameterizedTest
    @CsvSource({"16, 1", "8, 0.5", "0, 0"})
    void theMeanLightnessCountsInSixteenths(int weight, double share) {
        short[] p = PatchDescriptor.of(plain(0.5f, 0, 0));
        short[] q = PatchDescriptor.of(plain(0.6f, 0, 0));
        double whole = 0.01 * PatchDescriptor.SCALE * PatchDescriptor.SCALE;

        assertThat((double) PatchDescriptor.distance(p, at(9, 9), q, at(9, 9), weight, 16, Integer.MAX_VALUE))
                .isCloseTo(share * whole, within(0.01 * whole + 4));
    }

    @Test
    void aDistanceOverTheLimitIsOverTheLimitAndOneUnderItIsExact() {
        Lab noise = new Lab(SIDE, SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) noise.l[i] = (float) Hash.unit(i);
        short[] p = PatchDescriptor.of(noise);
        int exact = PatchDescriptor.distance(p, at(4, 4), p, at(12, 9), 8, 8, Integer.MAX_VALUE);

        assertThat(PatchDescriptor.distance(p, at(4, 4), p, at(4, 4), 8, 8, 0)).isZero();
        assertThat(PatchDescriptor.distance(p, at(4, 4), p, at(12, 9), 8, 8, exact))
                .isEqualTo(exact);
        for (int limit : new int[] {0, exact / 4, exact - 1})
            assertThat(PatchDescriptor.distance(p, at(4, 4), p, at(12, 9), 8, 8, limit))
                    .isGreaterThan(limit)
                    .isLessThanOrEqualTo(exact);
    }
}
