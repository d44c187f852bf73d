package air.store;

import air.calibration.Calibration;
import air.calibration.CalibrationJson;
import air.calibration.Judgements;
import air.store.Dialect.Guard;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** What is known of judges, for each profile, judge and way of asking; and the answers that led there. Thread-safe. */
public final class Calibrations {
    private static final String KEY = "profile = :profile AND judge = :judge AND wording = :wording";

    private final Database database;

    Calibrations(Database database) {
        this.database = database;
    }

    /** @param profile hash, as {@link Profiles#hash} has it */
    public Optional<Calibration> find(String profile, String judge, String wording) {
        return database.read(handle -> bound(
                        handle.createQuery("SELECT content FROM calibration WHERE " + KEY), profile, judge, wording)
                .mapTo(String.class)
                .findOne()
                .map(Calibrations::read));
    }

    /** All of a profile, the latest first. */
    public List<Calibration> of(String profile) {
        return database
                .read(handle -> handle.createQuery(
                                "SELECT content FROM calibration WHERE profile = :profile ORDER BY made DESC, judge")
                        .bind("profile", profile)
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(Calibrations::read)
                .toList();
    }

    private static Calibration read(String content) {
        return CalibrationJson.read(content, "A kept calibration");
    }

    /** Keeps one, in place of an earlier one of the same profile, judge and way of asking. */
    public void keep(Calibration calibration) {
        database.write(Guard.NOTHING, handle -> bound(
                        handle.createUpdate("INSERT INTO calibration (profile, judge, wording, made, content)"
                                + " VALUES (:profile, :judge, :wording, :made, :content)"
                                + " ON CONFLICT (profile, judge, wording)"
                                + " DO UPDATE SET made = EXCLUDED.made, content = EXCLUDED.content"),
                        calibration.profile(),
                        calibration.judge(),
                        calibration.wording())
                .bind("made", calibration.made().toEpochMilli())
                .bind("content", CalibrationJson.node(calibration).toString())
                .execute());
    }

    /** How many answers a calibration under way has. */
    public int answered(String profile, String judge, String wording) {
        return database.read(handle -> bound(
                        handle.createQuery("SELECT count(*) FROM calibration_answer WHERE " + KEY),
                        profile,
                        judge,
                        wording)
                .mapTo(Integer.class)
                .one());
    }

    /** The answers of a calibration under way. */
    public Judgements answers(String profile, String judge, String wording) {
        return new Answers(profile, judge, wording);
    }

    /** Takes out what is of profiles that are not kept any more. */
    static void removeOf(Handle handle, List<String> profiles) {
        for (String table : List.of("calibration", "calibration_answer"))
            for (String profile : profiles) handle.execute("DELETE FROM " + table + " WHERE profile = ?", profile);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, String profile, String judge, String wording) {
        return statement.bind("profile", profile).bind("judge", judge).bind("wording", wording);
    }

    private final class Answers implements Judgements {
        private final String profile;
        private final String judge;
        private final String wording;

        Answers(String profile, String judge, String wording) {
            this.profile = profile;
            this.judge = judge;
            this.wording = wording;
        }

        @Override
        public Optional<String> find(String role, String picture) {
            return database.read(handle -> of(
                            handle.createQuery("SELECT answer FROM calibration_answer WHERE " + KEY
                                    + " AND role = :role AND picture = :picture"),
                            role,
                            picture)
                    .mapTo(String.class)
                    .findOne());
        }

        @Override
        public void keep(String role, String picture, String answer) {
            database.write(Guard.NOTHING, handle -> of(
                            handle.createUpdate(
                                    "INSERT INTO calibration_answer (profile, judge, wording, role, picture, answer)"
                                            + " VALUES (:profile, :judge, :wording, :role, :picture, :answer)"
                                            + " ON CONFLICT (profile, judge, wording, role, picture)"
                                            + " DO UPDATE SET answer = EXCLUDED.answer"),
                            role,
                            picture)
                    .bind("answer", answer)
                    .execute());
        }

        private <S extends SqlStatement<S>> S of(S statement, String role, String picture) {
            return bound(statement, profile, judge, wording).bind("role", role).bind("picture", picture);
        }
    }
}
