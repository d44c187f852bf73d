package air.engine.sentence;

import air.engine.raster.Colour;
import air.engine.sentence.Sentence.Hour;
import air.engine.sentence.Sentence.Season;
import air.engine.sentence.Sentence.Weather;
import air.engine.words.Concept;
import air.engine.words.Glossary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a sentence says of the picture as a whole: hour, season, weather, colour and mood. */
final class Air {
    private static final Glossary<Map<String, String>> BESIDES = Glossary.read("sentence", "besides", Meaning::pairs);

    private final List<Hour> hours = new ArrayList<>();
    private final List<Season> seasons = new ArrayList<>();
    private final Set<Weather> weather = EnumSet.noneOf(Weather.class);
    private final Set<String> shown = new LinkedHashSet<>();
    private Hour glow = Hour.UNSAID;
    private boolean snowSaid;
    private Colour colour;
    private boolean calm;
    private boolean wild;

    /** Takes in what a word says. */
    void take(Meaning meaning) {
        meaning.says("weather").map(Weather::valueOf).ifPresent(weather::add);
        Optional<Hour> hour = meaning.says("hour").map(Hour::valueOf);
        // "sunny" says less than "night" does, so it does not change an hour that has a name.
        if (meaning.role() == Role.ADJECTIVE) hour.ifPresent(h -> hours.add(0, h));
        else hour.ifPresent(hours::add);
        meaning.says("glow").map(Hour::valueOf).ifPresent(h -> glow = h);
        boolean snow = meaning.says("weather").filter("SNOW"::equals).isPresent();
        snowSaid |= snow;
        if (!snow) meaning.says("season").map(Season::valueOf).ifPresent(seasons::add);
        meaning.says("shows").ifPresent(shown::add);
        meaning.says("mood").ifPresent(mood -> {
            calm |= mood.equals("calm");
            wild |= mood.equals("wild");
        });
    }

    /** Takes in what a thing, or what it does, says of the hour or the weather: the moon, a setting sun. */
    void besides(Draft draft, String done) {
        Optional<String> name = draft.concept().map(Concept::name);
        BESIDES.of(draft.word() + done)
                .or(() -> name.flatMap(named -> BESIDES.of(named + done)))
                .ifPresent(says -> take(new Meaning(Role.THING, "", says)));
    }

    /** A colour for the whole. */
    void paint(Colour all) {
        colour = all;
    }

    /** Names of things that an hour shows: the moon of a moonlit night. */
    Set<String> shown() {
        return shown;
    }

    Hour hour() {
        return hours.isEmpty() ? glow : hours.get(hours.size() - 1);
    }

    Season season() {
        if (seasons.isEmpty()) return snowSaid ? Season.WINTER : Season.UNSAID;
        Season last = seasons.get(seasons.size() - 1);
        return hotSnow(last) ? Season.WINTER : last;
    }

    private boolean hotSnow(Season season) {
        return snowSaid && season == Season.SUMMER;
    }

    Set<Weather> weather() {
        return weather;
    }

    Optional<Colour> colour() {
        return Optional.ofNullable(colour);
    }

    boolean calm() {
        return calm;
    }

    boolean wild() {
        return wild;
    }

    /** Sentences about what contradicted itself and what was made of it. */
    List<String> contradictions() {
        List<String> notes = new ArrayList<>();
        if (new LinkedHashSet<>(hours).size() > 1)
            notes.add("The sentence names more than one hour: " + listed(hours) + ". The picture shows " + small(hour())
                    + ".");
        if (new LinkedHashSet<>(seasons).size() > 1)
            notes.add("The sentence names more than one season: " + listed(seasons) + ". The picture shows "
                    + small(season()) + ".");
        else if (!seasons.isEmpty() && hotSnow(seasons.get(seasons.size() - 1)))
            notes.add("Snow and summer do not go together: the picture shows snow.");
        return notes;
    }

    private static String listed(List<? extends Enum<?>> values) {
        return String.join(
                " and ", new LinkedHashSet<>(values).stream().map(Air::small).toList());
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
