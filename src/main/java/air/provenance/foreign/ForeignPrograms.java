package air.provenance.foreign;

import java.util.List;
import java.util.Optional;

/** The programs whose files are understood. */
public final class ForeignPrograms {
    /** What says it outright goes before what must be followed through a graph. */
    private static final List<Reader> READERS = List.of(
            new InvokeAi2(),
            new DreamCommand(),
            new JsonPrograms(),
            new Infotext(),
            new NovelAi(),
            new ComfyUi(),
            new Midjourney(),
            new IptcFields());

    private ForeignPrograms() {}

    /** What can be understood; empty where that is nothing. Never fails, whatever the texts are. */
    public static Optional<Findings> read(FoundTexts texts) {
        return READERS.stream()
                .flatMap(reader -> reader.read(texts).stream())
                .filter(Findings::anyKnown)
                .findFirst();
    }
}
