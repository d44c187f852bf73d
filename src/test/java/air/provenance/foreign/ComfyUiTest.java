package air.provenance.foreign;

import static air.provenance.foreign.ComfyGraphs.MODEL;
import static air.provenance.foreign.ComfyGraphs.PROMPT;
import static air.provenance.foreign.ComfyGraphs.SEED;
import static air.provenance.foreign.ComfyGraphs.plain;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a sampler is given. */
class ComfyUiTest {
    static void assertRight(Findings figures) {
        assertThat(figures.prompt()).contains(PROMPT);
        assertThat(figures.seed()).hasValue(SEED);
        assertThat(figures.width()).hasValue(832);
        assertThat(figures.height()).hasValue(1216);
        assertThat(figures.steps()).hasValue(28);
        assertThat(figures.guidance()).hasValue(6.5);
        assertThat(figures.model()).contains(MODEL);
        assertThat(figures.edited()).isFalse();
    }

    private static ComfyGraphs flux() {
        return new ComfyGraphs()
                .node("25", "RandomNoise", "noise_seed: 2507332253")
                .node(
                        "13",
                        "SamplerCustomAdvanced",
                        "noise: ['25', 0], guider: ['22', 0], sampler: ['16', 0],"
                                + " sigmas: ['17', 0], latent_image: ['27', 0]")
                .node("17", "BasicScheduler", "scheduler: 'simple', steps: 28, denoise: 1, model: ['12', 0]")
                .node("22", "BasicGuider", "model: ['12', 0], conditioning: ['26', 0]")
                .node("26", "FluxGuidance", "guidance: 6.5, conditioning: ['6', 0]")
                .node("6", "CLIPTextEncode", "text: '" + PROMPT + "', clip: ['11', 0]")
                .node("12", "UNETLoader", "unet_name: '" + MODEL + "', weight_dtype: 'default'")
                .node("27", "EmptySD3LatentImage", "width: 832, height: 1216, batch_size: 1")
                .node("16", "KSamplerSelect", "sampler_name: 'euler'");
    }

    @Test
    void plainGraphIsRead() {
        assertRight(plain().findings());
    }

    @Test
    void numbersThatAreNoneElsewhereDoNoHarm() {
        String json = plain().json();
        for (String none : new String[] {"NaN", "Infinity", "-Infinity"}) {
            String changed = json.replace(
                    "\"class_type\":\"CLIPTextEncode\"",
                    "\"class_type\":\"CLIPTextEncode\",\"is_changed\":[" + none + "]");
            assertThat(changed).isNotEqualTo(json);
            assertRight(ForeignPrograms.read(new FoundTexts().add(FoundTexts.PROMPT, changed))
                    .orElseThrow());
        }
    }

    @Test
    void graphIsFoundInComments() {
        String json = plain().json();
        assertRight(ForeignPrograms.read(new FoundTexts().add(FoundTexts.USER_COMMENT, json))
                .orElseThrow());
        String inside = "{\"prompt\": " + json + ", \"workflow\": {}}";
        assertRight(ForeignPrograms.read(new FoundTexts().add(FoundTexts.USER_COMMENT, inside))
                .orElseThrow());
        String text = "{\"prompt\": \"" + json.replace("\"", "\\\"") + "\"}";
        assertRight(ForeignPrograms.read(new FoundTexts().add(FoundTexts.USER_COMMENT, text))
                .orElseThrow());
    }

    @Test
    void otherSamplersAreRead() {
        assertRight(plain().node(
                        "3",
                        "KSamplerAdvanced",
                        "noise_seed: 2507332253, steps: 28, cfg: 6.5, start_at_step: 0,"
                                + " model: ['4', 0], positive: ['6', 0], negative: ['7', 0], latent_image: ['5', 0]")
                .findings());
        assertRight(plain().node(
                        "3",
                        "SamplerCustom",
                        "add_noise: true, noise_seed: 2507332253, cfg: 6.5, model: ['4', 0],"
                                + " positive: ['6', 0], negative: ['7', 0], sigmas: ['2', 1], latent_image: ['5', 0]")
                .node("2", "SplitSigmas", "sigmas: ['1', 0], step: 5")
                .node("1", "KarrasScheduler", "steps: 28, rho: 7")
                .findings());
        assertRight(flux().findings());
        assertRight(flux().node("22", "CFGGuider", "cfg: 6.5, model: ['12', 0], positive: ['6', 0], negative: ['7', 0]")
                .findings());
    }

    @Test
    void guidanceIsTheOneThatWorks() {
        ComfyGraphs graph = plain().with("3", "positive: ['20', 0]")
                .node("20", "FluxGuidance", "guidance: 3.5, conditioning: ['6', 0]");
        assertRight(graph.findings());
        assertThat(graph.with("3", "cfg: 1.0").findings().guidance()).hasValue(3.5);
        assertThat(flux().node("6", "CLIPTextEncodeFlux", "clip_l: '', t5xxl: 'x', guidance: 2, clip: ['11', 0]")
                        .findings()
                        .guidance())
                .hasValue(6.5);
        assertThat(flux().with("22", "conditioning: ['6', 0]").findings().guidance())
                .isEmpty();
    }

    @Test
    void seedsOfSixtyFourBitsAreRead() {
        Findings figures = plain().with("3", "seed: 13563423411233345678").findings();
        assertThat(Long.toUnsignedString(figures.seed().getAsLong())).isEqualTo("13563423411233345678");
        for (String none : new String[] {"18446744073709551616", "18446744073709551615", "-1", "1.5", "'x'", "null"})
            assertThat(plain().with("3", "seed: " + none).findings().seed())
                    .as(none)
                    .isEmpty();
    }

    @Test
    void valuesComeFromNodesThatHoldThem() {
        assertRight(plain().with("3", "seed: ['40', 0], steps: ['41', 0], cfg: ['42', 0]")
                .node("40", "Seed (rgthree)", "seed: 2507332253")
                .node("41", "PrimitiveInt", "value: 28")
                .node("42", "PrimitiveFloat", "value: 6.5")
                .with("5", "width: ['43', 0], height: ['44', 0]")
                .node("43", "INTConstant", "value: 832")
                .node("44", "easy int", "value: 1216")
                .findings());
        assertRight(plain().with("6", "text: ['12', 0]")
                .node("12", "PrimitiveStringMultiline", "value: '" + PROMPT + "'")
                .findings());
        assertRight(plain().with("6", "text: ['12', 0]")
                .node("12", "ShowText|pysssss", "text: ['13', 0], text_0: 'of the last run'")
                .node("13", "String Literal", "string: '" + PROMPT + "'")
                .findings());
    }

    @Test
    void whatANodeComputesIsUnknown() {
        Findings figures = plain().with("3", "seed: ['40', 0]")
                .with("6", "text: ['41', 0]")
                .with("5", "width: ['42', 0]")
                .node("40", "Random Number", "minimum: 5, maximum: 5, seed: 5")
                .node("41", "LLMNode", "prompt: 'You are an assistant.'")
                .node("42", "Multiply by eight", "value: 104")
                .findings();
        assertThat(figures.seed()).isEmpty();
        assertThat(figures.prompt()).isEmpty();
        assertThat(figures.width()).isEmpty();
        assertThat(figures.height()).isEmpty();
        assertThat(figures.steps()).hasValue(28);
        assertThat(figures.model()).contains(MODEL);
        for (String computing :
                new String[] {"Text Expander", "Ollama Prompt", "Text Random Line", "DPRandomGenerator"})
            assertThat(plain().with("6", "text: ['41', 0]")
                            .node("41", computing, "text: 'a {boat|barn}'")
                            .findings()
                            .prompt())
                    .as(computing)
                    .isEmpty();
    }

    @Test
    void languageModelsBesideTheGraphAreNotRead() {
        assertRight(plain().node("1", "LLMNode", "seed: 77, text_input: ['30', 0], prompt: 'You are an assistant.'")
                .findings());
        assertRight(plain().node("1", "CLIPTextEncode", "text: 'another one'").findings());
    }

    @Test
    void encodersWithSeveralTextsSayOneOrNothing() {
        ComfyGraphs sdxl = plain().node(
                        "6",
                        "CLIPTextEncodeSDXL",
                        "width: 4096, height: 4096, target_width: 4096," + " text_g: '" + PROMPT + "', text_l: '"
                                + PROMPT + "', clip: ['4', 1]");
        assertRight(sdxl.findings());
        assertRight(sdxl.with("6", "text_l: ''").findings());
        assertThat(sdxl.with("6", "text_l: 'ink'").findings().prompt()).isEmpty();
        assertRight(flux().with("22", "conditioning: ['6', 0]")
                .node("6", "CLIPTextEncodeFlux", "clip_l: '" + PROMPT + "', t5xxl: '" + PROMPT + "', guidance: 6.5")
                .findings());
    }

    @Test
    void whatAltersAConditioningIsGonePast() {
        assertRight(plain().with("3", "positive: ['10', 0], negative: ['10', 1]")
                .node(
                        "10",
                        "ControlNetApplyAdvanced",
                        "strength: 1, positive: ['6', 0], negative: ['7', 0],"
                                + " control_net: ['11', 0], image: ['12', 0]")
                .node("11", "ControlNetLoader", "control_net_name: 'canny'")
                .node("12", "LoadImage", "image: 'x.png'")
                .findings());
        assertRight(plain().with("3", "positive: ['10', 0]")
                .node("10", "ConditioningSetTimestepRange", "conditioning: ['11', 0], start: 0, end: 1")
                .node("11", "ControlNetApply", "conditioning: ['6', 0], control_net: ['1', 0], image: ['2', 0]")
                .findings());
        assertThat(plain().with("3", "positive: ['10', 1]")
                        .node("10", "ControlNetApplyAdvanced", "positive: ['7', 0], negative: ['6', 0]")
                        .findings()
                        .prompt())
                .contains(PROMPT);
    }

    @Test
    void joinedConditioningsSayOneOrNothing() {
        for (String type : new String[] {"ConditioningCombine", "ConditioningConcat", "ConditioningAverage"}) {
            ComfyGraphs graph = plain().with("3", "positive: ['10', 0]")
                    .node("10", type, "conditioning_1: ['6', 0], conditioning_2: ['11', 0]")
                    .node("11", "CLIPTextEncode", "text: '" + PROMPT + "'");
            assertRight(graph.findings());
            assertThat(graph.with("11", "text: 'a barn'").findings().prompt()).isEmpty();
            assertThat(graph.with("11", "text: ['99', 0]").findings().prompt()).isEmpty();
        }
        assertThat(plain().with("3", "positive: ['10', 0]")
                        .node("10", "ConditioningZeroOut", "conditioning: ['6', 0]")
                        .findings()
                        .prompt())
                .isEmpty();
    }

    @Test
    void whatAltersAModelIsGonePast() {
        assertRight(plain().with("3", "model: ['10', 0]")
                .node("10", "ModelSamplingDiscrete", "sampling: 'eps', model: ['11', 0]")
                .node("11", "LoraLoader", "lora_name: 'ink', strength_model: 1, model: ['4', 0], clip: ['4', 1]")
                .findings());
        assertThat(plain().with("3", "model: ['10', 0]")
                        .node("10", "ModelMergeSimple", "model1: ['4', 0], model2: ['11', 0], ratio: 0.5")
                        .node("11", "CheckpointLoaderSimple", "ckpt_name: 'barns'")
                        .findings()
                        .model())
                .isEmpty();
        assertRight(
                plain().node("4", "CheckpointLoader|pysssss", "ckpt_name: {'content': '" + MODEL + "', 'image': null}")
                        .findings());
    }

    @Test
    void loadersOfUnknownKindsLeaveUnknownWhatTheyDecide() {
        Findings figures = plain().node(
                        "3",
                        "KSampler (Efficient)",
                        "seed: 2507332253, steps: 28, cfg: 6.5, model: ['4', 0],"
                                + " positive: ['4', 1], negative: ['4', 2], latent_image: ['4', 3], optional_vae: ['4', 4]")
                .node(
                        "4",
                        "Efficient Loader",
                        "ckpt_name: '" + MODEL + "', positive: 'a boat', negative: 'a barn',"
                                + " empty_latent_width: 512, empty_latent_height: 512")
                .with("9", "images: ['3', 5]")
                .findings();
        assertThat(figures.seed()).hasValue(SEED);
        assertThat(figures.steps()).hasValue(28);
        assertThat(figures.model()).contains(MODEL);
        assertThat(figures.prompt()).isEmpty();
        assertThat(figures.width()).isEmpty();
        figures = plain().node("5", "SDXLEmptyLatentSizePicker+", "resolution: '1024x1024', width_override: 0")
                .findings();
        assertThat(figures.width()).isEmpty();
        assertThat(figures.prompt()).contains(PROMPT);
    }

    @Test
    void otherTreesAreNoGraph() {
        for (String json : new String[] {"{}", "{\"1\": {\"inputs\": []}}", "{\"1\": {\"inputs\": {}}}", "{\"1\": 5}"})
            assertThat(ForeignPrograms.read(new FoundTexts().add(FoundTexts.PROMPT, json)))
                    .isEmpty();
    }
}
