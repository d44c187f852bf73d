package air.bench;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Picture;
import air.model.Usage;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import air.taste.TasteFixtures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** What it costs to say in a picture's file how it was made, beside what encoding the picture costs. */
public final class ProvenanceBench {
    private static final int SIDE = 1024;
    private static final int WARM = 40;
    private static final int MEASURED = 60;

    private ProvenanceBench() {}

    public static void main(String[] arguments) {
        Picture picture = noisy(SIDE, 1);
        List<Picture> references = List.of(noisy(512, 2), noisy(512, 3), noisy(512, 4), noisy(512, 5));
        ImageRequest request = ImageRequest.textToImage("a lone boat at dawn. ".repeat(60), SIDE, SIDE, 7)
                .withReferences(references);
        Usage usage = new Usage("embedded", "embedded", 1, 0, 0, Optional.of(BigDecimal.ZERO), Optional.empty());
        ImageReply reply = new ImageReply(List.of(picture), usage, List.of());
        byte[] png = picture.png();
        Provenance record = record(request, reply);
        byte[] marked = PictureFile.with(png, record, true);
        double encoding = median(() -> Picture.of(SIDE, SIDE, picture.rgb()).png());
        double recording = median(() -> record(request, reply));
        double writing = median(() -> PictureFile.with(png, record, true));
        double reading = median(() -> PictureFile.read(marked));
        System.out.printf("PNG of %d KB, %d bytes more%n", png.length / 1024, marked.length - png.length);
        System.out.printf("encode the PNG    %8.2f ms%n", encoding);
        System.out.printf("make the record   %8.2f ms  %.4f of encoding%n", recording, recording / encoding);
        System.out.printf("write it          %8.2f ms  %.4f of encoding%n", writing, writing / encoding);
        System.out.printf("read it back      %8.2f ms%n", reading);
    }

    private static Provenance record(ImageRequest request, ImageReply reply) {
        return Provenance.of(request.operation(), "fal", "flux")
                .asking(request)
                .build()
                .result(reply, 0)
                .created(Instant.EPOCH)
                .critique(Optional.of(TasteFixtures.critique(7.4, "more space")))
                .build();
    }

    private static Picture noisy(int side, long seed) {
        Random random = new Random(seed);
        int[] rgb = new int[side * side];
        for (int i = 0; i < rgb.length; i++) rgb[i] = (i / side / 4) * 0x010101 & 0xFFFFFF | random.nextInt(16);
        return Picture.of(side, side, rgb);
    }

    private static double median(Supplier<?> work) {
        double[] times = new double[MEASURED];
        for (int i = -WARM; i < MEASURED; i++) {
            long start = System.nanoTime();
            if (work.get() == null) throw new AssertionError();
            if (i >= 0) times[i] = (System.nanoTime() - start) / 1e6;
        }
        java.util.Arrays.sort(times);
        return times[MEASURED / 2];
    }
}
