package air.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Models that were trained by the same people on much the same pictures, by what they are called. */
enum Family {
    GEMINI("Gemini", "gemini|nano-?banana"),
    OPENAI("OpenAI", "openai/|gpt-(image|[3-9])|chatgpt|dall-?e|(^|/)o[1-9](-|$)"),
    FLUX("FLUX", "flux"),
    QWEN("Qwen", "qwen|qvq"),
    SEED("ByteDance Seed", "bytedance/seed|seedream|seededit|doubao|(^|/)seed-\\d"),
    GROK("Grok", "grok"),
    HUNYUAN("Hunyuan", "hunyuan");

    private final String title;
    private final Pattern names;

    Family(String title, String names) {
        this.title = title;
        this.names = Pattern.compile(names);
    }

    /** What a model's family is called; the provider's name for the model counts before the user's. */
    static Optional<String> of(ModelEntry entry) {
        return of(entry.path()).or(() -> of(entry.id())).map(family -> family.title);
    }

    private static Optional<Family> of(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(family -> family.names.matcher(name).find())
                .findFirst();
    }
}
