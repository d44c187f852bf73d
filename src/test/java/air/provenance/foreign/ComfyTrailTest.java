package air.provenance.foreign;

import static air.provenance.foreign.ComfyGraphs.MODEL;
import static air.provenance.foreign.ComfyGraphs.PROMPT;
import static air.provenance.foreign.ComfyGraphs.SEED;
import static air.provenance.foreign.ComfyGraphs.plain;
import static air.provenance.foreign.ComfyUiTest.assertRight;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which sampler began the picture. */
class ComfyTrailTest {
    private static final String SECOND =
            "seed: 5, steps: 9, cfg: 2, denoise: 0.5, model: ['44', 0], positive: ['66', 0],"
                    + " negative: ['7', 0], latent_image: ['32', 0]";

    /** A second sampler, 33, on the latent 32, with a model and words of its own; saved by 9. */
    private static ComfyGraphs second() {
        return plain().node("33", "KSampler", SECOND)
                .node("44", "CheckpointLoaderSimple", "ckpt_name: 'refiner'")
                .node("66", "CLIPTextEncode", "text: 'fine grain'")
                .node("88", "VAEDecode", "samples: ['33', 0], vae: ['4', 2]")
                .with("9", "images: ['88', 0]");
    }

    @Test
    void enlargingBesideThePictureIsNotRead() {
        assertRight(plain().node("1", "UpscaleModelLoader", "model_name: 'four'")
                .node("2", "ImageScale", "image: ['8', 0], width: 1664, height: 2432, crop: 'disabled'")
                .findings());
    }

    @Test
    void enlargingAfterwardsLeavesWhatWasAskedFor() {
        assertRight(plain().node("1", "UpscaleModelLoader", "model_name: 'four'")
                .node("2", "ImageUpscaleWithModel", "image: ['8', 0], upscale_model: ['1', 0]")
                .node("10", "ImageScale", "image: ['2', 0], width: 1664, height: 2432, crop: 'center'")
                .with("9", "images: ['10', 0]")
                .findings());
    }

    @Test
    void firstStageDecides() {
        assertRight(
                second().node("32", "LatentUpscale", "samples: ['3', 0], width: 1664, height: 2432, crop: 'disabled'")
                        .findings());
        assertRight(second().node("32", "VAEEncode", "pixels: ['31', 0], vae: ['4', 2]")
                .node("31", "ImageScaleBy", "image: ['8', 0], scale_by: 2")
                .findings());
        assertRight(second().with("33", "latent_image: ['3', 0]").findings());
    }

    @Test
    void baseDecidesBeforeItsRefiner() {
        assertRight(second().node(
                        "3",
                        "KSamplerAdvanced",
                        "add_noise: 'enable', noise_seed: 2507332253, steps: 28, cfg: 6.5,"
                                + " end_at_step: 20, model: ['4', 0], positive: ['6', 0], negative: ['7', 0],"
                                + " latent_image: ['5', 0]")
                .node(
                        "33",
                        "KSamplerAdvanced",
                        "add_noise: 'disable', noise_seed: 0, steps: 28, cfg: 6.5,"
                                + " start_at_step: 20, model: ['44', 0], positive: ['66', 0], negative: ['7', 0],"
                                + " latent_image: ['3', 0]")
                .findings());
    }

    @Test
    void firstStageOfACascadeDecides() {
        assertRight(second().with("33", "positive: ['67', 0], latent_image: ['32', 1]")
                .node("67", "StableCascade_StageB_Conditioning", "conditioning: ['66', 0], stage_c: ['3', 0]")
                .node("32", "StableCascade_EmptyLatentImage", "width: 64, height: 64")
                .findings());
    }

    @Test
    void mendersAreGonePast() {
        assertRight(plain().node(
                        "10",
                        "FaceDetailer",
                        "image: ['8', 0], model: ['4', 0], positive: ['6', 0], seed: 9," + " steps: 3, cfg: 1")
                .node("11", "UltimateSDUpscale", "image: ['10', 0], model: ['4', 0], positive: ['6', 0], seed: 8")
                .with("9", "images: ['11', 0]")
                .findings());
    }

    @Test
    void pictureFromAPictureHasNoSizeOfItsOwn() {
        Findings figures = plain().node("5", "VAEEncode", "pixels: ['10', 0], vae: ['4', 2]")
                .node("10", "LoadImage", "image: 'x.png'")
                .with("3", "denoise: 0.6")
                .findings();
        assertThat(figures.edited()).isTrue();
        assertThat(figures.width()).isEmpty();
        assertThat(figures.prompt()).contains(PROMPT);
        assertThat(figures.seed()).hasValue(SEED);
        assertThat(plain().node("5", "StableCascade_StageC_VAEEncode", "image: ['10', 0], vae: ['4', 2]")
                        .node("10", "LoadImage", "image: 'x.png'")
                        .findings()
                        .edited())
                .isTrue();
        figures = plain().with("3", "positive: ['10', 0], latent_image: ['10', 2]")
                .node(
                        "10",
                        "InpaintModelConditioning",
                        "positive: ['6', 0], negative: ['7', 0], vae: ['4', 2],"
                                + " pixels: ['11', 0], mask: ['11', 1]")
                .node("11", "LoadImage", "image: 'x.png'")
                .findings();
        assertThat(figures.edited()).isTrue();
        assertThat(figures.prompt()).contains(PROMPT);
    }

    @Test
    void pictureBesideTheWordsIsOneThatIsChanged() {
        assertThat(plain().with("3", "positive: ['10', 0]")
                        .node("10", "ReferenceLatent", "conditioning: ['6', 0], latent: ['11', 0]")
                        .findings()
                        .edited())
                .isTrue();
        Findings figures = plain().node("6", "TextEncodeQwenImageEdit", "prompt: '" + PROMPT + "', image: ['10', 0]")
                .node("10", "LoadImage", "image: 'x.png'")
                .findings();
        assertThat(figures.edited()).isTrue();
        assertThat(figures.prompt()).contains(PROMPT);
    }

    @Test
    void canvasThatIsResizedHasNoCertainSize() {
        assertRight(plain().with("3", "latent_image: ['10', 0]")
                .node("10", "RepeatLatentBatch", "samples: ['5', 0], amount: 4")
                .findings());
        for (String type : new String[] {"LatentUpscale", "LatentCrop", "LatentComposite", "Anything"})
            assertThat(plain().with("3", "latent_image: ['10', 0]")
                            .node("10", type, "samples: ['5', 0], width: 64, height: 64")
                            .findings()
                            .width())
                    .as(type)
                    .isEmpty();
    }

    @Test
    void samplersOfUnknownKindsMakeTheBeginningUnknown() {
        String unknown = "m: ['4', 0], words: ['6', 0], latents: ['5', 0], number: 7";
        assertThat(second().node("32", "Dream Weaver", unknown).read()).isEmpty();
        assertThat(plain().node("8", "Dream Weaver", unknown).read()).isEmpty();
        assertThat(plain().with("3", "latent_image: ['10', 3]")
                        .node("10", "Context (rgthree)", "model: ['4', 0], positive: ['6', 0], latent: ['5', 0]")
                        .read())
                .isEmpty();
    }

    @Test
    void severalPicturesSayWhatTheyHaveInCommon() {
        ComfyGraphs graph = plain().node(
                        "33",
                        "KSampler",
                        "seed: 5, steps: 28, cfg: 6.5, model: ['4', 0], positive: ['66', 0],"
                                + " negative: ['7', 0], latent_image: ['5', 0]")
                .node("66", "CLIPTextEncode", "text: 'a barn'")
                .node("88", "VAEDecode", "samples: ['33', 0], vae: ['4', 2]")
                .node("99", "SaveImage", "images: ['88', 0]");
        Findings figures = graph.findings();
        assertThat(figures.seed()).isEmpty();
        assertThat(figures.prompt()).isEmpty();
        assertThat(figures.steps()).hasValue(28);
        assertThat(figures.width()).hasValue(832);
        assertThat(figures.model()).contains(MODEL);
        assertThat(graph.with("66", "text: '" + PROMPT + "'").findings().prompt())
                .contains(PROMPT);
        assertRight(graph.node("99", "PreviewImage", "images: ['88', 0]").findings());
        assertRight(graph.with("99", "images: ['8', 0]").findings());
    }

    @Test
    void blendedPicturesSayWhatTheyHaveInCommon() {
        Findings figures = second().node("32", "EmptyLatentImage", "width: 832, height: 1216")
                .node("10", "ImageBlend", "image1: ['8', 0], image2: ['88', 0], blend_factor: 0.5")
                .with("9", "images: ['10', 0]")
                .with("33", "steps: 28")
                .findings();
        assertThat(figures.prompt()).isEmpty();
        assertThat(figures.steps()).hasValue(28);
        assertThat(figures.width()).hasValue(832);
    }

    @Test
    void savedPicturesThatNoSamplerMadeLeaveAllUnknown() {
        assertThat(plain().node("10", "LoadImage", "image: 'x.png'")
                        .node("11", "SaveImage", "images: ['10', 0]")
                        .read())
                .isEmpty();
    }

    @Test
    void graphsWithoutAnEndAreReadFromTheirSamplers() {
        assertRight(plain().without("9").without("8").findings());
        assertRight(second().with("33", "latent_image: ['3', 0]").without("9").findings());
    }

    @Test
    void circlesAndLooseEndsAreUnknown() {
        assertThat(plain().with("3", "latent_image: ['3', 0]").read()).isEmpty();
        assertThat(plain().with("3", "latent_image: ['8', 0]").read()).isEmpty();
        assertThat(plain().with("3", "latent_image: ['99', 0]").read()).isEmpty();
        assertThat(plain().with("9", "images: ['9', 0]").read()).isEmpty();
        Findings figures = plain().with("3", "model: ['10', 0], positive: ['10', 0], seed: ['12', 0]")
                .node("10", "LoraLoader", "model: ['11', 0], conditioning: ['11', 0]")
                .node("11", "LoraLoader", "model: ['10', 0], conditioning: ['10', 0]")
                .node("12", "Show any", "seed: ['12', 0]")
                .findings();
        assertThat(figures.model()).isEmpty();
        assertThat(figures.prompt()).isEmpty();
        assertThat(figures.seed()).isEmpty();
        assertThat(figures.steps()).hasValue(28);
    }

    @Test
    void endlessGraphsAreHarmless() {
        StringBuilder chain =
                new StringBuilder("{\"0\":{\"class_type\":\"SaveImage\",\"inputs\":{\"images\":[\"1\",0]}}");
        for (int i = 1; chain.length() < 1_900_000; i++)
            chain.append(",\"" + i + "\":{\"inputs\":{\"image\":[\"" + (i + 1) + "\",0]}}");
        assertThat(ForeignPrograms.read(new FoundTexts().add(FoundTexts.PROMPT, chain + "}")))
                .isEmpty();
        StringBuilder wide = new StringBuilder("{\"0\":{\"class_type\":\"SaveImage\",\"inputs\":{\"images\":[\"1\",0]}}"
                + ",\"1\":{\"inputs\":{\"a\":0");
        for (int i = 1; wide.length() < 1_900_000; i++) wide.append(",\"image" + i + "\":[\"1\"," + i + "]");
        assertThat(ForeignPrograms.read(new FoundTexts().add(FoundTexts.PROMPT, wide + "}}}")))
                .isEmpty();
    }

    @Test
    void manySamplersAndEndsAreHarmless() {
        StringBuilder chain = new StringBuilder("{\"0\":{\"inputs\":{}}");
        for (int i = 1; chain.length() < 1_800_000; i++) {
            chain.append(",\"s" + i + "\":{\"class_type\":\"SaveImage\",\"inputs\":{\"images\":[\"" + i + "\",0]}}");
            chain.append(",\"" + i + "\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":1,\"positive\":[\"0\",0],"
                    + "\"latent_image\":[\"" + (i - 1) + "\",0]}}");
        }
        assertThat(ForeignPrograms.read(new FoundTexts().add(FoundTexts.PROMPT, chain + "}")))
                .isEmpty();
    }
}
