package air.engine.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data files of the room, and how they are read. */
class GlossaryTest {
    private static final Path FILES = Path.of("src/main/resources/air/engine/words");

    @ParameterizedTest
    @ValueSource(strings = {"colours", "corrections", "english", "families", "taste"})
    void everySectionOfTheFilesIsSound(String file) throws IOException {
        List<String> sections = Files.readAllLines(FILES.resolve(file + ".txt")).stream()
                .filter(line -> line.startsWith("["))
                .map(line -> line.substring(1, line.length() - 1))
                .toList();

        assertThat(sections).doesNotHaveDuplicates().isNotEmpty();
        for (String section : sections) {
            Glossary<String> glossary = Glossary.read(file, section, meaning -> meaning);
            assertThat(glossary.entries().keySet()).allMatch(word -> word.matches("[a-z]+([ '-][a-z]+)*"));
            assertThat(glossary.entries().values()).noneMatch(String::isBlank);
        }
    }

    @Test
    void aLineGivesAllItsWordsOneMeaning() {
        Glossary<String> numbers = Glossary.readNamed("english", "numbers", (number, first) -> first + "=" + number);

        assertThat(numbers.of("twelve")).hasValue("dozen=12");
        assertThat(numbers.has("dozen")).isTrue();
        assertThat(numbers.of("umpteen")).isEmpty();
    }

    @Test
    void saysWhichFileAndLineIsWrong() {
        assertThatThrownBy(() -> Glossary.read("english", "adverbs", word -> word))
                .hasMessageContaining("english.txt")
                .hasMessageContaining("[adverbs]");
        assertThatThrownBy(() -> Glossary.read("norwegian", "numbers", word -> word))
                .hasMessageContaining("norwegian.txt");
        assertThatThrownBy(() -> Glossary.read("english", "plurals", Integer::valueOf))
                .hasMessageContaining("woman: women");
    }
}
