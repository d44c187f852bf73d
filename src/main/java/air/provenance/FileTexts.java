package air.provenance;

import air.provenance.foreign.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the texts in a picture's file, by its format. Nothing fails, whatever the bytes are. */
final class FileTexts {
    /** XMP's tag in TIFF, see the XMP specification, part 3. */
    private static final int TIFF_XMP = 700;

    /** Most text chunks of a PNG that are unpacked. */
    private static final int MOST_CHUNKS = 64;

    private final byte[] file;
    private final Texts texts = new Texts();

    private FileTexts(byte[] file) {
        this.file = file;
    }

    static Texts of(byte[] file) {
        FileTexts reading = new FileTexts(file);
        if (PngChunks.isPng(file)) reading.png();
        else if (JpegSegments.isJpeg(file)) reading.jpeg();
        else if (WebpChunks.isWebp(file)) reading.webp();
        else TiffFields.of(ByteBuffer.wrap(file)).ifPresent(reading::tiff);
        return reading.texts;
    }

    private void png() {
        PngChunks chunks = new PngChunks(file);
        int unpacked = 0;
        while (chunks.next()) {
            if (chunks.is("eXIf")) Exif.collect(chunks.data(), texts);
            String keyword = PngTextChunk.keyword(chunks).orElse("");
            boolean packet = keyword.equals(PngText.XMP);
            if (!packet && !Texts.NAMES.contains(keyword) || unpacked++ >= MOST_CHUNKS) continue;
            PngTextChunk.text(chunks).ifPresent(text -> {
                if (packet) Xmp.collect(text, texts);
                else texts.add(keyword, text);
            });
        }
    }

    private void jpeg() {
        JpegSegments segments = new JpegSegments(file);
        while (segments.next()) {
            if (JpegXmp.isXmp(segments)) Xmp.collect(JpegXmp.packet(segments), texts);
            else if (Exif.isExif(segments)) Exif.collect(segments.data(0), texts);
        }
    }

    private void webp() {
        WebpChunks chunks = new WebpChunks(file);
        while (chunks.next()) {
            if (chunks.is("XMP ")) xmp(chunks.data());
            else if (chunks.is("EXIF")) Exif.collect(chunks.data(), texts);
        }
    }

    private void tiff(TiffFields tiff) {
        tiff.field(TIFF_XMP).ifPresent(this::xmp);
        ImageJInfo.of(tiff).ifPresent(info -> texts.add(ImageInfo.NAME, info));
        Exif.collect(tiff, texts);
    }

    private void xmp(ByteBuffer packet) {
        if (packet.remaining() <= Texts.LONGEST)
            Xmp.collect(StandardCharsets.UTF_8.decode(packet).toString(), texts);
    }
}
