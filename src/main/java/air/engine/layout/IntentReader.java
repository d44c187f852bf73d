package air.engine.layout;

import air.engine.layout.Intent.Daylight;
import air.engine.layout.Intent.Side;
import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import air.engine.words.ColourNames;
import air.engine.words.English;
import air.engine.words.Glossary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an intent word by word: adjectives and numbers wait for the motif they belong to. One use each. */
final class IntentReader {
    private enum Mood {
        CALM,
        STORM,
        WINTER,
        AUTUMN
    }

    /** What a collective such as "village" stands for. */
    private record Group(int count, String word) {
        static Group of(String text) {
            int space = text.indexOf(' ');
            return new Group(Integer.parseInt(text.substring(0, space)), text.substring(space + 1));
        }
    }

    private static final Glossary<Group> GROUPS = Glossary.read("intents", "groups", Group::of);
    private static final Glossary<String> COMPOUNDS = Glossary.read("intents", "compounds", word -> word);
    private static final Glossary<Daylight> DAYLIGHT = Glossary.read("intents", "daylight", Daylight::valueOf);
    private static final Glossary<Mood> MOODS = Glossary.read("intents", "moods", Mood::valueOf);
    private static final Glossary<Double> SIZES = Glossary.read("intents", "sizes", Double::valueOf);
    private static final Glossary<Double> DISTANCES = Glossary.read("intents", "distances", Double::valueOf);
    private static final Glossary<Side> SIDES = Glossary.read("intents", "sides", Side::valueOf);
    private static final Glossary<String> FILLERS = Glossary.read("intents", "fillers", kind -> kind);

    private static final double USUAL_DISTANCE = 0.3;
    private static final double FAR = 0.85;
    /** How many a plural without a number stands for, and the most that are drawn. */
    private static final int PLURAL = 3;

    private static final int MOST = 40;

    private final Map<Motif, Subject> subjects = new EnumMap<>(Motif.class);
    private final List<Motif> order = new ArrayList<>();
    private final Set<Motif> refused = EnumSet.noneOf(Motif.class);
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<Mood> moods = EnumSet.noneOf(Mood.class);
    private Daylight daylight = Daylight.UNSAID;
    private boolean negated;
    private Integer count;
    private double size = 1;
    private double distance = USUAL_DISTANCE;
    private Side side = Side.ANYWHERE;
    private Colour colour;
    private Motif last;

    Intent read(String text) {
        for (List<String> clause : English.clauses(plain(text))) {
            forget();
            negated = false;
            take(new ArrayList<>(clause));
        }
        List<Subject> list = new ArrayList<>();
        for (Motif motif : order) if (!refused.contains(motif)) list.add(subjects.get(motif));
        return new Intent(
                list,
                daylight,
                moods.contains(Mood.STORM),
                moods.contains(Mood.WINTER),
                moods.contains(Mood.AUTUMN),
                moods.contains(Mood.CALM),
                refused,
                List.copyOf(unknown));
    }

    /** The text with compounds as one word each and without possessives. A dash ends no clause of an intent. */
    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\u2013\\u2014]", " ");
        for (Map.Entry<String, String> compound : COMPOUNDS.entries().entrySet())
            plain = plain.replace(compound.getKey(), compound.getValue());
        return plain.replaceAll("\\bmount (?=\\p{L})", "")
                .replaceAll("[’']s\\b", "")
                .replace("'", " ");
    }

    private void forget() {
        count = null;
        size = 1;
        distance = USUAL_DISTANCE;
        side = Side.ANYWHERE;
        colour = null;
        last = null;
    }

    /** Takes in the words of a clause. A compound that is not understood as a whole is taken apart. */
    private void take(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (understood(word)) continue;
            if (word.indexOf('-') > 0) {
                words.remove(at);
                words.addAll(at--, List.of(word.split("-+")));
            } else if (at + 1 < words.size() && pigment(word + " " + words.get(at + 1))) at++;
            else if (!pigment(word)) unknown.add(word);
            else if (at + 1 < words.size()
                    && ColourNames.wished(words.get(at + 1)).isPresent()) at++; // "navy blue"
        }
    }

    /** Takes in a word; whether it means anything by itself, apart from naming a pigment. */
    private boolean understood(String word) {
        boolean negation = English.negates(word);
        negated |= negation;
        boolean known = mood(word) | adjective(word);
        return noun(word) || known || negation || FILLERS.has(word);
    }

    private boolean mood(String word) {
        Optional<Daylight> time = DAYLIGHT.of(word);
        Optional<Mood> mood = MOODS.of(word);
        if (!negated) {
            time.ifPresent(t -> daylight = t);
            mood.ifPresent(moods::add);
        }
        return time.isPresent() || mood.isPresent();
    }

    private boolean adjective(String word) {
        if (English.number(word).isPresent()) count = English.number(word).getAsInt();
        else if (SIZES.has(word)) size = SIZES.of(word).orElseThrow();
        else if (word.equals("distance") && last != null) subjects.computeIfPresent(last, (m, s) -> distant(s));
        else if (DISTANCES.has(word)) distance = DISTANCES.of(word).orElseThrow();
        else if (ColourNames.wished(word).isPresent())
            colour = ColourNames.wished(word).orElseThrow();
        else if (SIDES.has(word)) turn(SIDES.of(word).orElseThrow());
        else return false;
        return true;
    }

    /** Takes in a colour that is known by its pigment alone; whether it is one. */
    private boolean pigment(String phrase) {
        Optional<ColourNames.Named> named = ColourNames.named(phrase);
        named.ifPresent(pigment -> colour = pigment.colour());
        return named.isPresent();
    }

    private void turn(Side to) {
        if (last == null) side = to;
        else subjects.computeIfPresent(last, (m, s) -> sided(s, to));
    }

    /** "a tree on the left": the side comes after what it belongs to. */
    private static Subject sided(Subject s, Side side) {
        return new Subject(s.motif(), s.word(), s.count(), s.size(), s.distance(), side, s.colour());
    }

    /** "a lighthouse in the distance". */
    private static Subject distant(Subject s) {
        return new Subject(s.motif(), s.word(), s.count(), s.size(), FAR, s.side(), s.colour());
    }

    private boolean noun(String word) {
        Optional<Group> group = GROUPS.of(word);
        if (group.isPresent()) {
            String one = group.get().word();
            add(Motif.named(one), one, group.get().count());
            return true;
        }
        for (String form : English.singulars(word)) {
            Motif motif = Motif.named(form);
            if (motif == null) continue;
            add(motif, form, form.equals(word) ? 1 : PLURAL);
            return true;
        }
        return false;
    }

    private void add(Motif motif, String word, int usual) {
        if (negated) {
            if (!subjects.containsKey(motif)) refused.add(motif);
        } else {
            int number = Math.max(1, Math.min(MOST, count == null ? usual : count));
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
