package air.fiji.library;

import air.provenance.Provenance;
import air.store.Asset;
import java.io.File;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Settings of a kept picture, to be used again; each on its own.
 *
 * @param asset the picture
 * @param parts what of it to take
 */
public record Reuse(Asset asset, Set<Part> parts) {
    /** A setting. */
    public enum Part {
        INTENT("Intent"),
        PROMPT("Prompt as sent"),
        SEED("Seed"),
        SIZE("Size"),
        MODEL("Model"),
        PROFILE("Profile");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether the picture has it. */
        boolean in(Asset asset) {
            return switch (this) {
                case INTENT -> !asset.intent().isBlank();
                case PROMPT -> !asset.prompt().isBlank();
                case PROFILE -> asset.made().profile().isPresent();
                default -> true;
            };
        }
    }

    public Reuse {
        Set<Part> there = EnumSet.noneOf(Part.class);
        for (Part part : parts) if (part.in(asset)) there.add(part);
        // One field takes both: what was sent says more than what it was made from.
        if (there.contains(Part.PROMPT)) there.remove(Part.INTENT);
        parts = Set.copyOf(there);
    }

    /** The inputs of {@code AIR Generate...} by name; inputs not among them keep their values. */
    public Map<String, Object> inputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        Provenance made = asset.made();
        if (parts.contains(Part.INTENT)) inputs.put("intent", asset.intent());
        if (parts.contains(Part.PROMPT)) inputs.put("intent", asset.prompt());
        if (parts.contains(Part.SEED)) inputs.put("seed", made.seed().orElse(0));
        if (parts.contains(Part.SIZE)) {
            inputs.put("width", made.width().orElse(0));
            inputs.put("height", made.height().orElse(0));
        }
        if (parts.contains(Part.MODEL)) {
            inputs.put("engine", made.provider().orElse(""));
            inputs.put("generator", asset.model());
        }
        if (parts.contains(Part.PROFILE)) made.profile().ifPresent(hash -> inputs.put("profile", new File(hash)));
        return inputs;
    }
}
