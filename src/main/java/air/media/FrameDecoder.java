package air.media;

import air.model.Call;
import air.model.Cancellation;
import air.model.InvalidInputException;
import air.model.Picture;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.codecs.h264.io.model.Frame;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.common.DemuxerTrack;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;

/** Decodes pictures in the order they are stored and hands them out in the order they are shown. */
final class FrameDecoder implements Iterator<Picture> {
    /** Pictures that H.264 lets wait for earlier ones. */
    private static final int MOST_WAITING = 17;

    private static final int BLOCK = 16;

    private record Shown(long time, Picture picture) {}

    /** @param shown empty where the picture is not among those given */
    private record Decoded(Optional<Shown> shown) {}

    /** The longest that one picture may take. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DemuxerTrack track;
    private final H264Decoder decoder;
    private final FrameColours colours;
    private final byte[][] buffer;
    private final long[] times;
    private final boolean cutOff;
    private final int step;
    private final Duration patience;
    private final Call call;
    private final PriorityQueue<Shown> waiting = new PriorityQueue<>(Comparator.comparingLong(Shown::time));
    private int decoded;
    private int given;
    private boolean over;
    private boolean broken;

    /**
     * @param times of all pictures, ascending
     * @param cutOff whether the file promises more pictures than it holds
     * @param step from one picture that is given to the next
     */
    FrameDecoder(
            byte[] bytes, SeqParameterSet form, long[] times, boolean cutOff, int step, Duration patience, Call call)
            throws IOException {
        this.track = Video.track(bytes);
        this.decoder =
                H264Decoder.createH264DecoderFromCodecPrivate(track.getMeta().getCodecPrivate());
        this.colours = FrameColours.of(form);
        int width = (form.getPicWidthInMbsMinus1() + 1) * BLOCK;
        int height = SeqParameterSet.getPicHeightInMbs(form) * BLOCK;
        this.buffer = org.jcodec.common.model.Picture.create(width, height, ColorSpace.YUV420J)
                .getData();
        this.times = times;
        this.cutOff = cutOff;
        this.step = step;
        this.patience = patience;
        this.call = call;
    }

    @Override
    public boolean hasNext() {
        return !broken && (cutOff || (long) given * step < times.length && !(over && waiting.isEmpty()));
    }

    @Override
    public Picture next() {
        if (!hasNext()) throw new NoSuchElementException("the video is over");
        broken = true;
        while (!over && !isNext(waiting.peek())) advance();
        Shown next = waiting.poll();
        if (next == null)
            throw new InvalidInputException(
                    "The video is cut off after " + decoded + " pictures: load it again from where it was made.");
        broken = false;
        given++;
        return next.picture;
    }

    private boolean isNext(Shown first) {
        return first != null
                && (given * step >= times.length || first.time == times[given * step] || waiting.size() > MOST_WAITING);
    }

    private void advance() {
        call.cancellation().throwIfCancelled();
        call.progress().report("decoding the video", (double) decoded / times.length);
        Optional<Decoded> one = Video.reading("is damaged after " + decoded + " pictures", this::watched);
        over = one.isEmpty();
        if (over) return;
        decoded++;
        one.get().shown.ifPresent(waiting::add);
    }

    /** A damaged picture can keep the decoder busy forever: waiting ends by the token, or in time. */
    private Optional<Decoded> watched() throws IOException {
        CompletableFuture<Optional<Decoded>> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> decode(done), "AIR video");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        Cancellation.Registration released = call.cancellation().onCancel(() -> done.cancel(false));
        try {
            return done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("a picture cannot be decoded", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("decoding a picture takes forever", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            released.close();
        }
    }

    private void decode(CompletableFuture<Optional<Decoded>> done) {
        try {
            done.complete(decode());
        } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
            done.completeExceptionally(e);
        }
    }

    /** Touches nothing that the waiting thread looks at, because that thread may be gone. */
    private Optional<Decoded> decode() throws IOException {
        Packet packet = track.nextFrame();
        if (packet == null) return Optional.empty();
        Frame frame = decoder.decodeFrame(packet.getData(), buffer);
        int place = Arrays.binarySearch(times, packet.getPts());
        return Optional.of(new Decoded(
                frame == null || place % step != 0
                        ? Optional.empty()
                        : Optional.of(new Shown(packet.getPts(), colours.picture(frame)))));
    }
}
