package air;

import air.embedded.Embedded;
import air.embedded.SentenceQuestions;
import air.model.Call;
import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.ProbeReport;
import air.model.Usage;
import air.provider.Online;
import air.registry.KnownModels;
import air.registry.ModelEntry;
import air.registry.Provider;
import air.settings.EnvFile;
import air.settings.KnownHosts;
import air.settings.Settings;
import air.store.Store;
import air.store.Upkeep;
import air.studio.OwnCritic;
import air.studio.Selection;
import air.studio.Studio;
import air.wire.Endpoint;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The program, wired. Opened once by an edge and closed when it ends. */
public class Air implements AutoCloseable {
    /** The engine that needs no key and no network. */
    public static final String EMBEDDED = ImageModel.EMBEDDED;

    /** The engine behind {@code BASE_URL}: any provider that speaks OpenAI's protocol. */
    public static final String OPENAI = "openai";

    /** Where a user's own drawings lie, in AIR_HOME: what the embedded engine draws, as SVG files named by a noun. */
    private static final String DRAWINGS = "drawings";

    private final Supplier<Settings> source;
    private final Consumer<String> warned;
    private final Online online = new Online(this::settings);
    private final Studio studio;
    private Settings settings;

    private Air(Supplier<Settings> source, Consumer<String> warned) {
        this.source = source;
        this.warned = warned;
        Embedded embedded = new Embedded(() -> settings().home().resolve(DRAWINGS));
        List<Provider> providers = new ArrayList<>(List.of(embedded));
        providers.addAll(online.providers());
        studio = new Studio(
                new KnownModels(() -> settings().home()),
                () -> Store.open(settings().home(), settings().get(Settings.Key.AIR_DB_URL), InstantSource.system()),
                providers,
                new OwnCritic(embedded, embedded, new SentenceQuestions()),
                () -> settings().monthBudget(),
                InstantSource.system());
    }

    /** On a studio that is wired elsewhere; closed with it. */
    protected Air(Studio studio, Settings settings) {
        this.source = () -> settings;
        this.warned = known -> {};
        this.studio = studio;
    }

    /**
     * With the settings of this process, which are read when they are first needed.
     *
     * @param warned gets sentences for the user about settings that are ignored, as they are read
     */
    public static Air open(Consumer<String> warned) {
        return new Air(Settings::ofProcess, warned);
    }

    /** With settings that were read before, with their warnings. */
    public static Air open(Settings settings) {
        return new Air(() -> settings, known -> {});
    }

    /** The one door to every operation; opens registry and store when they are first needed. */
    public Studio studio() {
        return studio;
    }

    /** Names of the engines that can be used now. */
    public List<String> engines() {
        return studio.readyEngines();
    }

    private static String named(Optional<String> model, String otherwise) {
        return model.map(String::strip).filter(name -> !name.isEmpty()).orElse(otherwise);
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
     * @throws ModelException if the monthly budget does not allow it
     */
    public ProbeReport probe(Optional<String> model, Call call) throws ModelException {
        return probe(OPENAI, model, call);
    }

    /** As {@link #probe(Optional, Call)}, of the provider named. */
    public ProbeReport probe(String provider, Optional<String> model, Call call) throws ModelException {
        Provider online = this.online.provider(provider);
        String id = named(model, online.defaultGenerator());
        ModelEntry entry = studio.registry().entries().stream()
                .filter(e -> e.provider().equals(provider))
                .filter(e -> e.id().equals(id) || e.path().equals(id))
                .findFirst()
                .orElseGet(() -> ModelEntry.unlisted(provider, id));
        return studio.open("probe", "", Optional.empty())
                .probed(entry, metered -> this.online.probe(entry, metered), call);
    }

    /**
     * Where the models send pictures, in sentences for an artist who does not know it yet.
     *
     * @return empty when the pictures stay on this machine, or the artist knows
     * @throws InvalidInputException if a provider has no key
     */
    public Optional<String> newDestination(Selection selection) {
        String all = selection.destinations().stream()
                .flatMap(provider -> newDestination(provider).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    private Optional<String> newDestination(String provider) {
        Endpoint endpoint = online.endpoint(provider);
        if (endpoint.thisMachine() || new KnownHosts(settings().home()).knows(endpoint.host())) return Optional.empty();
        return Optional.of("Your reference images, your words and the pictures made from them are sent to "
                + endpoint.host() + " (" + endpoint.shownAddress() + "), to be looked at and painted there.");
    }

    /** Records that the artist knows what {@link #newDestination} says, which leaves out these hosts from now on. */
    public void rememberDestination(Selection selection) {
        KnownHosts known = new KnownHosts(settings().home());
        for (String provider : selection.destinations())
            known.add(online.endpoint(provider).host());
    }

    /** Read when they are first asked for. */
    public synchronized Settings settings() {
        if (settings == null) {
            settings = source.get();
            settings.warnings().forEach(warned);
        }
        return settings;
    }

    /**
     * Keeps settings, as {@link Settings#save}, and uses them from the next call on.
     *
     * @throws InvalidInputException if an address or key cannot be used, or the file not written; nothing is kept then
     */
    public void save(Map<Settings.Key, String> values) {
        online.check(values);
        String budget = EnvFile.stripped(values.getOrDefault(Settings.Key.AIR_MONTH_BUDGET, ""));
        if (!budget.isEmpty()) Usage.usd(Settings.Key.AIR_MONTH_BUDGET.name(), budget);
        settings().save(values);
        if (values.containsKey(Settings.Key.AIR_DB_URL)) studio.close();
    }

    /**
     * Puts a backup's contents into the store.
     *
     * @param backup a folder that {@link air.store.Upkeep#backup} made
     * @throws air.store.StoreException if the backup is damaged, or the store holds something already
     */
    public Upkeep.Checked restore(Path backup) {
        return Store.restore(
                backup, settings().home(), settings().get(Settings.Key.AIR_DB_URL), InstantSource.system());
    }

    @Override
    public void close() {
        studio.close();
        online.close();
    }
}
