package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DescriberTest {
    @Property(tries = 20)
    void sentencesAreFewDistinctAndSafeInAMacro(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Sentences s = Taste.of(Pictures.ofTaste(seed, 3, 96, 72)).sentences();

        assertThat(s.principles()).hasSizeBetween(3, 5).doesNotHaveDuplicates();
        assertThat(s.avoid()).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
        assertThat(s.principles()).noneMatch(p -> p.contains(";") || p.endsWith("."));
        assertThat(s.avoid()).noneMatch(a -> a.contains(",") || a.contains(";"));
        Stream.of(s.principles(), List.of(s.palette(), s.composition(), s.emotion(), s.texture()), s.avoid())
                .flatMap(List::stream)
                .forEach(text -> assertThat(text).isNotBlank().doesNotContainPattern("[\\[\\]=]"));
    }

    @Test
    void namesTheColoursThatCarryThePicture() {
        Taste taste = Taste.of(List.of(
                Pictures.plain(0x1D3F66, 80, 60), Pictures.plain(0x1D4068, 80, 60), Pictures.plain(0x1C3E64, 80, 60)));

        assertThat(taste.sentences().palette()).startsWith("Prussian blue carries the picture");
    }
}
