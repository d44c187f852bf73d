package air.fiji.host;

import air.Air;
import air.fiji.image.Log;
import air.model.Call;
import air.model.ModelException;
import air.model.Operation;
import air.model.ProbeReport;
import air.settings.Settings;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import air.studio.Studio;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/** The program inside a host: opened when it is first needed, closed with the host; and what the session remembers. */
@Plugin(type = Service.class)
public class AirService extends AbstractService implements SciJavaService {
    private static final int WARM_UP_AFTER_MS = 400;

    private final AtomicBoolean warmed = new AtomicBoolean();
    private Air air;
    private TasteProfile lastProfile;

    /**
     * Opens the program behind the first dialog, so that it is ready once the dialog is answered. It waits a moment so
     * that the dialog comes first even on few processors.
     */
    public void warmUp() {
        if (warmed.getAndSet(true)) return;
        CompletableFuture.delayedExecutor(WARM_UP_AFTER_MS, TimeUnit.MILLISECONDS)
                .execute(() -> air().warmUp());
    }

    /** The one door to every operation. */
    public Studio studio() {
        return air().studio();
    }

    /** Whether prompts may go into image files. */
    public boolean embedsPrompts() {
        return settings().embedsPrompts();
    }

    /** The program's data folder. */
    public Path home() {
        return air().settings().home();
    }

    /** Names of the engines that can be used now, the embedded one first; the last, auto, chooses by the model. */
    public List<String> engines() {
        List<String> engines = new ArrayList<>(studio().readyEngines());
        if (!engines.contains(Choice.AUTO)) engines.add(Choice.AUTO);
        return engines;
    }

    /** The models of a run. Before pictures go to a provider for the first time, the artist is asked and may say no. */
    public Models models(Run run, Selection selection) {
        Models models = run.models(selection);
        tellDestination(selection);
        return models;
    }

    /** The models an engine has for an operation, for a field to suggest; none where there is no such engine. */
    public List<Suggestion> generators(String engine, Operation operation) {
        return studio().readyEngines().contains(engine) || engine.equals(Choice.AUTO)
                ? Suggestion.of(studio().offered(engine, operation))
                : List.of();
    }

    /** The models of an engine that can read tastes and judge; none where there is no such engine. */
    public List<Suggestion> critics(String engine) {
        return studio().readyEngines().contains(engine) || engine.equals(Choice.AUTO)
                ? Suggestion.of(studio().offeredCritics(engine))
                : List.of();
    }

    /** Says once for each provider where its models send pictures. */
    public void tellDestination(Selection selection) {
        Destination.tell(context(), air(), selection);
    }

    /** Tests the connection, as {@link Air#probe}; a blank model stands for the default. */
    public ProbeReport probe(String model, Call call) throws ModelException {
        return air().probe(unlessBlank(model), call);
    }

    public Settings settings() {
        return air().settings();
    }

    /** As {@link Air#save}. */
    public void save(Map<Settings.Key, String> values) {
        air().save(values);
    }

    /** The profile last read, loaded or edited since the host was started. */
    public synchronized Optional<TasteProfile> lastProfile() {
        return Optional.ofNullable(lastProfile);
    }

    public synchronized void remember(TasteProfile profile) {
        lastProfile = profile;
    }

    private synchronized Air air() {
        if (air == null) air = Air.open(sentence -> Log.say("AIR Generator: " + sentence));
        return air;
    }

    private static Optional<String> unlessBlank(String id) {
        return Optional.ofNullable(id).map(String::strip).filter(s -> !s.isEmpty());
    }

    @Override
    public synchronized void dispose() {
        if (air != null) air.close();
        air = null;
    }
}
