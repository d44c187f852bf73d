package air;

import air.model.InvalidInputException;
import air.provider.Endpoint;
import air.provider.Http;
import air.provider.OpenAi;
import air.taste.ModelCritic;
import air.taste.ModelTasteReader;
import java.util.Optional;

/**
 * The providers on the network, made when they are first asked for: nobody who works offline loads a class of them.
 * Thread-safe.
 */
final class Online implements AutoCloseable {
    /** The engine behind {@code BASE_URL}: anything that speaks OpenAI's protocol. */
    static final String OPENAI = "openai";

    private final Settings settings;
    private Http http;
    private OpenAi openAi;

    Online(Settings settings) {
        this.settings = settings;
    }

    /** @throws InvalidInputException if the settings do not say where and with which key */
    Air.Models models(Optional<String> generator, Optional<String> critic) {
        OpenAi provider = openAi();
        var seer = provider.seer(critic.orElse(OpenAi.DEFAULT_MODEL));
        return new Air.Models(
                new ModelTasteReader(seer),
                provider.painter(generator.orElse(OpenAi.DEFAULT_MODEL)),
                new ModelCritic(seer));
    }

    /** Loads what the first call needs, on a spare thread; what fails there will be told by the call itself. */
    void warmUp() {
        if (settings.get(Settings.Key.BASE_URL).isEmpty()) return;
        Thread thread = new Thread(() -> openAi().warmUp(), "AIR warm-up");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (t, e) -> System.getLogger("air").log(System.Logger.Level.DEBUG, "warm-up: " + e));
        thread.start();
    }

    /** Where pixels go, for people. */
    Endpoint endpoint() {
        String baseUrl = settings.get(Settings.Key.BASE_URL)
                .orElseThrow(() -> new InvalidInputException(
                        "BASE_URL is not set: put your provider's address (for example https://openrouter.ai/api/v1) and"
                                + " API_KEY in the environment, in .env or in AIR Settings, or use the engine "
                                + Air.EMBEDDED + "."));
        Endpoint endpoint =
                new Endpoint(OPENAI, baseUrl, settings.get(Settings.Key.API_KEY).orElse(""));
        if (!endpoint.hasKey() && !endpoint.local())
            throw new InvalidInputException("API_KEY is not set: put your key for " + endpoint.host()
                    + " in the environment, in .env or in AIR Settings, or use the engine " + Air.EMBEDDED + ".");
        return endpoint;
    }

    private synchronized OpenAi openAi() {
        if (openAi == null) {
            Endpoint endpoint = endpoint();
            if (http == null) http = new Http();
            openAi = new OpenAi(endpoint, http);
        }
        return openAi;
    }

    /** Reads the settings again at the next call. */
    synchronized void forget() {
        openAi = null;
    }

    @Override
    public synchronized void close() {
        if (http != null) http.close();
        http = null;
        openAi = null;
    }
}
