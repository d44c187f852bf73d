package air.provenance;

import air.provenance.foreign.FoundTexts;
import java.util.Optional;

/** The record as a line of the text that ImageJ keeps with an image, its Info, which its TIFF files hold too. */
public final class ImageInfo {
    /** What ImageJ calls that text. */
    static final String NAME = "Info";

    private static final String LINE = "AIR provenance: ";

    private ImageInfo() {}

    /** The line, with its end. */
    public static String line(Provenance provenance) {
        return LINE + ProvenanceJson.write(provenance) + "\n";
    }

    /** The record in such a text, or what another program's text says; empty where that is nothing. */
    public static Optional<Provenance> read(String info) {
        if (info.length() > FoundTexts.LONGEST) return Optional.empty();
        return info.lines()
                .filter(line -> line.startsWith(LINE))
                .findFirst()
                .map(line -> ProvenanceJson.read(line.substring(LINE.length())))
                .orElseGet(() -> ForeignProvenance.read(new FoundTexts().add(FoundTexts.PARAMETERS, info)));
    }
}
