package air.decode;

import air.container.TiffDirectory;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A TIFF file that ImageJ wrote: samples of 8, 16 or 32 bits, whose display range, colours and order in a stack stand
 * in its description and in two tags of its own. Shown as ImageJ shows it when it opens it.
 */
final class ImageJTiff {
    /** ImageJ adds up to so many channels; of more it shows one. */
    private static final int MOST_ADDED = 7;

    private final Properties properties = new Properties();
    private final List<TiffDirectory> pages;
    private final TiffDirectory first;
    /** Pictures that follow one another without directories of their own; 0 where each page has one. */
    private final int contiguous;

    private ImageJTiff(String description, List<TiffDirectory> pages) throws IOException {
        this.pages = pages;
        first = pages.get(0);
        String lines = description.replace("\0", "").replace("\\", "\\\\");
        properties.load(new StringReader(lines));
        boolean plain =
                first.number(TiffFile.COMPRESSION, 1) == 1 && !first.tags().contains(Orientation.TAG);
        contiguous = plain && number("images") > 1 ? (int) number("images") : 0;
        long end = contiguous == 0 ? 0 : planeAt(contiguous - 1) + planeLength();
        first.bytes().require(0, end);
    }

    /** Empty where another program wrote the file, or its samples are what they look like. */
    static Optional<ImageJTiff> of(String description, List<TiffDirectory> pages) throws IOException {
        int samples = pages.get(0).number(TiffFile.SAMPLES, 1);
        int bits = pages.get(0).number(TiffFile.BITS, 1);
        boolean shown = samples == 1 && (bits == 8 || bits == 16 || bits == 32) || samples == 3 && bits == 16;
        return shown && description.startsWith("ImageJ=")
                ? Optional.of(new ImageJTiff(description, pages))
                : Optional.empty();
    }

    private double number(String key) {
        try {
            return Double.parseDouble(properties.getProperty(key, "0").strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private long planeLength() throws IOException {
        return TiffFile.lineLength(first) * first.number(TiffFile.HEIGHT, 0);
    }

    private long planeAt(int index) throws IOException {
        return first.numbers(TiffFile.STRIP_OFFSETS)[0] + index * planeLength();
    }

    private int planes() {
        return contiguous == 0 ? pages.size() : contiguous;
    }

    private Rows plane(int index) throws IOException {
        return contiguous == 0
                ? TiffFile.plane(pages.get(index), Optional.empty())
                : TiffFile.plane(first, index == 0 ? Optional.empty() : Optional.of(planeAt(index)));
    }

    /** Planes that belong together; 1 unless the description says otherwise and the planes bear it out. */
    private int channels() {
        int channels = (int) Math.max(1, number("channels"));
        double all = channels * Math.max(1, number("slices")) * Math.max(1, number("frames"));
        boolean together = properties.containsKey("mode")
                || properties.getProperty("hyperstack", "").equals("true");
        return planes() > 1 && all == planes() && together ? channels : 1;
    }

    private boolean added(int channels) {
        return channels > 1
                && channels <= MOST_ADDED
                && properties.getProperty("mode", "").startsWith("composite");
    }

    /** How many pictures a person sees in it: a composite's channels are one. */
    int pictures() {
        int channels = channels();
        return added(channels) ? planes() / channels : planes();
    }

    /** What ImageJ shows first. */
    Rows rows() throws IOException {
        ChannelDisplay display = new ChannelDisplay(first);
        int channels = channels();
        if (first.number(TiffFile.SAMPLES, 1) == 3) return bands(display);
        List<ImageJRows.Channel> shown = new ArrayList<>();
        for (int i = 0; i < (added(channels) ? channels : 1); i++) {
            Rows plane = plane(i);
            Range range = range(plane, i, channels, display);
            shown.add(new ImageJRows.Channel(plane, 0, range, table(display, i, channels)));
        }
        return new ImageJRows(shown);
    }

    /**
     * The channel's own, which for 8 bits may be none; else the description's; else that of the first channel's values.
     */
    private Range range(Rows plane, int channel, int channels, ChannelDisplay display) throws IOException {
        boolean bytes = first.number(TiffFile.BITS, 1) == 8;
        Optional<Range> own = display.range(channel, channels).filter(range -> bytes || !range.none());
        if (own.isPresent()) return own.get();
        Range described = new Range(number("min"), number("max"));
        if (!described.none() || bytes) return described;
        return Range.of(channel == 0 ? plane : plane(0));
    }

    /** Three samples of 16 bits: ImageJ's composite of three channels. */
    private Rows bands(ChannelDisplay display) throws IOException {
        Rows plane = plane(0);
        Range all = Range.of(plane);
        List<ImageJRows.Channel> shown = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            shown.add(new ImageJRows.Channel(plane, i, display.range(i, 3).orElse(all), display.colours(i)));
        return new ImageJRows(shown);
    }

    private int[] table(ChannelDisplay display, int channel, int channels) throws IOException {
        boolean coloured = channels > 1 && !properties.getProperty("mode", "").startsWith("gray");
        if (coloured) return display.colours(channel);
        return ChannelDisplay.table(first.numbers(TiffFile.COLOUR_MAP), first.number(TiffFile.PHOTOMETRIC, 1) == 0);
    }
}
