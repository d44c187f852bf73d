package air.engine.sight;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * One layer of the network. Rows are computed beside each other, each by itself and always in the same order, so that
 * the result does not depend on the number of threads.
 *
 * @param depthwise whether every channel is seen alone
 * @param side of the kernel, cells: 1 or 3
 * @param stride cells from one place of the kernel to the next: 1 or 2
 * @param in channels read
 * @param out channels written
 * @param weights by row, column, channel in and channel out; without the channel in when depthwise
 * @param shift what every channel out starts from
 */
record Convolution(boolean depthwise, int side, int stride, int in, int out, float[] weights, float[] shift) {
    /** Responses are cut off here, as they were when the weights were learnt. */
    private static final float MOST = 6;
    /** Channels read at a time, so that the inner loop over the channels written is worth a vector unit. */
    private static final int AT_ONCE = 8;

    /** Reads a layer as src/build/sight/pack.py writes it. */
    static Convolution read(DataInputStream data) throws IOException {
        boolean depthwise = data.readByte() == 1;
        int side = data.readByte();
        int stride = data.readByte();
        int in = data.readShort();
        int out = data.readShort();
        float[] scale = floats(data, out);
        float[] shift = floats(data, out);
        byte[] numbers = data.readNBytes(side * side * (depthwise ? 1 : in) * out);
        float[] weights = new float[numbers.length];
        for (int i = 0; i < weights.length; i++) weights[i] = numbers[i] * scale[i % out];
        return new Convolution(depthwise, side, stride, in, out, weights, shift);
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) values[i] = data.readFloat();
        return values;
    }

    /** Responses to a map whose sides the stride divides; {@code cut} at 0 and {@value #MOST}, or as they are. */
    FeatureMap of(FeatureMap map, boolean cut) {
        FeatureMap result = new FeatureMap(map.width() / stride, map.height() / stride, out);
        IntStream.range(0, result.height()).parallel().forEach(row -> {
            for (int column = 0; column < result.width(); column++) {
                int to = (row * result.width() + column) * out;
                System.arraycopy(shift, 0, result.values(), to, out);
                if (side == 1) addPoint(map, row * map.width() + column, result.values(), to);
                else addKernel(map, row, column, result.values(), to);
                if (cut) cut(result.values(), to);
            }
        });
        return result;
    }

    private void addPoint(FeatureMap map, int cell, float[] result, int to) {
        float[] x = map.values();
        float[] w = weights;
        int n = out;
        for (int from = cell * in, i = 0; i < in; i += AT_ONCE, from += AT_ONCE) {
            int at = i * n;
            float x0 = x[from], x1 = x[from + 1], x2 = x[from + 2], x3 = x[from + 3];
            float x4 = x[from + 4], x5 = x[from + 5], x6 = x[from + 6], x7 = x[from + 7];
            for (int k = 0; k < n; k++)
                result[to + k] += x0 * w[at + k]
                        + x1 * w[at + n + k]
                        + x2 * w[at + 2 * n + k]
                        + x3 * w[at + 3 * n + k]
                        + x4 * w[at + 4 * n + k]
                        + x5 * w[at + 5 * n + k]
                        + x6 * w[at + 6 * n + k]
                        + x7 * w[at + 7 * n + k];
        }
    }

    /** With stride 2 the kernel reaches right and down only, as where the weights were learnt. */
    private void addKernel(FeatureMap map, int row, int column, float[] result, int to) {
        int back = stride == 1 ? 1 : 0;
        for (int i = 0; i < side; i++) {
            int y = row * stride + i - back;
            if (y < 0 || y >= map.height()) continue;
            for (int j = 0; j < side; j++) {
                int x = column * stride + j - back;
                if (x < 0 || x >= map.width()) continue;
                int from = (y * map.width() + x) * in;
                if (depthwise) addEach(map.values(), from, (i * side + j) * out, result, to);
                else addAll(map.values(), from, (i * side + j) * in * out, result, to);
            }
        }
    }

    private void addEach(float[] x, int from, int at, float[] result, int to) {
        for (int k = 0; k < out; k++) result[to + k] += x[from + k] * weights[at + k];
    }

    private void addAll(float[] x, int from, int at, float[] result, int to) {
        for (int i = 0; i < in; i++)
            for (int k = 0; k < out; k++) result[to + k] += x[from + i] * weights[at + i * out + k];
    }

    private void cut(float[] values, int from) {
        for (int k = from; k < from + out; k++) values[k] = Math.min(MOST, Math.max(0, values[k]));
    }
}
