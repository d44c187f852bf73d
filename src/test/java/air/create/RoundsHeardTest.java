package air.create;

import static org.assertj.core.api.Assertions.assertThat;

import air.loop.Candidate;
import air.model.Picture;
import air.taste.Check;
import air.taste.Critique;
import air.taste.TasteFixtures;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is heard of a run's rounds. */
class RoundsHeardTest {
    private static final Picture PICTURE = TasteFixtures.picture(64, 64, 0x804020);
    private static final Critique CRITIQUE = TasteFixtures.critique(8.2, "A lower boat.");
    private static final Check BOAT = new Check(Check.Kind.SUBJECT, "Is there a boat?", true, "no boat");

    private final List<Critique> kept = new ArrayList<>();
    private final Artist artist = (Artist) Proxy.newProxyInstance(
            Artist.class.getClassLoader(), new Class<?>[] {Artist.class}, (proxy, method, arguments) -> null);
    private final RoundsHeard heard = new RoundsHeard(artist, new Notes(artist), () -> {}, (picture, critique) -> {
        assertThat(picture).isSameAs(PICTURE);
        kept.add(critique);
    });

    private void judged(Critique critique) {
        Candidate fresh = Candidate.fresh(1, "A boat.", 7, Scripted.reply(PICTURE), Duration.ZERO);
        heard.candidateJudged(2, fresh.scored(critique, Duration.ZERO));
    }

    @Test
    void whatWasCheckedIsKeptWithThePicture() {
        List<Check.Answered> checks = List.of(new Check.Answered(BOAT, Check.Finding.UNMET));
        Critique checked = TasteFixtures.critique(Critique.MOST_UNMET, "A lower boat.")
                .with(Critique.Details.NONE.withChecks(checks));

        judged(CRITIQUE);
        judged(checked);

        assertThat(kept).containsExactly(checked);
    }
}
