package air.studio;

import java.util.Objects;
import java.util.Optional;

/**
 * The models a user names.
 *
 * @param engine name of a provider, or {@value #AUTO}
 * @param generator id of the model that makes; empty for the engine's default
 * @param critic id of the model that reads and judges; empty for the engine's default
 */
public record Choice(String engine, Optional<String> generator, Optional<String> critic) {
    /** Any provider that has the named model, or that has a key and can do what is asked. */
    public static final String AUTO = "auto";

    public Choice {
        Objects.requireNonNull(engine, "engine");
        generator = generator.map(String::strip).filter(s -> !s.isEmpty());
        critic = critic.map(String::strip).filter(s -> !s.isEmpty());
    }
}
