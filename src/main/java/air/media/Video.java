package air.media;

import air.model.Call;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.Picture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.logging.Logger;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.demuxer.AbstractMP4DemuxerTrack;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;

/**
 * A video, decoded a picture at a time: H.264 in MP4 or MOV, 8 bit, 4:2:0, as video models send it. Sound is left out.
 * Immutable.
 */
public final class Video {
    private static final Set<String> H264 = Set.of("avc1", "avc2", "avc3", "avc4");
    private static final int EBML = 0x1A45DFA3;

    static {
        // Otherwise the library prints what it thinks of a file to stdout.
        Logger.addSink(message -> {});
    }

    private final byte[] bytes;
    private final SeqParameterSet form;
    private final int width;
    private final int height;
    private final long[] times;
    private final int promised;
    private final double seconds;

    private Video(byte[] bytes, SeqParameterSet form, long[] times, int promised, double seconds) {
        this.bytes = bytes;
        this.form = form;
        Size size = H264Utils.getPicSize(form);
        this.width = size.getWidth();
        this.height = size.getHeight();
        this.times = times;
        this.promised = promised;
        this.seconds = seconds;
    }

    /**
     * Reads what the file says of itself; decodes nothing yet.
     *
     * @throws InvalidInputException if it is no video, damaged, or of a kind that cannot be decoded here
     */
    public static Video of(MediaFile file) {
        byte[] bytes = file.bytes();
        requireMp4(bytes, file.mediaType());
        return reading("is damaged or cut off and cannot be read", () -> read(bytes));
    }

    private static void requireMp4(byte[] bytes, String mediaType) {
        ByteBuffer head = ByteBuffer.wrap(Arrays.copyOf(bytes, 12));
        if (head.getInt(0) == EBML)
            throw new InvalidInputException("The video is WebM, which this program cannot decode: open the file with a"
                    + " video player, or convert it to MP4 (H.264).");
        int type = head.getInt(4);
        boolean mp4 = type == 0x66747970 || type == 0x6D6F6F76 || type == 0x6D646174 || type == 0x77696465;
        if (!mp4)
            throw new InvalidInputException(
                    "The file (" + mediaType + ") is not a video this program can decode: use MP4 or MOV with H.264.");
    }

    private static Video read(byte[] bytes) throws IOException {
        AbstractMP4DemuxerTrack track = track(bytes);
        if (!H264.contains(track.getFourcc())) throw undecodable("uses the codec " + track.getFourcc());
        SeqParameterSet form = null;
        for (ByteBuffer raw : H264Utils.getRawSPS(track.getMeta().getCodecPrivate())) form = H264Utils.readSPS(raw);
        if (form == null) throw undecodable("does not say how it is encoded");
        requireDecodable(form);
        return times(bytes, form, track);
    }

    static AbstractMP4DemuxerTrack track(byte[] bytes) throws IOException {
        DemuxerTrack track = MP4Demuxer.createMP4Demuxer(
                        ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(bytes)))
                .getVideoTrack();
        if (track instanceof AbstractMP4DemuxerTrack pictures) return pictures;
        throw new InvalidInputException("The file contains no moving pictures: choose another.");
    }

    private static void requireDecodable(SeqParameterSet form) {
        if (form.getChromaFormatIdc() != ColorSpace.YUV420J) throw undecodable("has colours in full resolution");
        if (form.getBitDepthLumaMinus8() != 0 || form.getBitDepthChromaMinus8() != 0)
            throw undecodable("has more than 8 bits a colour");
        if (!form.isFrameMbsOnlyFlag()) throw undecodable("is interlaced");
        Size size = H264Utils.getPicSize(form);
        long pixels = (long) size.getWidth() * size.getHeight();
        if (size.getWidth() < 1 || size.getHeight() < 1 || pixels > Picture.MAX_PIXELS / 4)
            throw undecodable("claims " + size.getWidth() + " x " + size.getHeight() + " px");
    }

    private static InvalidInputException undecodable(String what) {
        return new InvalidInputException("The video " + what
                + ", which this program cannot decode: open the file with a video player, or convert it to H.264, 8 bit,"
                + " 4:2:0.");
    }

    private static Video times(byte[] bytes, SeqParameterSet form, AbstractMP4DemuxerTrack track) throws IOException {
        List<Long> times = new java.util.ArrayList<>();
        double end = 0;
        double begin = Double.MAX_VALUE;
        for (Packet packet = track.nextFrame(); packet != null; packet = track.nextFrame()) {
            times.add(packet.getPts());
            begin = Math.min(begin, packet.getPtsD());
            end = Math.max(end, packet.getPtsD() + packet.getDurationD());
        }
        if (times.isEmpty()) throw new InvalidInputException("The video contains no picture: choose another.");
        long[] sorted = times.stream().mapToLong(t -> t).sorted().toArray();
        int promised = Math.max(sorted.length, track.getMeta().getTotalFrames());
        return new Video(bytes, form, sorted, promised, Math.max(0, end - begin));
    }

    /** px */
    public int width() {
        return width;
    }

    /** px */
    public int height() {
        return height;
    }

    /** Number of pictures, 1 or more. */
    public int frames() {
        return times.length;
    }

    /** Pictures per second; 0 where the file does not say how long it is. */
    public double framesPerSecond() {
        return seconds > 0 ? frames() / seconds : 0;
    }

    /** The step from one picture to the next where at most {@code most} are wanted: 1 for all of them. */
    public int step(int most) {
        if (most < 1) throw new InvalidInputException("The number of pictures must be 1 or more but was " + most + ".");
        return (frames() + most - 1) / most;
    }

    /**
     * The pictures in the order they are shown, decoded as they are asked for; only some are in memory at a time.
     * Asking for the next one blocks for some hundredths of a second to half a second.
     *
     * @param most of a longer video every {@link #step}th picture is given
     * @param call hears how far the decoding is, and stops it
     * @return {@code next} throws {@link InvalidInputException} where the video is damaged, and
     *     {@link java.util.concurrent.CancellationException} when cancelled; what came before is good
     */
    public Iterator<Picture> frames(int most, Call call) {
        return frames(most, FrameDecoder.PATIENCE, call);
    }

    /** @param patience the longest that one picture may take */
    Iterator<Picture> frames(int most, Duration patience, Call call) {
        boolean cutOff = promised > times.length;
        return reading(
                "is damaged or cut off and cannot be read",
                () -> new FrameDecoder(bytes, form, times, cutOff, step(most), patience, call));
    }

    /** Reads from a file that may hold anything. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** @param what is said of the video when the library stumbles over it */
    static <T> T reading(String what, Reading<T> reading) {
        try {
            return reading.read();
        } catch (InvalidInputException | java.util.concurrent.CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
            throw new InvalidInputException(
                    "The video " + what + ": open the file with a video player, or make it again.", e);
        }
    }
}
