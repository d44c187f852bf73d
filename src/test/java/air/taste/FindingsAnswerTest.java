package air.taste;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.simulator.CannedModels;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a critique says that something is missed. Nothing that is wrong with it costs the critique. */
class FindingsAnswerTest {
    private static final Picture SHOWN = TasteFixtures.picture(512, 384, 0x804020);

    private static List<Critique.Finding> read(String findings) {
        JsonNode node = AnswerJson.tree(findings).orElseThrow();
        return FindingsAnswer.of(node, SHOWN);
    }

    private static Optional<Box> box(String place) {
        return read("[{\"sentence\":\"The sky is loud\"," + place + "}]").get(0).place();
    }

    private static Critique judge(String findings, boolean asked) throws ModelException {
        Asked model = new Asked();
        model.answers.add(CannedModels.CRITIQUE.strip().replaceAll("}$", ",\"findings\":" + findings + "}"));
        Critic.Work work = new Critic.Work(SHOWN, TasteFixtures.profile(), "A boat.", List.of(), false, asked);
        return new ModelCritic(model).evaluate(work, Call.unwatched());
    }

    @Test
    void takesWhatWasAskedForTheCostliestFirst() throws Exception {
        Critique critique = judge(
                "[{\"dimension\":\"texture_feel\",\"sentence\":\"The shore is smooth\",\"box\":[],\"cost\":0.5},"
                        + "{\"dimension\":\"palette_tendency\",\"sentence\":\"The sky is loud\","
                        + "\"box\":[0.1,0,0.6,0.25],\"cost\":1.2}]",
                true);

        assertThat(critique.details().findings())
                .containsExactly(
                        new Critique.Finding(
                                Optional.of(Dimension.PALETTE_TENDENCY),
                                "The sky is loud",
                                Optional.of(new Box(0.1, 0, 0.6, 0.25)),
                                1.2),
                        new Critique.Finding(
                                Optional.of(Dimension.TEXTURE_FEEL), "The shore is smooth", Optional.empty(), 0.5));
        assertThat(critique.with(Critique.Details.NONE)).isEqualTo(Replies.critique(CannedModels.CRITIQUE));
    }

    @Test
    void whatWasNotAskedForIsNotKept() throws Exception {
        assertThat(judge("[{\"sentence\":\"The sky is loud\",\"cost\":1}]", false))
                .isEqualTo(Replies.critique(CannedModels.CRITIQUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "7",
                "\"The sky is loud\"",
                "[null,[],{},7,\"...\"]",
                "[{\"sentence\":null,\"box\":[0,0,1,1],\"cost\":1}]",
                "[{\"sentence\":\"...\",\"box\":\"here\",\"cost\":\"lots\"}]",
                "[{\"dimension\":{\"a\":[1]},\"sentence\":{\"x\":1},\"box\":{\"y\":{}},\"cost\":[{}]}]"
            })
    void rubbishCostsNoCritique(String findings) throws Exception {
        assertThat(judge(findings, true)).isEqualTo(Replies.critique(CannedModels.CRITIQUE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "palette_tendency | PALETTE_TENDENCY",
                "Palette | PALETTE_TENDENCY",
                "things to avoid | AVOID_LIST",
                "mood | EMOTIONAL_REGISTER",
                "taste in general |"
            })
    void aDimensionThatThereIsNotIsOnlyNotNamed(String said, Dimension dimension) {
        assertThat(read("[{\"dimension\":\"" + said + "\",\"sentence\":\"The sky is loud\",\"cost\":1}]"))
                .containsExactly(
                        new Critique.Finding(Optional.ofNullable(dimension), "The sky is loud", Optional.empty(), 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 | 1.5",
                "-1.5 | 1.5",
                "\"1,5 points\" | 1.5",
                "\"15 %\" | 1.5",
                "\"-0.5\" | 0.5",
                "11 | 0",
                "\"much\" | 0",
                "null | 0",
                "\"NaN\" | 0",
                "1e300 | 0"
            })
    void aCostThatCannotBeMeantIsNone(String said, double cost) {
        assertThat(read("[{\"sentence\":\"The sky is loud\",\"cost\":" + said + "}]"))
                .extracting(Critique.Finding::cost)
                .containsExactly(cost);
    }

    @Test
    void keepsTheFourCostliest() {
        String many = "[" + "{\"sentence\":\"The sky is loud\",\"cost\":%d},".repeat(5)
                + "{\"sentence\":\"The sky is loud\",\"cost\":3}]";

        assertThat(read(many.formatted(1, 5, 2, 4, 0)))
                .extracting(Critique.Finding::cost)
                .containsExactly(5.0, 4.0, 3.0, 2.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"box\":[0.25,0.5,0.5,0.25]",
                "\"bbox\":[\"0.25\",\"0.5\",\"0.5\",\"0.25\"]",
                "\"box\":\"[0.25, 0.5, 0.5, 0.25]\"",
                "\"box\":\"0.25 0.5 0.5 0.25\"",
                "\"Bounding Box\":{\"x\":0.25,\"y\":0.5,\"width\":0.5,\"height\":0.25}",
                "\"box\":{\"left\":0.25,\"top\":0.5,\"w\":0.5,\"h\":0.25}",
                "\"box\":[25,50,50,25]",
                "\"box\":[\"25%\",\"50 %\",\"50%\",\"25%\"]",
                "\"box\":{\"x1\":0.25,\"y1\":0.5,\"x2\":0.75,\"y2\":0.75}",
                "\"box\":{\"left\":0.25,\"top\":0.5,\"right\":0.75,\"bottom\":0.75}",
                "\"box\":{\"xmin\":25,\"ymin\":50,\"xmax\":75,\"ymax\":75}",
                "\"box_xyxy\":[0.25,0.5,0.75,0.75]",
                "\"box_2d\":[500,250,750,750]",
                "\"box\":{\"x1\":128,\"y1\":192,\"x2\":384,\"y2\":288}",
                "\"box\":[128,192,256,96]"
            })
    void takesABoxHoweverItIsWritten(String place) {
        assertThat(box(place)).contains(new Box(0.25, 0.5, 0.5, 0.25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Nothing, or not four figures.
                "\"box\":[]",
                "\"box\":\"everywhere\"",
                "\"box\":[0.1,0.2,0.3]",
                "\"box\":[[0.1,0.2],[0.3,0.4]]",
                "\"box\":{\"x\":0.1,\"y\":0.2}",
                "\"box\":[0.1,0.2,null,0.4]",
                "\"box\":[true,false,1,1]",
                "\"box\":[\"NaN\",0,1,1]",
                "\"box\":[NaN,0,1,1]",
                "\"box\":[1e999,0,1,1]",
                // Over the edge, or nothing between its edges.
                "\"box\":[0.5,0.5,0.9,0.9]",
                "\"box\":[-0.1,0,0.5,0.5]",
                "\"box\":[0.2,0.2,0,0.5]",
                "\"box\":[1,1,1,1]",
                "\"box\":[60,60,70,70]",
                "\"box\":[0.2,0.2,0.3,-0.1]",
                "\"box\":{\"x1\":0.7,\"y1\":0.5,\"x2\":0.2,\"y2\":0.8}",
                // Pixels or thousandths, corners or sizes: who knows.
                "\"box\":[100,100,300,300]",
                "\"box\":[250,100,700,900]",
                "\"box\":[120,90,100,90]",
                "\"box\":[5000,10,10,10]",
                "\"box\":[\"100px\",\"10px\",\"20px\",\"20px\"]"
            })
    void dropsABoxThatCannotBeMeant(String place) {
        assertThat(box(place)).isEmpty();
    }

    @Test
    void theEdgeMayBeMissedByWhatRoundingAdds() {
        assertThat(box("\"box\":[0.67,0,0.34,1.01]")).contains(new Box(0.67, 0, 1 - 0.67, 1));
    }

    @Test
    void allBoxesOfAnAnswerAreInOneUnit() {
        String both = "[{\"sentence\":\"The sky is loud\",\"box\":[300,20,200,100],\"cost\":2},"
                + "{\"sentence\":\"The hull is red\",\"box\":[10,60,20,20],\"cost\":1}]";

        assertThat(read(both))
                .extracting(Critique.Finding::place)
                .containsExactly(
                        Optional.of(new Box(300 / 512.0, 20 / 384.0, 200 / 512.0, 100 / 384.0)), Optional.empty());
    }

    /** Whatever four figures mean, in whatever of the ways that leave no doubt, they come back as the same part. */
    @Property(tries = 2000)
    void readsBackAsWhatIsMeant(@ForAll long seed) {
        Random random = new Random(seed);
        double x = random.nextInt(80) / 100.0;
        double y = random.nextInt(80) / 100.0;
        double w = (2 + random.nextInt((int) Math.round(99 - x * 100))) / 100.0;
        double h = (2 + random.nextInt((int) Math.round(99 - y * 100))) / 100.0;
        double scale = random.nextBoolean() ? 1 : 100;
        String place = String.format(
                Locale.ROOT,
                List.of(
                                "\"box\":[%1$s,%2$s,%3$s,%4$s]",
                                "\"box\":\"(%1$s; %2$s; %3$s; %4$s)\"",
                                "\"place\":{\"h\":%4$s,\"w\":%3$s,\"y\":%2$s,\"x\":\"%1$s\"}",
                                "\"box\":{\"x1\":%1$s,\"y1\":%2$s,\"x2\":%5$s,\"y2\":%6$s}",
                                "\"bbox_xyxy\":[%1$s,%2$s,%5$s,%6$s]")
                        .get(random.nextInt(5)),
                x * scale,
                y * scale,
                w * scale,
                h * scale,
                (x + w) * scale,
                (y + h) * scale);

        assertThat(box(place)).as(place).hasValueSatisfying(box -> {
            assertThat(box.x()).isCloseTo(x, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(box.y()).isCloseTo(y, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(box.width()).isCloseTo(w, org.assertj.core.data.Offset.offset(0.02));
            assertThat(box.height()).isCloseTo(h, org.assertj.core.data.Offset.offset(0.02));
        });
    }

    /** Whatever stands where a box should, there is a box inside the picture or none. */
    @Property(tries = 2000)
    void anyFiguresAreABoxInsideOrNone(@ForAll double a, @ForAll double b, @ForAll double c, @ForAll float d) {
        for (String name : List.of("box", "box_xyxy", "box_2d"))
            assertThat(box("\"" + name + "\":[" + a + "," + b + "," + c + "," + d + "]")
                            .map(Box::width)
                            .orElse(0.5))
                    .isBetween(0.0, 1.0);
    }
}
