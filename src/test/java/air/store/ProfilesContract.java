package air.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.Picture;
import air.taste.TasteProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is promised of kept profiles. */
abstract class ProfilesContract extends StoreContract {
    private static final Picture RED = Picture.of(2, 1, new int[] {0xFF0000, 0xFE0000});
    private static final Picture BLUE = Picture.of(1, 2, new int[] {0x0000FF, 0x0000FE});

    ProfilesContract(StoreFixture.Kind kind) {
        super(kind);
    }

    private static TasteProfile profile(String principle, Picture... exemplars) {
        return new TasteProfile(
                List.of(principle), "muted", "wide", "calm", "grain", List.of("neon"), List.of(exemplars));
    }

    @Test
    void aProfileComesBackWithItsExemplars() {
        String hash = store.profiles().keep(profile("restraint", RED, BLUE));
        TasteProfile read = fixture.open().profiles().find(hash).orElseThrow();
        assertThat(read.principles()).containsExactly("restraint");
        assertThat(read.avoidList()).containsExactly("neon");
        assertThat(read.exemplars()).extracting(p -> p.rgb()[0]).containsExactly(0xFF0000, 0x0000FF);
        assertThat(store.profiles().find(hash.substring(0, 8))).isPresent();
    }

    @Test
    void theSameProfileIsKeptOnce() {
        Picture again = Picture.decode(RED.png(), "again");
        String hash = store.profiles().keep(profile("restraint", RED, BLUE));
        assertThat(store.profiles().keep(profile("restraint", again, BLUE))).isEqualTo(hash);
        assertThat(store.profiles().list()).hasSize(1);
    }

    @Test
    void wordsAndExemplarsAndTheirOrderTellProfilesApart() {
        Profiles profiles = store.profiles();
        assertThat(List.of(
                        profiles.keep(profile("restraint", RED, BLUE)),
                        profiles.keep(profile("restraint", BLUE, RED)),
                        profiles.keep(profile("restraint", RED)),
                        profiles.keep(profile("restraint")),
                        profiles.keep(profile("abundance", RED, BLUE))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameMeansOneProfile() {
        Profiles profiles = store.profiles();
        String first = profiles.keep(profile("restraint"));
        String second = profiles.keep(profile("abundance"));
        assertThat(profiles.name(first, " Ink ").name()).isEqualTo("Ink");
        profiles.name(second, "Ink");
        assertThat(profiles.find("Ink").orElseThrow().principles()).containsExactly("abundance");
        assertThat(profiles.list()).extracting(Profiles.Kept::name).containsExactly("Ink", "");
        profiles.forget("Ink");
        assertThat(profiles.find("Ink")).isEmpty();
        assertThat(profiles.find(second)).isPresent();
    }

    @Test
    void namedOnesComeFirstThenTheLatestUsed() {
        Profiles profiles = store.profiles();
        String old = profiles.keep(profile("one"));
        fixture.pass(Duration.ofMinutes(1));
        String newer = profiles.keep(profile("two"));
        String named = profiles.keep(profile("three"));
        profiles.name(named, "z");
        assertThat(profiles.list()).extracting(Profiles.Kept::hash).containsExactly(named, newer, old);
        fixture.pass(Duration.ofMinutes(1));
        profiles.keep(profile("one"));
        assertThat(profiles.list()).extracting(Profiles.Kept::hash).containsExactly(named, old, newer);
    }

    @Test
    void rejectsNamesThatAreNone() {
        String hash = store.profiles().keep(profile("one"));
        assertThatThrownBy(() -> store.profiles().name(hash, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> store.profiles().name(hash, "x".repeat(101)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("101");
        assertThatThrownBy(() -> store.profiles().name("aa".repeat(32), "x")).isInstanceOf(InvalidInputException.class);
        assertThat(store.profiles().find("nothing")).isEmpty();
    }
}

class SqliteProfilesTest extends ProfilesContract {
    SqliteProfilesTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}

class PostgresProfilesTest extends ProfilesContract {
    PostgresProfilesTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
