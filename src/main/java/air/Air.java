package air;

import air.model.ImageModel;
import air.model.InvalidInputException;
import air.provider.Embedded;
import air.taste.Critic;
import air.taste.TasteReader;
import java.util.Optional;

/** The program, wired. Opened once by an edge and closed when it ends. */
public final class Air implements AutoCloseable {
    /** The engine that needs no key and no network. */
    public static final String EMBEDDED = Embedded.ID;

    private final Embedded embedded = new Embedded();

    private Air() {}

    public static Air open() {
        return new Air();
    }

    /** Who works in a run: who reads the taste, who makes pictures, who judges them. */
    public record Models(TasteReader reader, ImageModel generator, Critic critic) {}

    /**
     * @param engine {@value #EMBEDDED}, or the name of a provider
     * @param generator id of the image model; empty for the engine's default
     * @param critic id of the model that reads and judges; empty for the engine's default
     * @throws InvalidInputException if there is no such engine or model, or it has no key
     */
    public Models models(String engine, Optional<String> generator, Optional<String> critic) {
        if (!engine.equals(EMBEDDED))
            throw new InvalidInputException("There is no engine named " + engine + ": use " + EMBEDDED + ".");
        requireEmbedded("generator", generator);
        requireEmbedded("critic", critic);
        return new Models(embedded, embedded, embedded);
    }

    private static void requireEmbedded(String role, Optional<String> model) {
        if (model.isPresent() && !model.get().equals(EMBEDDED))
            throw new InvalidInputException(
                    "The " + role + " " + model.get() + " is not part of the embedded engine: use " + EMBEDDED + ".");
    }

    @Override
    public void close() {}
}
