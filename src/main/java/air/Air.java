package air;

import air.model.Call;
import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.ProbeReport;
import air.provider.Embedded;
import air.taste.Critic;
import air.taste.TasteReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The program, wired. Opened once by an edge and closed when it ends. */
public final class Air implements AutoCloseable {
    /** The engine that needs no key and no network. */
    public static final String EMBEDDED = Embedded.ID;

    /** The engine behind {@code BASE_URL}: any provider that speaks OpenAI's protocol. */
    public static final String OPENAI = Online.OPENAI;

    private final Embedded embedded = new Embedded();
    private final Online online;

    private Air(Supplier<Settings> settings) {
        online = new Online(settings);
    }

    /** With the settings of this process, which are read when they are first needed. */
    public static Air open() {
        return new Air(Settings::ofProcess);
    }

    public static Air open(Settings settings) {
        return new Air(() -> settings);
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
        if (engine.equals(OPENAI)) return online.models(generator, critic, embedded);
        if (!engine.equals(EMBEDDED))
            throw new InvalidInputException(
                    "There is no engine named " + engine + ": use " + EMBEDDED + " or " + OPENAI + ".");
        requireEmbedded("generator", generator);
        requireEmbedded("critic", critic);
        return new Models(embedded, embedded, embedded);
    }

    private static void requireEmbedded(String role, Optional<String> model) {
        if (model.isPresent() && !model.get().equals(EMBEDDED))
            throw new InvalidInputException(
                    "The " + role + " " + model.get() + " is not part of the embedded engine: use " + EMBEDDED + ".");
    }

    /**
     * Loads, on a spare thread, what the first call to a provider on the network needs; does nothing where none is set.
     * For the time while the user reads a dialog.
     */
    public void warmUp() {
        online.warmUp();
    }

    /**
     * Tests the connection behind {@code BASE_URL}: asks for one small picture, once. Blocks; may cost what a picture
     * costs.
     *
     * @param model id of a model that paints; empty for the default
     * @return what was sent, what came back and what the program makes of it
     * @throws InvalidInputException if the settings do not say where and with which key
     */
    public ProbeReport probe(Optional<String> model, Call call) {
        return online.probe(model, call);
    }

    /**
     * Where an engine sends pictures to, as a sentence for the artist, while they have not been told yet.
     *
     * @return empty when the pictures stay on this machine, or the artist knows
     * @throws InvalidInputException if there is no such engine, or it has no key
     */
    public Optional<String> newDestination(String engine) {
        return engine.equals(OPENAI) ? online.newDestination() : Optional.empty();
    }

    /** The artist has been told: {@link #newDestination} keeps quiet about this engine's host from now on. */
    public void rememberDestination(String engine) {
        if (engine.equals(OPENAI)) online.rememberDestination();
    }

    public Settings settings() {
        return online.settings();
    }

    /**
     * Keeps settings, as {@link Settings#save}, and uses them from the next call on.
     *
     * @throws InvalidInputException if an address or key cannot be used, or the file not written; nothing is kept then
     */
    public void save(Map<Settings.Key, String> values) {
        online.check(values);
        settings().save(values);
        online.forget();
    }

    @Override
    public void close() {
        online.close();
    }
}
