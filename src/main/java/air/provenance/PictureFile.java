package air.provenance;

import air.container.JpegSegments;
import air.container.PngChunks;
import air.provenance.foreign.FoundTexts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A picture's file that says how the picture was made. Its pixels stay byte for byte as they are. A content credential
 * is left out of the copy: it vouches for the file as it came, which the library keeps.
 */
public final class PictureFile {
    private PictureFile() {}

    /**
     * A copy of {@code file} with the record in it, in place of what it said before; the file itself where its format
     * is neither PNG nor JPEG. In a JPEG a record too long for it goes without the prompt.
     *
     * @param prompts whether prompt, intent and references may go into it
     */
    public static byte[] with(byte[] file, Provenance provenance, boolean prompts) {
        Provenance shown = prompts ? provenance : provenance.withoutPrompt();
        if (PngChunks.isPng(file))
            return PngText.with(
                    file,
                    new TreeMap<>(Map.of(PngText.XMP, Xmp.write(shown), PngText.PARAMETERS, Parameters.write(shown))));
        if (!JpegSegments.isJpeg(file)) return file;
        byte[] packet = packet(shown);
        return JpegXmp.with(file, packet.length <= JpegXmp.LONGEST ? packet : packet(shown.withoutPrompt()));
    }

    private static byte[] packet(Provenance provenance) {
        return Xmp.write(provenance).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the file says; of other programs' files what can be understood. Empty where that is nothing. Never fails,
     * whatever the bytes are.
     */
    public static Optional<Provenance> read(byte[] file) {
        FoundTexts texts = FileTexts.of(file);
        return texts.under(Xmp.RECORD).stream()
                .flatMap(record -> ProvenanceJson.read(record).stream())
                .findFirst()
                .or(() -> texts.under(ImageInfo.NAME).stream()
                        .flatMap(info -> ImageInfo.read(info).stream())
                        .findFirst())
                .or(() -> ForeignProvenance.read(texts));
    }
}
