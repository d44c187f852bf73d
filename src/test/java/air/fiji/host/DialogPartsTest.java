package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.fiji.Desk;
import air.fiji.ExtractProfileCommand;
import air.model.InvalidInputException;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.Price;
import ij.IJ;
import ij.ImagePlus;
import ij.process.ByteProcessor;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.module.DefaultMutableModuleItem;
import org.scijava.module.ModuleItem;

/** What dialogs show and take, as far as it needs no screen. */
class DialogPartsTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private static ImagePlus image(String title) {
        return new ImagePlus(title, new ByteProcessor(8, 8));
    }

    private static List<ImagePlus> images(int count) {
        return IntStream.range(0, count).mapToObj(i -> image(i + ".png")).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 3", "5, 5", "6, 0"})
    void allImagesAreLikelyWhereTheyAreAsManyAsATasteIsReadFrom(int open, int ticked) {
        assertThat(WindowChoice.likely(images(open))).hasSize(ticked);
    }

    @Test
    void imagesOfThePluginsOwnAreNotLikely() {
        List<ImagePlus> open = new ArrayList<>(images(3));
        open.add(1, image("AIR round 1"));
        assertThat(WindowChoice.likely(open)).containsExactly(open.get(0), open.get(2), open.get(3));
        open.remove(0);
        assertThat(WindowChoice.likely(open)).as("two of the artist's").isEmpty();
    }

    private AirCommand extract() {
        AirCommand command = new ExtractProfileCommand();
        desk.context.inject(command);
        return command;
    }

    private List<ImagePlus> open(String... titles) {
        List<ImagePlus> open = new ArrayList<>();
        for (String title : titles) open.add(desk.open(title, 64, 48, 0x203040));
        return open;
    }

    @Test
    void everyOpenImageHasABoxWithItsTitleAndSize() {
        List<ImagePlus> open = open("a.png", "a title of more than twenty letters.png");
        AirCommand command = extract();
        WindowChoice choice = new WindowChoice(command, open.subList(1, 2));
        ModuleItem<?> first = command.getInfo().getInput("window0");
        ModuleItem<?> second = command.getInfo().getInput("window1");
        assertThat(first.getLabel()).isEqualTo("a.png  (64 \u00d7 48)");
        assertThat(second.getLabel()).isEqualTo("a title of more tha\u2026  (64 \u00d7 48)");
        assertThat(first.get(WindowChoice.IMAGE))
                .isEqualTo(String.valueOf(open.get(0).getID()));
        assertThat(command.getInput("window0")).isEqualTo(false);
        assertThat(choice.names()).isEqualTo("a title of more than twenty letters.png");
    }

    @Test
    void tickedImagesAreNamedInTheOrderTheyWereOpened() {
        List<ImagePlus> open = open("c.png", "a.png", "b.png");
        AirCommand command = extract();
        WindowChoice choice = new WindowChoice(command, List.of());
        assertThat(choice.names()).isEmpty();
        command.setInput("window2", true);
        command.setInput("window0", true);
        assertThat(choice.names()).isEqualTo("c.png|b.png");
        assertThat(open).hasSize(3);
    }

    @Test
    void imagesThatShareATitleAreNamedByTheirIds() {
        List<ImagePlus> open = open("a.png", "a.png", "b|c.png");
        WindowChoice choice = new WindowChoice(extract(), open);
        assertThat(choice.names())
                .isEqualTo(open.get(0).getID() + "|" + open.get(1).getID() + "|"
                        + open.get(2).getID());
    }

    @Test
    void anImageThatWasClosedMeanwhileIsNamed() {
        List<ImagePlus> open = open("a.png", "b.png");
        AirCommand command = extract();
        WindowChoice choice = new WindowChoice(command, open);
        open.get(1).close();
        assertThatThrownBy(choice::names)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The image b.png was closed: untick it, or cancel and open it again.");
        command.setInput("window1", false);
        assertThat(choice.names()).isEqualTo("a.png");
    }

    @Test
    void boxesComeBeforeTheCommandsOwnInputs() {
        open("a.png");
        AirCommand command = extract();
        new WindowChoice(command, List.of());
        assertThat(command.getInfo().inputs().iterator().next().getName()).isEqualTo("window0");
    }

    @Test
    void boxesAreNotRecorded() {
        AirCommand command = extract();
        new WindowChoice(command, open("a.png"));
        assertThat(MacroRecorder.options(command, Map.of())).doesNotContainKey("window0");
    }

    private static ModelEntry model(String id, Price price) {
        return new ModelEntry(id, "fal", id, Set.of(), true, Limits.NONE, price, Map.of(), Map.of(), "");
    }

    @Test
    void theEnginesOwnChoiceIsSuggestedFirstThenTheModelsWithTheirPrices() {
        List<Suggestion> suggestions = Suggestion.of(List.of(
                model("b", Price.UNKNOWN), model("a", Price.FREE), model("c", Price.of(Price.Unit.IMAGE, "0.04", ""))));
        assertThat(suggestions)
                .containsExactly(
                        new Suggestion("", "the engine's own"),
                        new Suggestion("b", "price unknown"),
                        new Suggestion("a", "free"),
                        new Suggestion("c", "$0.04 each"));
        assertThat(suggestions.get(3)).as("what the field shows").hasToString("c");
        assertThat(Suggestion.of(List.of())).hasSize(1);
    }

    @Test
    void aTextOfLinesHasMoreRoom() {
        ModuleItem<String> item = new DefaultMutableModuleItem<>(extract(), "x", String.class);
        ((DefaultMutableModuleItem<String>) item).setLabel("Avoid, one a line");
        assertThat(DialogForm.rows(item)).isEqualTo(5);
        ((DefaultMutableModuleItem<String>) item).setLabel("Palette");
        assertThat(DialogForm.rows(item)).isEqualTo(2);
    }

    @Test
    void aFormIsEmptyOnceEveryInputIsAnswered() {
        AirCommand command = extract();
        assertThat(new DialogForm(command).isEmpty()).isFalse();
        command.getInfo().inputs().forEach(input -> command.resolveInput(input.getName()));
        assertThat(new DialogForm(command).isEmpty()).isTrue();
    }

    @Test
    void thePlainContextHasWhatCommandsNeedAndAMacroRunsWithoutADialog() {
        assertThat(GraphicsEnvironment.isHeadless()).isTrue();
        try (var context = CommandRunner.plainContext()) {
            assertThat(context.getService(AirService.class)).isNotNull();
            assertThat(context.getService(org.scijava.command.CommandService.class))
                    .isNotNull();
        }
        assertThat(CommandRunner.context()).as("made once").isSameAs(CommandRunner.context());
        assertThat(IJ.getInstance()).isNull();
    }
}
