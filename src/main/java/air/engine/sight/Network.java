package air.engine.sight;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first ten blocks of a MobileNetV2 (Sandler and others 2018) that was trained to find things in photographs; its
 * weights are data, see NOTICE.txt beside them. About a tenth of a second a picture. Thread-safe.
 */
final class Network {
    private static final String WEIGHTS = "network.bin";
    /** The blocks whose answers are kept, from 0: one that knows marks, one that knows forms. */
    private static final int MARKS = 5;

    private final List<Convolution> layers;

    /**
     * What the network sees.
     *
     * @param marks a cell every 8 px, 32 channels
     * @param forms a cell every 16 px, 64 channels
     */
    record Seen(FeatureMap marks, FeatureMap forms) {}

    private static final class Loaded {
        static final Network NETWORK = new Network();
    }

    private Network() {
        try (InputStream file = Network.class.getResourceAsStream(WEIGHTS);
                DataInputStream data = new DataInputStream(new BufferedInputStream(file))) {
            int count = data.readInt();
            Convolution[] read = new Convolution[count];
            for (int i = 0; i < count; i++) read[i] = Convolution.read(data);
            layers = List.of(read);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's file " + WEIGHTS + " cannot be read. Install it again.", e);
        }
    }

    static Network get() {
        return Loaded.NETWORK;
    }

    /** Looks at red, green and blue from -1 to 1; both sides are divisible by 32. */
    Seen look(FeatureMap picture) {
        FeatureMap map = layers.get(0).of(picture, true);
        FeatureMap marks = null;
        int layer = 1;
        for (int block = 0; layer < layers.size(); block++) {
            int depth = layers.get(layer).depthwise() ? 2 : 3;
            map = block(map, layers.subList(layer, layer + depth));
            if (block == MARKS) marks = map;
            layer += depth;
        }
        return new Seen(marks, map);
    }

    /** All layers but the last cut their responses; where nothing changes in size, what came in is added. */
    private static FeatureMap block(FeatureMap given, List<Convolution> layers) {
        FeatureMap map = given;
        for (Convolution layer : layers) map = layer.of(map, layer != layers.get(layers.size() - 1));
        if (map.channels() != given.channels() || map.width() != given.width()) return map;
        float[] sum = map.values();
        IntStream.range(0, sum.length).forEach(i -> sum[i] += given.values()[i]);
        return map;
    }
}
