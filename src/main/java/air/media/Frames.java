package air.media;

import air.model.Call;
import air.model.InvalidInputException;
import air.model.Picture;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.codecs.h264.io.model.Frame;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;

/** Decodes pictures in the order they are stored and hands them out in the order they are shown. */
final class Frames implements Iterator<Picture> {
    /** Pictures that H.264 lets wait for earlier ones. */
    private static final int MOST_WAITING = 17;

    private static final int BLOCK = 16;

    private record Shown(long time, Picture picture) {}

    private final DemuxerTrack track;
    private final H264Decoder decoder;
    private final Colours colours;
    private final byte[][] buffer;
    private final long[] times;
    private final int step;
    private final Call call;
    private final PriorityQueue<Shown> waiting = new PriorityQueue<>(Comparator.comparingLong(Shown::time));
    private int decoded;
    private int given;
    private boolean over;
    private boolean cutOff;

    /**
     * @param times of all pictures, ascending
     * @param cutOff whether the file promises more pictures than it holds
     * @param step every how manyeth is given
     */
    Frames(byte[] bytes, SeqParameterSet form, long[] times, boolean cutOff, int step, Call call) throws IOException {
        this.track = Video.track(bytes);
        this.decoder =
                H264Decoder.createH264DecoderFromCodecPrivate(track.getMeta().getCodecPrivate());
        this.colours = Colours.of(form);
        int width = (form.getPicWidthInMbsMinus1() + 1) * BLOCK;
        int height = SeqParameterSet.getPicHeightInMbs(form) * BLOCK;
        this.buffer = org.jcodec.common.model.Picture.create(width, height, ColorSpace.YUV420J)
                .getData();
        this.times = times;
        this.cutOff = cutOff;
        this.step = step;
        this.call = call;
    }

    @Override
    public boolean hasNext() {
        return cutOff || (long) given * step < times.length && !(over && waiting.isEmpty());
    }

    @Override
    public Picture next() {
        if (!hasNext()) throw new NoSuchElementException("the video is over");
        while (!over && !isNext(waiting.peek()))
            Video.reading("is damaged after " + decoded + " pictures", this::decode);
        Shown next = waiting.poll();
        if (next != null) {
            given++;
            return next.picture;
        }
        cutOff = false;
        throw new InvalidInputException(
                "The video is cut off after " + decoded + " pictures: load it again from where it was made.");
    }

    private boolean isNext(Shown first) {
        return first != null
                && (given * step >= times.length || first.time == times[given * step] || waiting.size() > MOST_WAITING);
    }

    private Void decode() throws IOException {
        call.cancellation().throwIfCancelled();
        Packet packet = track.nextFrame();
        over = packet == null;
        if (over) return null;
        call.progress().report("decoding the video", (double) decoded++ / times.length);
        Frame frame = decoder.decodeFrame(packet.getData(), buffer);
        int place = Arrays.binarySearch(times, packet.getPts());
        if (frame != null && place % step == 0) waiting.add(new Shown(packet.getPts(), colours.picture(frame)));
        return null;
    }
}
