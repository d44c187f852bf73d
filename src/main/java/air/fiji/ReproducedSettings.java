package air.fiji;

import air.fiji.image.ImageRecords;
import air.files.ContentHash;
import air.model.InvalidInputException;
import air.provenance.Provenance;
import air.provenance.ProvenanceBuilder;
import air.studio.LibraryLookup;
import ij.ImagePlus;
import java.util.Optional;

/** What an image says of how it was made, and what a person changes of it. */
final class ReproducedSettings {
    private ReproducedSettings() {}

    /** @throws InvalidInputException if neither the image nor the library knows */
    static Provenance of(ImagePlus image, LibraryLookup library) {
        return ImageRecords.of(image)
                .or(() -> ImageRecords.bytes(image).map(ContentHash::of).flatMap(library::record))
                .orElseThrow(() -> new InvalidInputException(image.getTitle()
                        + " does not say how it was made, and the library does not know it: open a file that this"
                        + " program wrote, or a TIFF of such an image."));
    }

    static String hint(ImagePlus image, Provenance record) {
        String what = image.getTitle() + ": " + record.operation()
                + record.intent()
                        .map(intent -> ", \"" + shortened(intent) + "\"")
                        .orElse("") + ". ";
        if (record.promptLeftOut()) what += "Its prompt was left out of the file. ";
        return what
                + (record.repeatable()
                        ? "The same settings make the same pixels."
                        : "Its model does not promise the same picture for the same settings.");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    /** A name that is another than the image's own; a blank one is not. */
    static Optional<String> changed(String name, Optional<String> own) {
        return Optional.of(name.strip()).filter(n -> !n.isEmpty() && !own.equals(Optional.of(n)));
    }

    /** The record with what was typed: blanks, 0 and below leave the image's own. */
    static Provenance with(Provenance record, String prompt, long seed, int width, int height) {
        ProvenanceBuilder changed = record.edited();
        if (!prompt.isBlank()) changed.prompt(prompt);
        if (seed >= 0) changed.seed(seed);
        if (width > 0 || height > 0)
            changed.size(
                    width > 0 ? width : record.width().orElse(height),
                    height > 0 ? height : record.height().orElse(width));
        return changed.build();
    }
}
