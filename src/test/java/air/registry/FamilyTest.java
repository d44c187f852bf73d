package air.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which models are of one family; a claim only where a name makes it. */
class FamilyTest {
    @Test
    void everyModelOfOursIsOfTheFamilyThatItsNameSays() {
        Map<String, String> families = new TreeMap<>();
        ModelRegistry.ours().entries().forEach(entry -> entry.family()
                .ifPresent(family -> families.put(entry.id(), family)));

        assertThat(families)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("google/gemini-3.1-flash-image-preview", "Gemini"),
                        Map.entry("google/gemini-3-pro-image-preview", "Gemini"),
                        Map.entry("gemini-3.1-flash-image-preview", "Gemini"),
                        Map.entry("gemini-3-pro-image-preview", "Gemini"),
                        Map.entry("gemini-3.5-flash-lite", "Gemini"),
                        Map.entry("gemini-3.5-flash", "Gemini"),
                        Map.entry("fal/nano-banana-edit", "Gemini"),
                        Map.entry("gpt-image-1.5", "OpenAI"),
                        Map.entry("gpt-image-1", "OpenAI"),
                        Map.entry("gpt-image-1-mini", "OpenAI"),
                        Map.entry("gpt-4.1-mini", "OpenAI"),
                        Map.entry("gpt-5.4-mini", "OpenAI"),
                        Map.entry("fal/flux-schnell", "FLUX"),
                        Map.entry("fal/flux-dev", "FLUX"),
                        Map.entry("fal/flux-pro-ultra", "FLUX"),
                        Map.entry("fal/flux-kontext-pro", "FLUX"),
                        Map.entry("fal/flux-redux", "FLUX"),
                        Map.entry("fal/flux-vision-upscaler", "FLUX"),
                        Map.entry("wavespeed/flux-dev", "FLUX"),
                        Map.entry("wavespeed/flux-dev-ultra-fast", "FLUX"),
                        Map.entry("huggingface/flux-schnell", "FLUX"),
                        Map.entry("huggingface/flux-dev", "FLUX"),
                        Map.entry("wavespeed/qwen-image-edit", "Qwen"))));
    }

    @ParameterizedTest
    @CsvSource({
        "openai/gpt-5-image, OpenAI",
        "openai/o3, OpenAI",
        "dall-e-3, OpenAI",
        "bytedance-seed/seedream-4.5, ByteDance Seed",
        "bytedance-seed/seed-1.6-flash, ByteDance Seed",
        "qwen/qwen3-vl-235b-a22b-instruct, Qwen",
        "black-forest-labs/flux.2-pro, FLUX",
        "x-ai/grok-4, Grok",
        "google/gemini-2.5-flash-image, Gemini"
    })
    void modelsWithoutAnEntryToo(String model, String family) {
        assertThat(ModelEntry.unlisted("openai", model).family()).contains(family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "local/llava", "stabilityai/sdxl", "google/gemma-3-27b-it", "a/vision-model"})
    void unknownIsNoClaim(String model) {
        assertThat(ModelEntry.unlisted("openai", model).family()).isEqualTo(Optional.empty());
    }
}
