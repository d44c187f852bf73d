package air.media;

import air.model.Picture;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.VUIParameters;

/**
 * From a video's brightness and colour differences to RGB, by the matrix and range the video names; where it names
 * none, BT.709 from 720 lines on and BT.601 below, limited range, as players do (ITU-T H.264, annex E).
 */
final class FrameColours {
    private static final int BITS = 16;
    private static final int HALF = 1 << BITS - 1;
    /** JCodec keeps samples less 128, so that they fit a signed byte. */
    private static final int SHIFT = 128;

    private static final int HD_LINES = 720;

    private final int black;
    private final int scale;
    private final int redOfCr;
    private final int greenOfCb;
    private final int greenOfCr;
    private final int blueOfCb;

    /**
     * @param red weight of red in the brightness
     * @param blue weight of blue in the brightness
     * @param full whether samples use all of 0 to 255
     */
    private FrameColours(double red, double blue, boolean full) {
        double chroma = full ? 1 : 255.0 / 224;
        double green = 1 - red - blue;
        black = full ? 0 : 16;
        scale = fixed(full ? 1 : 255.0 / 219);
        redOfCr = fixed(2 * (1 - red) * chroma);
        blueOfCb = fixed(2 * (1 - blue) * chroma);
        greenOfCb = fixed(2 * (1 - blue) * blue / green * chroma);
        greenOfCr = fixed(2 * (1 - red) * red / green * chroma);
    }

    private static int fixed(double factor) {
        return (int) Math.round(factor * (1 << BITS));
    }

    static FrameColours of(SeqParameterSet form) {
        VUIParameters described = form.getVuiParams();
        boolean typed = described != null && described.videoSignalTypePresentFlag;
        int matrix = typed && described.colourDescriptionPresentFlag ? described.matrixCoefficients : 2;
        boolean full = typed && described.videoFullRangeFlag;
        int lines = SeqParameterSet.getPicHeightInMbs(form) * 16;
        return switch (matrix) {
            case 1 -> new FrameColours(0.2126, 0.0722, full);
            case 4 -> new FrameColours(0.30, 0.11, full);
            case 5, 6 -> new FrameColours(0.299, 0.114, full);
            case 7 -> new FrameColours(0.212, 0.087, full);
            case 9, 10 -> new FrameColours(0.2627, 0.0593, full);
            default ->
                lines >= HD_LINES ? new FrameColours(0.2126, 0.0722, full) : new FrameColours(0.299, 0.114, full);
        };
    }

    /** The visible part of a decoded picture. */
    Picture picture(org.jcodec.common.model.Picture frame) {
        int width = frame.getCroppedWidth();
        int height = frame.getCroppedHeight();
        int left = frame.getStartX();
        int top = frame.getStartY();
        byte[] luma = frame.getPlaneData(0);
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            int line = (top + y) * frame.getPlaneWidth(0) + left;
            int colours = (top + y) / 2 * frame.getPlaneWidth(1);
            for (int x = 0; x < width; x++) {
                int at = colours + (left + x) / 2;
                rgb[y * width + x] = rgb(luma[line + x], frame.getPlaneData(1)[at], frame.getPlaneData(2)[at]);
            }
        }
        return Picture.of(width, height, rgb);
    }

    private int rgb(int luma, int cb, int cr) {
        int light = (luma + SHIFT - black) * scale + HALF;
        int red = light + redOfCr * cr;
        int green = light - greenOfCb * cb - greenOfCr * cr;
        int blue = light + blueOfCb * cb;
        return clamp(red >> BITS) << 16 | clamp(green >> BITS) << 8 | clamp(blue >> BITS);
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
