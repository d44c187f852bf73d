package air.provenance;

import air.container.Bytes;
import air.container.ImageJTags;
import air.container.JpegSegments;
import air.container.PngChunks;
import air.container.RiffChunks;
import air.container.TiffDirectory;
import air.provenance.foreign.FoundTexts;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds the texts in a picture's file, by its format. Nothing fails, whatever the bytes are. */
final class FileTexts {
    /** XMP's tag in TIFF, see the XMP specification, part 3. */
    private static final int TIFF_XMP = 700;

    /** Most text chunks of a PNG that are unpacked. */
    private static final int MOST_CHUNKS = 64;

    private final byte[] file;
    private final FoundTexts texts = new FoundTexts();

    private FileTexts(byte[] file) {
        this.file = file;
    }

    static FoundTexts of(byte[] file) {
        FileTexts reading = new FileTexts(file);
        if (PngChunks.isPng(file)) reading.png();
        else if (JpegSegments.isJpeg(file)) reading.jpeg();
        else if (RiffChunks.isWebp(file)) reading.webp();
        else reading.tiff();
        return reading.texts;
    }

    private void png() {
        PngChunks chunks = new PngChunks(file);
        int unpacked = 0;
        while (chunks.next()) {
            if (chunks.type().equals("eXIf")) Exif.collect(chunks.content(), texts);
            String keyword = PngTextChunk.keyword(chunks).orElse("");
            boolean packet = keyword.equals(PngText.XMP);
            if (!packet && !FoundTexts.NAMES.contains(keyword) || unpacked++ >= MOST_CHUNKS) continue;
            PngTextChunk.text(chunks).ifPresent(text -> {
                if (packet) Xmp.collect(text, texts);
                else texts.add(keyword, text);
            });
        }
    }

    private void jpeg() {
        JpegSegments segments = new JpegSegments(file);
        while (segments.next() && segments.marker() != JpegSegments.SCAN) {
            if (JpegXmp.isXmp(segments)) Xmp.collect(JpegXmp.packet(segments), texts);
            else if (segments.is(JpegXmp.APP1, "Exif\0\0")) Exif.collect(segments.content(0), texts);
        }
    }

    private void webp() {
        RiffChunks chunks = new RiffChunks(file, RiffChunks.FIRST, file.length);
        while (chunks.next()) {
            if (chunks.type().equals("XMP ")) xmp(chunks.content());
            else if (chunks.type().equals("EXIF")) Exif.collect(chunks.content(), texts);
        }
    }

    private void tiff() {
        try {
            TiffDirectory tiff = TiffDirectory.first(file);
            Exif.field(tiff, TIFF_XMP).map(ByteBuffer::wrap).ifPresent(this::xmp);
            ImageJTags.of(tiff).all(ImageJTags.INFO).stream()
                    .findFirst()
                    .filter(info -> info.size() <= FoundTexts.LONGEST)
                    .ifPresent(info -> texts.add(ImageInfo.NAME, wide(info)));
            Exif.collect(tiff, texts);
        } catch (EOFException e) {
            // Neither a TIFF nor any other file that is known: it says nothing.
        }
    }

    private static String wide(Bytes info) {
        Charset order = info.littleEndian() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new String(info.data(), order);
    }

    private void xmp(ByteBuffer packet) {
        if (packet.remaining() <= FoundTexts.LONGEST)
            Xmp.collect(StandardCharsets.UTF_8.decode(packet).toString(), texts);
    }
}
