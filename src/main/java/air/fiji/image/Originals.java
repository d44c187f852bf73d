package air.fiji.image;

import air.media.Video;
import air.model.Call;
import air.model.MediaFile;
import air.model.Picture;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import java.util.Iterator;
import java.util.Optional;

/** Bytes that a model sent, as ImageJ images. */
public final class Originals {
    private Originals() {}

    /**
     * A window's image of the bytes: a picture, or a stack of a video's pictures, as many of them as fit into a third
     * of the memory; empty for what cannot be looked at. Blocks while a video is decoded.
     *
     * @throws air.model.InvalidInputException if the bytes are damaged or of a kind that cannot be decoded
     */
    public static Optional<ImagePlus> window(String title, MediaFile file) {
        if (file.mediaType().startsWith("video/")) return Optional.of(stack(title, Video.of(file)));
        return picture(file.mediaType(), file.bytes()).map(picture -> Pictures.window(title, picture));
    }

    private static ImagePlus stack(String title, Video video) {
        long room = Runtime.getRuntime().maxMemory() / 3 / (4L * video.width() * video.height());
        int most = (int) Math.max(1, Math.min(video.frames(), room));
        ImageStack stack = new ImageStack(video.width(), video.height());
        Call call = Call.unwatched().withProgress((message, fraction) -> IJ.showProgress(fraction));
        video.frames(most, call)
                .forEachRemaining(
                        frame -> stack.addSlice(null, new ColorProcessor(frame.width(), frame.height(), frame.rgb())));
        IJ.showProgress(1.0);
        int step = video.step(most);
        if (step > 1)
            Log.say("AIR: one picture in " + step + " of " + title + " is opened; all " + video.frames()
                    + " do not fit into memory.");
        ImagePlus image = new ImagePlus(title, stack);
        image.getCalibration().fps = video.framesPerSecond() / step;
        return image;
    }

    /**
     * The picture, or the first of a video; empty for what cannot be looked at.
     *
     * @throws air.model.InvalidInputException if the bytes are damaged
     */
    public static Optional<Picture> picture(String mediaType, byte[] bytes) {
        if (mediaType.startsWith("video/")) {
            Iterator<Picture> frames = Video.of(new MediaFile(bytes, mediaType)).frames(1, Call.unwatched());
            return frames.hasNext() ? Optional.of(frames.next()) : Optional.empty();
        }
        if (!mediaType.startsWith("image/")) return Optional.empty();
        return Optional.of(Picture.decode(bytes, "The original"));
    }
}
