package air.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;

/**
 * ImageJ's channels as it shows them: every value through its display range to one of 256 colours, the channels'
 * colours added up. The rounding is ImageJ's for each kind of sample.
 */
record ImageJRows(List<Channel> channels) implements Rows {
    /**
     * @param range as ImageJ keeps it; {@link Range#none} leaves values of 8 bits as they are
     * @param table 256 colours
     */
    record Channel(Rows samples, int band, Range range, int[] table) {}

    @Override
    public int width() {
        return channels.get(0).samples.width();
    }

    @Override
    public int height() {
        return channels.get(0).samples.height();
    }

    @Override
    public Colours colours() {
        return Colours.rgb();
    }

    @Override
    public Raster read(int top, int count) throws IOException {
        BufferedImage image = new BufferedImage(width(), count, BufferedImage.TYPE_INT_RGB);
        int[] pixels = Srgb.pixels(image);
        for (Channel channel : channels) {
            Raster samples = channel.samples.read(top, count);
            double[] row = new double[width()];
            for (int y = 0; y < count; y++) {
                samples.getSamples(0, y, width(), 1, channel.band, row);
                for (int x = 0; x < row.length; x++) {
                    int at = y * row.length + x;
                    pixels[at] = sum(pixels[at], channel.table[index(row[x], channel.range, samples)]);
                }
            }
        }
        return image.getRaster();
    }

    private static int index(double value, Range range, Raster samples) {
        return switch (samples.getTransferType()) {
            case DataBuffer.TYPE_BYTE -> ofByte((int) value, range);
            case DataBuffer.TYPE_USHORT -> ofShort((int) value, range);
            case DataBuffer.TYPE_SHORT -> ofShort((int) value + 32_768, range);
            default -> ofFloat(value, range);
        };
    }

    private static int ofByte(int value, Range range) {
        if (range.none() || range.greatest() < range.least()) return value;
        if (value < range.least()) return 0;
        if (value > range.greatest()) return 255;
        double part = 256.0 * (value - Math.round(range.least())) / (range.greatest() - range.least());
        return Math.max(0, Math.min(255, (int) part));
    }

    private static int ofShort(int value, Range range) {
        long least = Math.round(range.least());
        double scale = 256.0 / (Math.round(range.greatest()) - least + 1);
        return Math.max(0, Math.min(255, (int) (Math.max(0, value - least) * scale + 0.5)));
    }

    private static int ofFloat(double value, Range range) {
        double least = (float) range.least();
        double above = value - least < 0 ? 0 : value - least;
        return Math.max(0, Math.min(255, (int) (above * (255 / ((float) range.greatest() - least)) + 0.5)));
    }

    private static int sum(int a, int b) {
        return Math.min(255, (a >> 16 & 255) + (b >> 16 & 255)) << 16
                | Math.min(255, (a >> 8 & 255) + (b >> 8 & 255)) << 8
                | Math.min(255, (a & 255) + (b & 255));
    }

    @Override
    public void dispose() {
        channels.forEach(channel -> channel.samples.dispose());
    }
}
