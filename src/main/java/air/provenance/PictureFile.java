package air.provenance;

import java.util.Optional;

/** A picture's file that says how the picture was made. Pixels stay byte for byte as they are. */
public final class PictureFile {
    private PictureFile() {}

    /**
     * A copy of {@code file} with the record in it; the file itself where its format takes none.
     *
     * @param file PNG or JPEG
     * @param prompts whether prompt, intent and references may go into it
     */
    public static byte[] with(byte[] file, Provenance provenance, boolean prompts) {
        Provenance told = prompts ? provenance : provenance.withoutPrompt();
        String xmp = Xmp.write(told);
        if (PngText.isPng(file))
            return PngText.with(PngText.with(file, PngText.XMP, xmp), PngText.PARAMETERS, Parameters.write(told));
        return file;
    }

    /** What the file says; empty where it says nothing that can be understood. Never fails, whatever the bytes are. */
    public static Optional<Provenance> read(byte[] file) {
        if (!PngText.isPng(file)) return Optional.empty();
        return PngText.read(file, PngText.XMP).flatMap(Xmp::read);
    }
}
