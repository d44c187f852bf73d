package air.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nouns stand for. */
class ConceptsTest {
    private static final Path DATA = Path.of("src/main/resources/air/engine/words");
    private static final Path TABLES = Path.of("src/test/resources/air/engine/words");
    private static final List<String> TEN = List.of("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ja", "zh");

    private static String name(String phrase) {
        return Concepts.of(phrase).map(Concept::name).orElse("nothing");
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(TABLES.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .toList();
    }

    @Test
    void knowsAboutTwelveHundredThings() {
        assertThat(Concepts.all()).hasSizeBetween(1100, 1400);
        assertThat(Concepts.all()).extracting(Concept::name).doesNotHaveDuplicates();
        for (Concept concept : Concepts.all()) {
            assertThat(Concepts.named(concept.name())).hasValue(concept);
            assertThat(Concepts.of(concept.name())).hasValue(concept);
            assertThat(concept.name()).matches("[a-z]+([ -][a-z0-9]+)*");
        }
    }

    @Test
    void onlyPlacesSkiesAndFormsHaveNoHeight() {
        Set<Concept.Kind> flat = Set.of(Concept.Kind.PLACE, Concept.Kind.SKY, Concept.Kind.FORM);

        assertThat(Concepts.all())
                .allSatisfy(concept -> assertThat(concept.metres() == 0).isEqualTo(flat.contains(concept.kind())));
    }

    @Test
    void thingsAreAsTallAsTheyAre() {
        assertThat(Concepts.all().stream().filter(concept -> concept.kind() == Concept.Kind.PERSON))
                .allSatisfy(person -> assertThat(person.metres()).isBetween(0.5, 1.9));
        assertThat(Stream.of("woman", "man", "fisherman", "king", "dancer", "monk")
                        .map(Concepts::named))
                .allSatisfy(person -> assertThat(person.orElseThrow().metres()).isBetween(1.5, 1.9));
        assertThat(Concepts.all().stream().filter(concept -> concept.home() == Concept.Home.TABLE))
                .allSatisfy(small -> assertThat(small.metres()).isLessThanOrEqualTo(0.6));
        List<String> rising = List.of(
                "ant",
                "mouse",
                "cat",
                "dog",
                "sheep",
                "woman",
                "horse",
                "elephant",
                "house",
                "church",
                "cathedral",
                "skyscraper");
        assertThat(rising.stream()
                        .map(name -> Concepts.named(name).orElseThrow().metres()))
                .isSorted();
    }

    @Test
    void everyThingThatWasUnderstoodBeforeIsKnown() throws IOException {
        String nouns = Files.readString(TABLES.resolve("things.txt"));

        assertThat(nouns.substring(nouns.indexOf('\n')).strip().split(",\\s+"))
                .hasSizeGreaterThan(400)
                .allMatch(noun -> Concepts.of(noun).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "kittens, cat",
        "puppies, dog",
        "stallion, horse",
        "mares, horse",
        "sailing boats, sailboat",
        "women, woman",
        "hot air balloons, balloon",
        "street light, street lamp",
        "fish on a plate, fish on a plate",
        "northern lights, aurora",
        "squares, square",
        "plaza, town square",
        "boot, boot",
        "mare, horse"
    })
    void englishWordsComeFirst(String phrase, String name) {
        assertThat(name(phrase)).isEqualTo(name);
        assertThat(phrase.split(" ").length).isLessThanOrEqualTo(Concepts.longest());
    }

    @ParameterizedTest
    @CsvSource({
        "🐱, cat",
        "🐈, cat",
        "⛵️, sailboat",
        "👩🏽, woman",
        "👨‍🌾, man",
        "🌻, sunflower",
        "🏔️, mountain",
        "🎻, violin"
    })
    void signsAreThingsWhateverTheirSkinAndDress(String sign, String name) {
        assertThat(name(sign)).isEqualTo(name);
    }

    @Test
    void readsFortyThingsInTenLanguages() throws IOException {
        List<String> wrong = rows("foreign.txt").stream()
                .flatMap(row -> Stream.iterate(1, column -> column < row.length, column -> column + 1)
                        .filter(column -> Concepts.of(row[column], Locale.forLanguageTag(TEN.get(column - 1)))
                                .filter(concept -> concept.name().equals(row[0]))
                                .isEmpty())
                        .map(column -> TEN.get(column - 1) + " " + row[column] + " is not " + row[0]))
                .toList();

        assertThat(rows("foreign.txt")).hasSize(40).allMatch(row -> row.length == TEN.size() + 1);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLanguageNamesMostThings() {
        for (Locale language : Concepts.languages())
            if (!language.equals(Locale.ENGLISH))
                assertThat(Glossary.read("names/" + language, "names", Concepts::named)
                                .entries()
                                .values())
                        .as(language.getDisplayLanguage())
                        .hasSizeGreaterThan(1000)
                        .allMatch(concept -> concept.isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ours",
                "main",
                "pin",
                "lit",
                "pain",
                "four",
                "die",
                "fast",
                "art",
                "tag",
                "bald",
                "by",
                "over",
                "under",
                "red",
                "green",
                "standing",
                "near",
                "small",
                "quiet",
                "wind",
                "pond's",
                "xyzzy"
            })
    void noEnglishWordIsTakenForAForeignThing(String word) {
        assertThat(Concepts.of(word)).isEmpty();
    }

    @Test
    void aWordOfTwoLanguagesIsReadInTheOneThatIsAskedFor() {
        assertThat(Concepts.of("ours", Locale.FRENCH)).map(Concept::name).hasValue("bear");
        assertThat(Concepts.of("boot", Locale.GERMAN)).map(Concept::name).hasValue("boat");
        assertThat(Concepts.of("mare", Locale.ITALIAN)).map(Concept::name).hasValue("sea");
        assertThat(Concepts.of("boat", Locale.GERMAN)).map(Concept::name).hasValue("boat");
        assertThat(Concepts.of("boot", Locale.ENGLISH)).map(Concept::name).hasValue("boot");
    }

    @Test
    void unseenNounsReachWhatTheyAreAKindOf() throws IOException {
        assertThat(rows("kindred.txt")).hasSizeGreaterThan(60).allMatch(row -> Concepts.of(row[0])
                .isEmpty());
        for (String[] row : rows("kindred.txt"))
            assertThat(Concepts.kindred(row[0]).map(Concept::name).orElse("nothing"))
                    .as(row[0])
                    .isIn((Object[]) row[1].split(","));
    }

    @Test
    void theirLicencesLieBesideTheData() {
        assertThat(DATA.resolve("names/LICENSE.txt")).content().contains("UNICODE LICENSE V3");
        assertThat(DATA.resolve("kindred-LICENSE.txt")).content().contains("WordNet 3.1 Copyright");
    }
}
