package air.provenance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs that write a JSON object, a description, or both. */
class JsonProgramsTest {
    private static final String PROMPT = "a lone boat at dawn, mist over a wide lake";
    private static final String MODEL = "quietlakes_v2.safetensors";
    private static final String SWARM = "{'sui_image_params': {'prompt': '" + PROMPT + "', 'negativeprompt': 'text',"
            + " 'model': '" + MODEL + "', 'seed': 2507332253, 'steps': 28, 'cfgscale': 6.5, 'width': 832,"
            + " 'height': 1216}, 'sui_extra_data': {}}";
    private static final String FOOOCUS =
            "{'base_model': '" + MODEL + "', 'full_prompt': ['styled'], 'guidance_scale': 6.5,"
                    + " 'metadata_scheme': 'fooocus', 'prompt': '" + PROMPT + "', 'refiner_model': 'None',"
                    + " 'resolution': '(832, 1216)', 'seed': '2507332253', 'steps': 28, 'version': 'Fooocus v2.5.0'}";
    private static final String FOOOCUS_MRE = "{'prompt': '" + PROMPT + "', 'seed': 2507332253, 'width': 832,"
            + " 'height': 1216, 'steps': 28, 'cfg': 6.5, 'base_model': '" + MODEL
            + "', 'software': 'Fooocus 1.0.43 MRE'}";
    private static final String INVOKE = "{'generation_mode': 'sdxl_txt2img', 'positive_prompt': '" + PROMPT
            + "', 'negative_prompt': 'text', 'width': 832, 'height': 1216, 'seed': 2507332253, 'cfg_scale': 6.5,"
            + " 'steps': 28, 'model': {'model_name': '" + MODEL + "', 'base_model': 'sdxl'}, 'app_version': '3.1.1'}";
    private static final String INVOKE_2 = "{'model': 'stable diffusion', 'model_weights': '" + MODEL + "', 'image':"
            + " {'prompt': [{'prompt': '" + PROMPT + " [blurry, text]', 'weight': 1.0}], 'steps': 28, 'cfg_scale': 6.5,"
            + " 'height': 1216, 'width': 832, 'seed': 2507332253, 'type': 'txt2img'}}";
    private static final String DRAW_THINGS = "{'c': '" + PROMPT + "', 'uc': 'text', 'size': '832x1216',"
            + " 'seed': 2507332253, 'steps': 28, 'scale': 6.5, 'model': '" + MODEL + "', 'strength': 1}";
    private static final String NOVEL_AI = "{'prompt': '" + PROMPT + "', 'steps': 28, 'height': 1216, 'width': 832,"
            + " 'scale': 6.5, 'uncond_scale': 0.0, 'cfg_rescale': 0.0, 'seed': 2507332253, 'uc': 'text'}";

    private static Optional<Findings> read(String name, String json) {
        return ForeignPrograms.read(new FoundTexts().add(name, json.replace('\'', '"')));
    }

    private static Findings assertRight(String name, String json) {
        Findings figures = read(name, json).orElseThrow();
        assertThat(figures.prompt()).contains(PROMPT);
        assertThat(figures.seed()).hasValue(2507332253L);
        assertThat(figures.width()).hasValue(832);
        assertThat(figures.height()).hasValue(1216);
        assertThat(figures.steps()).hasValue(28);
        assertThat(figures.guidance()).hasValue(6.5);
        assertThat(figures.edited()).isFalse();
        return figures;
    }

    @Test
    void everyProgramIsReadUnderItsNameAndInComments() {
        for (String json : new String[] {SWARM, FOOOCUS, FOOOCUS_MRE, DRAW_THINGS})
            for (String name : new String[] {FoundTexts.PARAMETERS, FoundTexts.USER_COMMENT, FoundTexts.COMMENT})
                assertThat(assertRight(name, json).model()).contains(MODEL);
        assertThat(assertRight(FoundTexts.INVOKE, INVOKE).model()).contains(MODEL);
        assertThat(assertRight(FoundTexts.INVOKE_2, INVOKE_2).model()).contains(MODEL);
    }

    @Test
    void laterVersionsOfInvokeNameTheModelOtherwise() {
        String json = INVOKE.replace("'model_name'", "'key': 'k', 'hash': 'h', 'name'");
        assertThat(assertRight(FoundTexts.INVOKE, json).model()).contains(MODEL);
        assertThat(read(FoundTexts.INVOKE, INVOKE.replace("sdxl_txt2img", "flux_inpaint"))
                        .orElseThrow()
                        .edited())
                .isTrue();
        assertThat(read(FoundTexts.INVOKE, INVOKE.replace("6.5", "1, 'guidance': 3.5"))
                        .orElseThrow()
                        .guidance())
                .hasValue(3.5);
    }

    @Test
    void bracketsOfInvokeTwoAreWhatToAvoid() {
        assertThat(read(FoundTexts.INVOKE_2, INVOKE_2.replace(" [blurry", " [red] [blurry"))
                        .orElseThrow()
                        .prompt())
                .contains(PROMPT);
        assertThat(read(FoundTexts.INVOKE_2, INVOKE_2.replace(" [blurry, text]", " \\\\[wide\\\\]"))
                        .orElseThrow()
                        .prompt())
                .contains(PROMPT + " [wide]");
        assertThat(read(FoundTexts.INVOKE_2, INVOKE_2.replaceAll("\\[\\{.*\\}\\]", "'" + PROMPT + "'"))
                        .orElseThrow()
                        .prompt())
                .contains(PROMPT);
    }

    @Test
    void commandsOfTheFirstVersionsOfInvokeAreRead() {
        String command =
                "\"" + PROMPT + " [blurry, text]\" -s 28 -S 2507332253 -W 832 -H 1216 -hires_fix -C 6.5 -A k_lms";
        assertThat(assertRight(FoundTexts.DREAM, command).model()).isEmpty();
        assertThat(read(FoundTexts.DREAM, command + " -I x.png").orElseThrow().edited())
                .isTrue();
        for (String text : new String[] {PROMPT, "\"", "\"\"", "\" -", "\" - -", " -S 5"})
            assertThat(read(FoundTexts.DREAM, text)).as(text).isEmpty();
    }

    @Test
    void blendedPromptsAreUnknown() {
        Findings figures = read(
                        FoundTexts.INVOKE_2, INVOKE_2.replace("1.0}]", "1.0}, {'prompt': 'a barn', 'weight': 0.5}]"))
                .orElseThrow();
        assertThat(figures.prompt()).isEmpty();
        assertThat(figures.seed()).hasValue(2507332253L);
    }

    @Test
    void novelAiNamesNoModel() {
        assertThat(assertRight(FoundTexts.COMMENT, NOVEL_AI).model()).isEmpty();
    }

    @Test
    void olderFilesOfNovelAiHaveThePromptAsDescription() {
        FoundTexts texts = new FoundTexts()
                .add(
                        FoundTexts.COMMENT,
                        NOVEL_AI.replace("'prompt': '" + PROMPT + "',", "").replace('\'', '"'))
                .add(FoundTexts.DESCRIPTION, PROMPT);
        assertThat(ForeignPrograms.read(texts).orElseThrow().prompt()).isEmpty();
        texts.add(FoundTexts.SOFTWARE, "NovelAI");
        assertThat(ForeignPrograms.read(texts).orElseThrow().prompt()).contains(PROMPT);
    }

    @Test
    void picturesFromPicturesAreKnown() {
        assertThat(read(FoundTexts.USER_COMMENT, DRAW_THINGS.replace("'strength': 1", "'strength': 0.7"))
                        .orElseThrow()
                        .edited())
                .isTrue();
        assertThat(read(FoundTexts.COMMENT, NOVEL_AI.replace("'uc'", "'request_type': 'Img2ImgRequest', 'uc'"))
                        .orElseThrow()
                        .edited())
                .isTrue();
    }

    @Test
    void flagsOfMidjourneyStayAndItsJobGoes() {
        String flagged = PROMPT + " --ar 3:2 --stylize 250 --v 6.1";
        String job = " Job ID: 00000000-0000-4000-8000-000000000000";
        Findings figures = read(FoundTexts.DESCRIPTION, flagged + job).orElseThrow();
        assertThat(figures.prompt()).contains(flagged);
        assertThat(figures.seed()).isEmpty();
        assertThat(figures.width()).isEmpty();
        assertThat(figures.model()).isEmpty();
        assertThat(read(FoundTexts.DESCRIPTION, flagged)).isEmpty();
        assertThat(read(FoundTexts.DESCRIPTION, flagged + " Job ID: soon")).isEmpty();
        assertThat(read(FoundTexts.DESCRIPTION, " ".repeat(1_000_000) + job)).isEmpty();
    }

    @Test
    void valuesThatAreNoneAreUnknown() {
        Findings figures = read(
                        FoundTexts.PARAMETERS,
                        SWARM.replace("2507332253", "-1")
                                .replace("28", "null")
                                .replace("6.5", "NaN")
                                .replace("832", "832.5")
                                .replace("'" + MODEL + "'", "7"))
                .orElseThrow();
        assertThat(figures.prompt()).contains(PROMPT);
        assertThat(figures.seed()).isEmpty();
        assertThat(figures.steps()).isEmpty();
        assertThat(figures.guidance()).isEmpty();
        assertThat(figures.width()).isEmpty();
        assertThat(figures.height()).isEmpty();
        assertThat(figures.model()).isEmpty();
        assertThat(read(FoundTexts.PARAMETERS, SWARM.replace("2507332253", "1e999999999"))
                        .orElseThrow()
                        .seed())
                .isEmpty();
    }

    @Test
    void otherJsonIsNoRecord() {
        for (String json : new String[] {
            "{}",
            "[]",
            "{'prompt': 'You are an assistant.', 'seed': 5}",
            "{'model': 'x', 'width': 5, 'height': 6}",
            "{'sui_image_params': []}",
            "{'image': {}}",
            "{'c': 1, 'size': 2}",
            "{'a'".repeat(3),
            "null"
        })
            for (String name : FoundTexts.NAMES)
                assertThat(read(name, json)).as(name + json).isEmpty();
    }

    @Test
    void deepJsonIsHarmless() {
        for (String name : FoundTexts.NAMES) {
            assertThat(read(name, "{'a':".repeat(100_000))).isEmpty();
            assertThat(read(name, "{'a':" + "[".repeat(100_000))).isEmpty();
        }
    }
}
