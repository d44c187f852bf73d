package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Hash;
import org.junit.jupiter.api.Test;

class FftTest {
    @Test
    void theInverseUndoesTheTransform() {
        double[] real = new double[16 * 16];
        double[] imaginary = new double[16 * 16];
        for (int i = 0; i < real.length; i++) real[i] = Hash.unit(i);
        double[] before = real.clone();
        Fft fft = new Fft(16);

        fft.forward(real, imaginary);
        fft.inverse(real, imaginary);

        assertThat(real).containsExactly(before, within(1e-12));
    }

    @Test
    void aWaveHasOneFrequency() {
        double[] real = new double[8 * 8];
        double[] imaginary = new double[8 * 8];
        for (int i = 0; i < real.length; i++) real[i] = Math.cos(2 * Math.PI * (i % 8) * 3 / 8);

        new Fft(8).forward(real, imaginary);

        assertThat(real[3]).isCloseTo(32, within(1e-9));
        assertThat(real[5]).isCloseTo(32, within(1e-9));
        assertThat(real[0]).isCloseTo(0, within(1e-9));
    }
}
