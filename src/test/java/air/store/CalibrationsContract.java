package air.store;

import static org.assertj.core.api.Assertions.assertThat;

import air.calibration.Calibration;
import air.calibration.Calibration.Judged;
import air.calibration.Calibration.Kind;
import air.calibration.Judgements;
import air.model.Picture;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is promised of kept calibrations. */
abstract class CalibrationsContract extends StoreContract {
    private static final TasteProfile PROFILE = new TasteProfile(
            List.of("restraint"), "muted", "wide", "calm", "grain", List.of(), List.of(Picture.of(1, 1, new int[] {9
            })));

    CalibrationsContract(StoreFixture.Kind kind) {
        super(kind);
    }

    private static Calibration made(String profile, String judge, String wording, double noise, int second) {
        return new Calibration(
                judge,
                wording,
                profile,
                Instant.ofEpochSecond(second),
                Collections.nCopies(3, new Judged(Kind.REFERENCE, "reference 1", 9)),
                Collections.nCopies(3, new Judged(Kind.SPOILED, "Rêve, \"blurred\"", 2.25)),
                1,
                noise);
    }

    @Test
    void aCalibrationComesBackForItsProfileJudgeAndWordingOnly() {
        Calibration kept = made("p1", "seer", "w1", 0.4, 1);
        store.calibrations().keep(kept);
        Calibrations again = fixture.open().calibrations();
        assertThat(again.find("p1", "seer", "w1")).contains(kept);
        assertThat(again.find("p2", "seer", "w1")).isEmpty();
        assertThat(again.find("p1", "other", "w1")).isEmpty();
        assertThat(again.find("p1", "seer", "w2")).isEmpty();
        assertThat(again.find("p1", "seer", "")).isEmpty();
    }

    @Test
    void aLaterOneTakesThePlaceOfAnEarlierOne() {
        store.calibrations().keep(made("p1", "seer", "w1", 0.4, 1));
        store.calibrations().keep(made("p1", "embedded", "", 0.2, 2));
        store.calibrations().keep(made("p1", "seer", "w1", 0.6, 3));
        assertThat(store.calibrations().of("p1"))
                .extracting(Calibration::judge, Calibration::noise)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("seer", 0.6),
                        org.assertj.core.groups.Tuple.tuple("embedded", 0.2));
    }

    @Test
    void answersAreKeptAsTheyCome() {
        Judgements answers = store.calibrations().answers("p1", "seer", "w1");
        answers.keep("other", "hash", "7.5");
        answers.keep("again 1", "hash", "7.0");
        answers.keep("other", "hash", "7.6");
        Calibrations again = fixture.open().calibrations();
        assertThat(again.answers("p1", "seer", "w1").find("other", "hash")).contains("7.6");
        assertThat(again.answers("p1", "seer", "w2").find("other", "hash")).isEmpty();
        assertThat(again.answered("p1", "seer", "w1")).isEqualTo(2);
        assertThat(again.answered("p1", "seer", "w2")).isZero();
    }

    @Test
    void aBackupHoldsThem() {
        Calibration kept = made("p1", "seer", "w1", 0.4, 1);
        store.calibrations().keep(kept);
        store.calibrations().answers("p1", "seer", "w1").keep("other", "hash", "7.5");
        Path backup = folder.resolve("backup");
        store.upkeep().backup(backup);
        try (Store copy = Store.open(backup, Optional.empty(), fixture.clock())) {
            assertThat(copy.calibrations().find("p1", "seer", "w1")).contains(kept);
            assertThat(copy.calibrations().answered("p1", "seer", "w1")).isEqualTo(1);
        }
    }

    @Test
    void theyGoWithTheirProfile() {
        String gone = store.profiles().keep(PROFILE);
        store.calibrations().keep(made(gone, "seer", "w1", 0.4, 1));
        store.calibrations().answers(gone, "seer", "w1").keep("other", "hash", "7.5");
        String named = store.profiles().keep(PROFILE.withExemplars(List.of()));
        store.profiles().name(named, "misty");
        store.calibrations().keep(made(named, "seer", "w1", 0.4, 1));
        fixture.pass(Duration.ofDays(2));
        store.upkeep()
                .prune(
                        new Upkeep.Retention(
                                Optional.of(Duration.ofDays(1)), OptionalLong.empty(), OptionalInt.empty()),
                        false);
        assertThat(store.calibrations().of(gone)).isEmpty();
        assertThat(store.calibrations().answered(gone, "seer", "w1")).isZero();
        assertThat(store.calibrations().of(named)).hasSize(1);
    }

    @Test
    void theHashOfAProfileIsTheOneItIsKeptUnder() {
        assertThat(store.profiles().keep(PROFILE)).isEqualTo(Profiles.hash(PROFILE));
    }
}

class SqliteCalibrationsTest extends CalibrationsContract {
    SqliteCalibrationsTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}

class PostgresCalibrationsTest extends CalibrationsContract {
    PostgresCalibrationsTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
