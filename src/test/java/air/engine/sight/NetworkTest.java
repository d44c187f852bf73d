package air.engine.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class NetworkTest {
    /** A pattern that reaches every value and every channel. */
    private static FeatureMap pattern() {
        FeatureMap pattern = new FeatureMap(96, 64, 3);
        for (int i = 0; i < pattern.values().length; i++) pattern.values()[i] = i * 37 % 256 / 127.5f - 1;
        return pattern;
    }

    private static float at(FeatureMap map, int row, int column, int channel) {
        return map.values()[(row * map.width() + column) * map.channels() + channel];
    }

    /** The figures are those of a forward pass in NumPy, in double precision, over the same 8-bit weights. */
    @Test
    void theNetworkAnswersAsAnIndependentForwardPassDoes() {
        Network.Seen seen = Network.get().look(pattern());

        assertThat(seen.marks())
                .extracting(FeatureMap::height, FeatureMap::width, FeatureMap::channels)
                .containsExactly(8, 12, 32);
        assertThat(at(seen.marks(), 0, 0, 0)).isCloseTo(-3.62099f, within(1e-4f));
        assertThat(at(seen.marks(), 1, 2, 3)).isCloseTo(1.13579f, within(1e-4f));
        assertThat(at(seen.marks(), 7, 11, 31)).isCloseTo(-2.01664f, within(1e-4f));
        assertThat(seen.forms())
                .extracting(FeatureMap::height, FeatureMap::width, FeatureMap::channels)
                .containsExactly(4, 6, 64);
        assertThat(at(seen.forms(), 0, 0, 1)).isCloseTo(4.56241f, within(1e-4f));
        assertThat(at(seen.forms(), 1, 2, 3)).isCloseTo(-1.14067f, within(1e-4f));
        assertThat(at(seen.forms(), 3, 5, 63)).isCloseTo(-1.32921f, within(1e-4f));
    }

    @Test
    void oneThreadSeesTheSameBitsAsMany() throws Exception {
        Network.Seen many = Network.get().look(pattern());
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            Network.Seen alone = one.submit(() -> Network.get().look(pattern())).get();
            assertThat(alone.marks().values()).isEqualTo(many.marks().values());
            assertThat(alone.forms().values()).isEqualTo(many.forms().values());
        } finally {
            one.shutdown();
        }
    }
}
