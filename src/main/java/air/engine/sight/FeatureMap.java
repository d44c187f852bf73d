package air.engine.sight;

/** What one layer of the network answers: {@code height} rows of {@code width} cells of {@code channels} values. */
record FeatureMap(int width, int height, int channels, float[] values) {
    FeatureMap(int width, int height, int channels) {
        this(width, height, channels, new float[width * height * channels]);
    }

    int cells() {
        return width * height;
    }
}
