package air.provenance.foreign;

import static air.provenance.foreign.ComfyGraphs.MODEL;
import static air.provenance.foreign.ComfyGraphs.PROMPT;
import static air.provenance.foreign.ComfyUiTest.assertRight;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A workflow as it is drawn. */
class ComfyWorkflowTest {
    private final List<String> nodes = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    ComfyWorkflowTest() {
        node(
                3,
                "KSampler",
                "[2507332253,'randomize',28,6.5,'euler','normal',1]",
                "model 1",
                "positive 4",
                "negative 6",
                "latent_image 2");
        node(4, "CheckpointLoaderSimple", "['" + MODEL + "']");
        node(5, "EmptyLatentImage", "[832,1216,1]");
        node(6, "CLIPTextEncode", "['" + PROMPT + "']", "clip 3");
        node(7, "CLIPTextEncode", "['blurry, text']", "clip 5");
        node(8, "VAEDecode", "[]", "samples 7", "vae 8");
        node(9, "SaveImage", "['ComfyUI']", "images 9");
        link("1,4,0,3,0,'MODEL'");
        link("2,5,0,3,3,'LATENT'");
        link("3,4,1,6,0,'CLIP'");
        link("4,6,0,3,1,'CONDITIONING'");
        link("5,4,1,7,0,'CLIP'");
        link("6,7,0,3,2,'CONDITIONING'");
        link("7,3,0,8,0,'LATENT'");
        link("8,4,2,8,1,'VAE'");
        link("9,8,0,9,0,'IMAGE'");
    }

    private void node(int id, String type, String typed, String... inputs) {
        node(id, type, 0, typed, inputs);
    }

    /** @param inputs each a name and the number of a link */
    private void node(int id, String type, int mode, String typed, String... inputs) {
        List<String> entries = new ArrayList<>();
        for (String input : inputs)
            entries.add("{'name':'" + input.split(" ")[0] + "','link':" + input.split(" ")[1] + "}");
        nodes.removeIf(node -> node.startsWith("{'id':" + id + ","));
        nodes.add("{'id':" + id + ",'type':'" + type + "','mode':" + mode + ",'inputs':[" + String.join(",", entries)
                + "],'widgets_values':" + typed + "}");
    }

    private void link(String link) {
        links.removeIf(other -> other.startsWith("[" + link.substring(0, link.indexOf(',') + 1)));
        links.add("[" + link + "]");
    }

    private String json() {
        return ("{'nodes':[" + String.join(",", nodes) + "],'links':[" + String.join(",", links) + "],'version':0.4}")
                .replace('\'', '"');
    }

    private Optional<Findings> read() {
        return ForeignPrograms.read(new FoundTexts().add(FoundTexts.WORKFLOW, json()));
    }

    @Test
    void drawingAloneIsRead() {
        assertRight(read().orElseThrow());
        assertRight(ForeignPrograms.read(
                        new FoundTexts().add(FoundTexts.PROMPT, "{}").add(FoundTexts.WORKFLOW, json()))
                .orElseThrow());
        assertRight(ForeignPrograms.read(new FoundTexts().add(FoundTexts.USER_COMMENT, "{\"workflow\":" + json() + "}"))
                .orElseThrow());
    }

    @Test
    void whatWasRunGoesBeforeTheDrawing() {
        String run = ComfyGraphs.plain().with("3", "seed: 7").json();
        FoundTexts texts = new FoundTexts().add(FoundTexts.WORKFLOW, json()).add(FoundTexts.PROMPT, run);
        assertThat(ForeignPrograms.read(texts).orElseThrow().seed()).hasValue(7);
    }

    @Test
    void linesMayBeObjects() {
        String json = json().replaceAll(
                        "\\[(\\d),(\\d),(\\d),(\\d),(\\d),(\"[A-Z]+\")\\]",
                        "{\"id\":$1,\"origin_id\":$2,\"origin_slot\":$3,\"target_id\":$4,\"target_slot\":$5,\"type\":$6}");
        assertThat(json).contains("origin_slot");
        assertRight(ForeignPrograms.read(new FoundTexts().add(FoundTexts.WORKFLOW, json))
                .orElseThrow());
    }

    @Test
    void nodesThatAreOnlyDrawnAreGonePast() {
        node(20, "Reroute", "[]", " 20");
        link("20,6,0,20,0,'CONDITIONING'");
        link("4,20,0,3,1,'*'");
        node(21, "PrimitiveNode", "[2507332253,'fixed']");
        link("21,21,0,3,4,'INT'");
        node(
                3,
                "KSampler",
                "[1,'randomize',28,6.5]",
                "model 1",
                "positive 4",
                "negative 6",
                "latent_image 2",
                "seed 21");
        assertRight(read().orElseThrow());
    }

    @Test
    void nodesThatAreSwitchedOffAreGonePast() {
        node(20, "ControlNetApplyAdvanced", 4, "[1]", "positive 20", "negative 21");
        link("20,6,0,20,0,'CONDITIONING'");
        link("21,7,0,20,1,'CONDITIONING'");
        link("4,20,0,3,1,'CONDITIONING'");
        link("6,20,1,3,2,'CONDITIONING'");
        node(22, "LoraLoader", 4, "['ink']", "clip 3", "model 22");
        link("22,4,0,22,1,'MODEL'");
        link("1,22,0,3,0,'MODEL'");
        assertRight(read().orElseThrow());
    }

    @Test
    void nodesThatAreMutedAreNotThere() {
        node(30, "EmptyImage", "[1,1]");
        node(31, "SaveImage", 2, "['x']", "images 30");
        link("30,30,0,31,0,'IMAGE'");
        assertRight(read().orElseThrow());
    }

    @Test
    void textsThatAreAlteredBeforeTheyAreRunAreUnknown() {
        for (String text : new String[] {"a {boat|barn}", "a boat // not a barn", "a /* lone */ boat"}) {
            node(6, "CLIPTextEncode", "['" + text + "']", "clip 3");
            Findings figures = read().orElseThrow();
            assertThat(figures.prompt()).as(text).isEmpty();
            assertThat(figures.seed()).hasValue(2507332253L);
        }
    }

    @Test
    void nodesOfUnknownKindsLeaveUnknownWhatIsTypedIntoThem() {
        node(6, "PromptWizard", "['" + PROMPT + "']", "clip 3");
        node(4, "MyLoader", "['" + MODEL + "']");
        Findings figures = read().orElseThrow();
        assertThat(figures.prompt()).isEmpty();
        assertThat(figures.model()).isEmpty();
        assertThat(figures.width()).hasValue(832);
        node(3, "MySampler", "[7,'fixed',28,6.5]", "model 1", "positive 4", "negative 6", "latent_image 2");
        assertThat(read()).isEmpty();
    }

    @Test
    void circlesOfNodesThatAreOnlyDrawnAreHarmless() {
        node(20, "Reroute", "[]", " 20");
        link("20,20,0,20,0,'*'");
        link("2,20,0,3,3,'*'");
        assertThat(read()).isEmpty();
        for (int i = 1000; i < 20_000; i++) {
            nodes.add("{'id':" + i + ",'type':'Reroute','inputs':[{'link':" + i + "}]}");
            links.add("[" + i + "," + (i + 1) + ",0," + i + ",0,'*']");
        }
        link("2,1000,0,3,3,'*'");
        assertThat(read()).isEmpty();
    }
}
