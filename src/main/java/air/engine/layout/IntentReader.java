package air.engine.layout;

import air.engine.layout.Intent.Daylight;
import air.engine.layout.Intent.Side;
import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads an intent word by word: adjectives and numbers wait for the motif they belong to. One use each. */
final class IntentReader {
    private static final Set<String> STOP = words(
            "a an the and or but of in on at to by with within into onto over under "
                    + "above below near beside behind before after between among amid against along across around through from off "
                    + "upon as is are was be being been am it its this that these those there here my your his her our their i you "
                    + "he she we they who which where when while for up down out so very quite rather really just only some any "
                    + "each every other another same such than then too also still make made show showing shown draw drawn "
                    + "paint painted painting picture image drawing scene view seen looking look like not no nor without never "
                    + "less please want wants would should have has having let one's s t time sort kind full top bottom foreground "
                    + "background middle-ground edge corner part piece day's bit inside outside towards toward beneath underneath "
                    + "atop next front back surrounded covered filled standing sitting lying floating walking rising setting "
                    + "going coming leaning resting drifting passing waiting sleeping flying running hanging growing under "
                    + "style artwork art work print poster illustration hovering light lights lit reflection reflections old young new early late last first wet "
                    + "wooden fishing leaving shallow deep capped overgrown distance far-off horizon background air alone stands sits lies floats walks "
                    + "rises drifts swims swimming glides gliding reflected reflecting shining shines glowing glow moving left-hand");
    private static final Set<String> NEGATIONS = words("no not without nor never");
    private static final Set<String> CALM = words("calm quiet still serene peaceful silent silence empty emptiness "
            + "solitude solitary minimal tranquil lone lonely alone abandoned deserted single bare vast");
    private static final Set<String> STORMY =
            words("storm stormy tempest wild rough windy gale raging turbulent wind " + "hurricane typhoon");
    private static final Set<String> WINTRY = words("winter wintry frozen ice icy frost frosty arctic snowy snow");
    private static final Set<String> AUTUMNAL = words("autumn autumnal fall october november");
    private static final Set<String> OTHERS = words("spring summer summery springtime season ");
    private static final Map<String, Daylight> DAYLIGHT = Map.ofEntries(
            Map.entry("night", Daylight.NIGHT),
            Map.entry("midnight", Daylight.NIGHT),
            Map.entry("nocturnal", Daylight.NIGHT),
            Map.entry("nocturne", Daylight.NIGHT),
            Map.entry("nighttime", Daylight.NIGHT),
            Map.entry("moonlit", Daylight.NIGHT),
            Map.entry("moonlight", Daylight.NIGHT),
            Map.entry("starry", Daylight.NIGHT),
            Map.entry("starlit", Daylight.NIGHT),
            Map.entry("dawn", Daylight.DAWN),
            Map.entry("daybreak", Daylight.DAWN),
            Map.entry("sunrise", Daylight.DAWN),
            Map.entry("morning", Daylight.DAWN),
            Map.entry("dusk", Daylight.DUSK),
            Map.entry("sunset", Daylight.DUSK),
            Map.entry("sundown", Daylight.DUSK),
            Map.entry("evening", Daylight.DUSK),
            Map.entry("twilight", Daylight.DUSK),
            Map.entry("day", Daylight.DAY),
            Map.entry("noon", Daylight.DAY),
            Map.entry("midday", Daylight.DAY),
            Map.entry("daylight", Daylight.DAY),
            Map.entry("afternoon", Daylight.DAY));
    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("single", 1),
            Map.entry("lone", 1),
            Map.entry("lonely", 1),
            Map.entry("solitary", 1),
            Map.entry("two", 2),
            Map.entry("pair", 2),
            Map.entry("twin", 2),
            Map.entry("three", 3),
            Map.entry("few", 3),
            Map.entry("four", 4),
            Map.entry("several", 5),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("many", 9),
            Map.entry("nine", 9),
            Map.entry("numerous", 10),
            Map.entry("ten", 10),
            Map.entry("dozen", 12),
            Map.entry("countless", 20),
            Map.entry("hundreds", 30));
    private static final Map<String, Double> SIZES = Map.ofEntries(
            Map.entry("tiny", 0.45),
            Map.entry("little", 0.65),
            Map.entry("small", 0.65),
            Map.entry("short", 0.75),
            Map.entry("low", 0.75),
            Map.entry("tall", 1.3),
            Map.entry("high", 1.25),
            Map.entry("big", 1.4),
            Map.entry("large", 1.4),
            Map.entry("great", 1.5),
            Map.entry("giant", 1.8),
            Map.entry("huge", 1.8),
            Map.entry("enormous", 1.9),
            Map.entry("towering", 1.7),
            Map.entry("monumental", 1.8),
            Map.entry("massive", 1.7));
    private static final Map<String, Double> DISTANCES = Map.ofEntries(
            Map.entry("distant", 0.85),
            Map.entry("far", 0.85),
            Map.entry("faraway", 0.9),
            Map.entry("remote", 0.85),
            Map.entry("close", 0.05),
            Map.entry("close-up", 0.0));
    private static final Map<String, Side> SIDES = Map.of(
            "left", Side.LEFT,
            "right", Side.RIGHT,
            "middle", Side.MIDDLE,
            "centre", Side.MIDDLE,
            "center", Side.MIDDLE,
            "central", Side.MIDDLE,
            "centred", Side.MIDDLE,
            "centered", Side.MIDDLE);
    private static final Map<String, double[]> COLOURS = Map.ofEntries(
            Map.entry("red", new double[] {0.58, 0.2, 28}),
            Map.entry("crimson", new double[] {0.5, 0.19, 20}),
            Map.entry("scarlet", new double[] {0.6, 0.21, 30}),
            Map.entry("orange", new double[] {0.74, 0.17, 60}),
            Map.entry("yellow", new double[] {0.88, 0.17, 100}),
            Map.entry("golden", new double[] {0.78, 0.14, 85}),
            Map.entry("gold", new double[] {0.78, 0.14, 85}),
            Map.entry("green", new double[] {0.6, 0.15, 145}),
            Map.entry("emerald", new double[] {0.6, 0.14, 160}),
            Map.entry("turquoise", new double[] {0.74, 0.11, 190}),
            Map.entry("blue", new double[] {0.5, 0.15, 255}),
            Map.entry("purple", new double[] {0.45, 0.16, 305}),
            Map.entry("violet", new double[] {0.5, 0.17, 300}),
            Map.entry("pink", new double[] {0.78, 0.11, 0}),
            Map.entry("brown", new double[] {0.42, 0.07, 55}),
            Map.entry("black", new double[] {0.1, 0, 0}),
            Map.entry("white", new double[] {0.98, 0, 0}),
            Map.entry("grey", new double[] {0.6, 0, 0}),
            Map.entry("gray", new double[] {0.6, 0, 0}),
            Map.entry("silver", new double[] {0.78, 0.01, 250}),
            Map.entry("dark", new double[] {0.2, 0.02, 260}),
            Map.entry("pale", new double[] {0.9, 0.03, 80}));
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("women", "woman"),
            Map.entry("men", "man"),
            Map.entry("children", "child"),
            Map.entry("fishermen", "fisherman"),
            Map.entry("geese", "goose"),
            Map.entry("wolves", "wolf"),
            Map.entry("leaves", "leaf"),
            Map.entry("oxen", "ox"));
    /** Words that are plural in meaning, with how many they stand for and the word they stand for. */
    private static final Map<String, Object[]> GROUPS = Map.ofEntries(
            Map.entry("village", new Object[] {"house", 6}),
            Map.entry("hamlet", new Object[] {"house", 4}),
            Map.entry("town", new Object[] {"house", 9}),
            Map.entry("flock", new Object[] {"bird", 12}),
            Map.entry("people", new Object[] {"person", 4}),
            Map.entry("crowd", new Object[] {"person", 9}),
            Map.entry("couple", new Object[] {"person", 2}),
            Map.entry("lovers", new Object[] {"person", 2}),
            Map.entry("family", new Object[] {"person", 4}),
            Map.entry("oranges", new Object[] {"orange-fruit", 4}),
            Map.entry("fleet", new Object[] {"boat", 6}),
            Map.entry("regatta", new Object[] {"sailboat", 6}),
            Map.entry("herd", new Object[] {"cow", 6}),
            Map.entry("cattle", new Object[] {"cow", 4}),
            Map.entry("shoal", new Object[] {"fish", 9}),
            Map.entry("bouquet", new Object[] {"bouquet", 7}),
            Map.entry("skyscrapers", new Object[] {"skyscraper", 1}),
            Map.entry("orchard", new Object[] {"forest", 1}),
            Map.entry("sheep", new Object[] {"sheep", 3}),
            Map.entry("wildflowers", new Object[] {"wildflower", 20}),
            Map.entry("grapes", new Object[] {"grape", 3}),
            Map.entry("ruins", new Object[] {"ruin", 1}),
            Map.entry("woods", new Object[] {"forest", 1}),
            Map.entry("alps", new Object[] {"alps", 1}));

    private final Map<Motif, Subject> subjects = new EnumMap<>(Motif.class);
    private final List<Motif> order = new ArrayList<>();
    private final Set<Motif> refused = EnumSet.noneOf(Motif.class);
    private final Set<String> unknown = new LinkedHashSet<>();
    private Daylight daylight = Daylight.UNSAID;
    private boolean storm;
    private boolean winter;
    private boolean autumn;
    private boolean calm;
    private boolean negated;
    private Integer count;
    private double size = 1;
    private double distance = 0.3;
    private Side side = Side.ANYWHERE;
    private Colour colour;
    private Motif last;

    private static Set<String> words(String text) {
        return Set.copyOf(new LinkedHashSet<>(List.of(text.strip().split("\\s+"))));
    }

    Intent read(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("still life", "still-life")
                .replace("self portrait", "self-portrait")
                .replaceAll("hot[ -]air ", "")
                .replaceAll("\\bmount (?=\\p{L})", "")
                .replaceAll("street[ -]?(lamp|light)", "streetlamp")
                .replaceAll("sail(ing)? ship", "galleon")
                .replaceAll("sail(ing)? boat", "sailboat")
                .replace("northern lights", "aurora")
                .replace("milky way", "milky")
                .replaceAll("[’']s\\b", "");
        for (String clause : plain.split("[.,;:!?()\\n]+")) {
            forget();
            negated = false;
            for (String word : clause.split("[^\\p{L}\\p{Nd}-]+")) if (!word.isEmpty()) take(word);
        }
        List<Subject> list = new ArrayList<>();
        for (Motif motif : order) if (!refused.contains(motif)) list.add(subjects.get(motif));
        return new Intent(list, daylight, storm, winter, autumn, calm, refused, List.copyOf(unknown));
    }

    private void forget() {
        count = null;
        size = 1;
        distance = 0.3;
        side = Side.ANYWHERE;
        colour = null;
        last = null;
    }

    private void take(String word) {
        if (NEGATIONS.contains(word)) negated = true;
        boolean known = mood(word) | adjective(word);
        if (noun(word) || known || STOP.contains(word) || OTHERS.contains(word)) return;
        int dash = word.indexOf('-');
        if (dash > 0) {
            for (String part : word.split("-")) if (!part.isEmpty()) take(part);
        } else unknown.add(word);
    }

    private boolean mood(String word) {
        Daylight time = DAYLIGHT.get(word);
        boolean stormy = STORMY.contains(word);
        boolean wintry = WINTRY.contains(word);
        boolean autumnal = AUTUMNAL.contains(word);
        boolean quiet = CALM.contains(word);
        if (!negated) {
            if (time != null) daylight = time;
            storm |= stormy;
            winter |= wintry;
            autumn |= autumnal;
            calm |= quiet;
        }
        return time != null || stormy || wintry || autumnal || quiet;
    }

    private boolean adjective(String word) {
        if (word.matches("\\d{1,3}")) count = Integer.valueOf(word);
        else if (COUNTS.containsKey(word)) count = COUNTS.get(word);
        else if (SIZES.containsKey(word)) size = SIZES.get(word);
        else if (word.equals("distance") && last != null) subjects.computeIfPresent(last, (m, s) -> distant(s));
        else if (DISTANCES.containsKey(word)) distance = DISTANCES.get(word);
        else if (COLOURS.containsKey(word)) {
            double[] c = COLOURS.get(word);
            colour = Colour.polar(c[0], c[1], c[2]);
        } else if (SIDES.containsKey(word)) {
            if (last == null) side = SIDES.get(word);
            else subjects.computeIfPresent(last, (m, s) -> sided(s, SIDES.get(word)));
        } else return false;
        return true;
    }

    /** "a tree on the left": the side comes after what it belongs to. */
    private static Subject sided(Subject s, Side side) {
        return new Subject(s.motif(), s.word(), s.count(), s.size(), s.distance(), side, s.colour());
    }

    /** "a lighthouse in the distance". */
    private static Subject distant(Subject s) {
        return new Subject(s.motif(), s.word(), s.count(), s.size(), 0.85, s.side(), s.colour());
    }

    private boolean noun(String word) {
        Object[] group = GROUPS.get(word);
        if (group != null) {
            add(Motif.named((String) group[0]), (String) group[0], (Integer) group[1]);
            return true;
        }
        for (String form : singulars(word)) {
            Motif motif = Motif.named(form);
            if (motif == null) continue;
            add(motif, form, form.equals(word) ? 1 : 3);
            return true;
        }
        return false;
    }

    private static List<String> singulars(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        if (IRREGULAR.containsKey(word)) forms.add(IRREGULAR.get(word));
        if (word.endsWith("s")) forms.add(word.substring(0, word.length() - 1));
        if (word.endsWith("es")) forms.add(word.substring(0, word.length() - 2));
        if (word.endsWith("ies")) forms.add(word.substring(0, word.length() - 3) + "y");
        return forms;
    }

    private void add(Motif motif, String word, int usual) {
        if (negated) {
            if (!subjects.containsKey(motif)) refused.add(motif);
        } else {
            int number = Math.max(1, Math.min(40, count == null ? usual : count));
            Subject subject = new Subject(motif, word, number, size, distance, side, colour);
            Subject earlier = subjects.putIfAbsent(motif, subject);
            if (earlier == null) order.add(motif);
            else if (number > earlier.count()) subjects.put(motif, subject);
        }
        forget();
        last = motif;
        boolean dark = motif == Motif.STARS || motif == Motif.AURORA;
        if (dark && !negated && daylight == Daylight.UNSAID) daylight = Daylight.NIGHT;
    }
}
