package air.fiji.host;

import air.Air;
import air.Settings;
import air.model.Call;
import air.model.ProbeReport;
import air.taste.TasteProfile;
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
     * Opens the program behind the first dialog, so that it is ready once the dialog is answered. It waits a moment:
     * the dialog comes first, also where there are few processors.
     */
    public void warmUp() {
        if (warmed.getAndSet(true)) return;
        CompletableFuture.delayedExecutor(WARM_UP_AFTER_MS, TimeUnit.MILLISECONDS)
                .execute(() -> air().warmUp());
    }

    /** The names that {@link #models} knows. */
    public List<String> engines() {
        return List.of(Air.EMBEDDED, Air.OPENAI);
    }

    /**
     * Who works in a run. Before pictures go to a provider for the first time, the artist is told, and may say no.
     *
     * @param generator id of the image model; blank for the engine's default
     * @param critic id of the model that reads and judges; blank for the engine's default
     */
    public Air.Models models(String engine, String generator, String critic) {
        Air.Models models = air().models(engine, unlessBlank(generator), unlessBlank(critic));
        Destination.tell(air(), engine);
        return models;
    }

    /** Tests the connection, as {@link Air#probe}; a blank model is the default. */
    public ProbeReport probe(String model, Call call) {
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
        if (air == null) air = Air.open();
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
