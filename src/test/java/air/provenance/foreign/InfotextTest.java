package air.provenance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A1111's web UI, Forge, SD.Next and what else writes its text. */
class InfotextTest {
    private static final String PROMPT = "a lone boat at dawn, mist over a wide lake";
    private static final String NEGATIVE = "\nNegative prompt: blurry, text\n";
    private static final String HEAD =
            "Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 2507332253, ";
    private static final String TAIL = "Size: 832x1216, Model hash: 6ce0161689, Model: quietlakes_v2.safetensors";
    private static final String FIGURES = HEAD + TAIL;

    private static Optional<Findings> read(String text) {
        return ForeignPrograms.read(new FoundTexts().add(FoundTexts.PARAMETERS, text));
    }

    private static Findings assertRight(String text) {
        Findings figures = assertFigures(text);
        assertThat(figures.prompt()).contains(PROMPT);
        return figures;
    }

    private static Findings assertFigures(String text) {
        Findings figures = read(text).orElseThrow();
        assertThat(figures.seed()).hasValue(2507332253L);
        assertThat(figures.width()).hasValue(832);
        assertThat(figures.height()).hasValue(1216);
        assertThat(figures.steps()).hasValue(28);
        assertThat(figures.guidance()).hasValue(6.5);
        assertThat(figures.model()).contains("quietlakes_v2.safetensors");
        assertThat(figures.edited()).isFalse();
        return figures;
    }

    @Test
    void plainTextIsRead() {
        assertRight(PROMPT + NEGATIVE + FIGURES + ", Version: v1.9.4");
        assertRight(PROMPT + "\n" + FIGURES);
        assertRight(PROMPT + "\nNegative prompt: \n" + FIGURES);
        assertRight((PROMPT + NEGATIVE + FIGURES).replace("\n", "\r\n"));
    }

    @Test
    void figuresInsideQuotedValuesAreOthers() {
        String before = PROMPT + NEGATIVE + FIGURES;
        assertRight(before + ", ControlNet 0: \"Module: canny, Model: control_canny [00aa11bb], Weight: 1, Steps: 7\"");
        assertRight(before + ", ADetailer prompt: \"a calm face, Seed: 5, Size: 64x64, Model: other\", Version: v1");
        assertRight(before + ", Template: \"{a|the} boat,\\n at \\\"dawn\\\", Seed: 9, Size: 1x1\", Version: v1");
        assertRight(before + ", Lora hashes: \"Seed: 0011aabb, Model: 22cc\"");
    }

    @Test
    void quotedValuesMayComeFirst() {
        assertRight(PROMPT + NEGATIVE + HEAD + "ControlNet 0: \"Model: c, Seed: 5, Size: 1x1\", " + TAIL);
        assertRight(PROMPT + "\n" + HEAD + "Size: 832x1216, Model: \"quietlakes_v2.safetensors\"");
        assertThat(read("x\nSteps: 5, Seed: 1, Model: \"lakes, quiet: \\\"v2\\\"\"")
                        .orElseThrow()
                        .model())
                .contains("lakes, quiet: \"v2\"");
    }

    @Test
    void figuresInsideJsonAreOthers() {
        String resources = ", Civitai resources: [{\"type\":\"lora\",\"modelName\":\"x, Seed: 5, ]Size: 1x1\"},"
                + "{\"modelVersionId\":7}], Civitai metadata: {}";
        assertRight(PROMPT + NEGATIVE + FIGURES + resources);
        assertRight(PROMPT + NEGATIVE + HEAD + "Hashes: {\"model\": \"6c\", \"Seed: 3, Model\": 2}, " + TAIL);
    }

    @Test
    void onlyTheWholeNameCounts() {
        assertRight(PROMPT + NEGATIVE + HEAD + "Variation seed: 11, Variation seed strength: 0.2, "
                + "Seed resize from: 64x64, ADetailer steps: 4, Hires CFG Scale: 2, VAE Model: y, " + TAIL
                + ", Refiner Model: z, Hires upscale: 2, Hires steps: 9, Denoising strength: 0.4");
    }

    @Test
    void unquotedPromptsOfExtensionsMakeAFigureDoubtfulAtMost() {
        Findings figures = read(PROMPT + NEGATIVE + FIGURES + ", ADetailer prompt: a calm face, Seed: 5")
                .orElseThrow();
        assertThat(figures.seed()).isEmpty();
        assertThat(figures.width()).hasValue(832);
    }

    @Test
    void promptsMayLookLikeFigures() {
        String text = PROMPT + ", Steps: to the sea";
        assertThat(read(text + "\n" + FIGURES).orElseThrow().prompt()).contains(text);
        text = PROMPT + "\nSteps: 5, Sampler: by hand, Seed: 9";
        assertThat(assertFigures(text + NEGATIVE + FIGURES).prompt()).contains(text);
    }

    @Test
    void promptsMayHaveLines() {
        String text = PROMPT + "\nsecond line\n\nfourth line";
        assertThat(assertFigures(text + NEGATIVE + "more negative\n" + FIGURES).prompt())
                .contains(text);
    }

    @Test
    void promptMayBeMissing() {
        assertThat(assertFigures(NEGATIVE.strip() + "\n" + FIGURES).prompt()).isEmpty();
        assertThat(assertFigures(FIGURES).prompt()).isEmpty();
    }

    @Test
    void templatesAfterTheFiguresAreNotRead() {
        String templates =
                "\nTemplate: {a|the} " + PROMPT + "\nSteps: 3, Sampler: x, Seed: 1\nNegative Template: blurry";
        assertRight(PROMPT + NEGATIVE + FIGURES + ", Version: v1.9.4" + templates);
        assertRight(PROMPT + NEGATIVE + FIGURES + "\nTemplate: x");
        assertRight(PROMPT + NEGATIVE + FIGURES + "\nWildcard prompt: \"__boats__\"");
    }

    @Test
    void sizesMayHaveDecimalsThatSayNothing() {
        assertRight(PROMPT + "\n" + HEAD + "Size: 832.0x1216.0, Model: quietlakes_v2.safetensors");
        for (String size : new String[] {"832.5x1216", "832", "832x", "x", "832x1216x3", "0x5", "-3x5", "9999999x5"})
            assertThat(read("x\nSteps: 5, Seed: 1, Size: " + size).orElseThrow().width())
                    .as(size)
                    .isEmpty();
    }

    @Test
    void guidanceIsTheOneThatWorks() {
        String flux = "x\nSteps: 20, Sampler: Euler, CFG scale: 1, Distilled CFG Scale: 3.5, Seed: 1";
        assertThat(read(flux).orElseThrow().guidance()).hasValue(3.5);
        assertThat(read(flux.replace("CFG scale: 1,", "CFG scale: 4.5,"))
                        .orElseThrow()
                        .guidance())
                .hasValue(4.5);
        assertThat(read("x\nSteps: 20, CFG scale: 1, Seed: 1").orElseThrow().guidance())
                .hasValue(1);
    }

    @Test
    void seedsOfSixtyFourBitsAreRead() {
        Findings figures = read("x\nSteps: 20, Seed: 13563423411233345678").orElseThrow();
        assertThat(Long.toUnsignedString(figures.seed().getAsLong())).isEqualTo("13563423411233345678");
    }

    @Test
    void picturesFromPicturesAreKnown() {
        String text = PROMPT + "\n" + FIGURES + ", Denoising strength: 0.6";
        assertThat(read(text).orElseThrow().edited()).isTrue();
        assertThat(read(text + ", Hires upscale: 2").orElseThrow().edited()).isFalse();
        assertThat(read(text + ", First pass size: 512x512").orElseThrow().edited())
                .isFalse();
    }

    @Test
    void proseIsNoRecord() {
        for (String text : new String[] {
            "",
            "just\na poem: about, boats",
            "Seed: 7",
            "x\nModel: y, Size: 3x4",
            "my steps\nSteps: one, Seed: two",
            "a boat, Seed: 5, Size: 5x5",
            "Title: x\nPrompt: boat\nModel: m\nSeed: 7"
        }) assertThat(read(text)).as(text).isEmpty();
    }

    @Test
    void quotesAndBracketsThatNeverEndAreHarmless() {
        assertRight(PROMPT + "\n" + FIGURES + ", Note: \"open, Other: [open");
        assertThat(read("x\nSteps: 5, Seed: 1, " + "a: {, ".repeat(100_000))).isPresent();
        assertThat(read("x\nSteps: 5, Seed: 1, " + "a: \"\\".repeat(100_000))).isPresent();
        assertThat(read("\n".repeat(1_000_000) + "x" + "\n".repeat(900_000) + "Steps: 5, Seed: 1"))
                .isEmpty();
    }
}
