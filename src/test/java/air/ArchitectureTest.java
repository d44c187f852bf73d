package air;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import org.junit.jupiter.api.Test;

/** The rooms of the house: who may import whom, and who alone touches what. */
class ArchitectureTest {
    private static final int MOST_PUBLIC_TYPES = 16;
    private static final String ROOT = "air";

    private static final Set<String> BELOW_THE_EDGES = Set.of(
            "air",
            "air.settings",
            "air.batch",
            "air.create",
            "air.report",
            "air.personal",
            "air.studio",
            "air.store",
            "air.provenance",
            "air.registry",
            "air.loop",
            "air.calibration",
            "air.taste",
            "air.media",
            "air.files",
            "air.text",
            "air.model",
            "air.decode",
            "air.container");

    /** A room and the rooms it may import; imports go down only. */
    private static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            entry("air.fiji", andBelow("air.fiji.library", "air.fiji.run", "air.fiji.host", "air.fiji.image")),
            entry("air.fiji.library", andBelow("air.fiji.host", "air.fiji.image")),
            entry("air.fiji.run", andBelow("air.fiji.host", "air.fiji.image")),
            entry("air.fiji.host", andBelow("air.fiji.image")),
            entry("air.fiji.image", BELOW_THE_EDGES),
            entry("air.cli", BELOW_THE_EDGES),
            entry(
                    "air",
                    Set.of(
                            "air.settings",
                            "air.studio",
                            "air.store",
                            "air.provenance",
                            "air.registry",
                            "air.loop",
                            "air.taste",
                            "air.provider",
                            "air.wire",
                            "air.embedded",
                            "air.files",
                            "air.text",
                            "air.model")),
            entry(
                    "air.batch",
                    Set.of(
                            "air.create",
                            "air.studio",
                            "air.store",
                            "air.provenance",
                            "air.loop",
                            "air.taste",
                            "air.files",
                            "air.text",
                            "air.model")),
            entry(
                    "air.create",
                    Set.of(
                            "air.calibration",
                            "air.studio",
                            "air.provenance",
                            "air.store",
                            "air.loop",
                            "air.taste",
                            "air.files",
                            "air.text",
                            "air.model")),
            entry(
                    "air.report",
                    Set.of(
                            "air.studio",
                            "air.provenance",
                            "air.store",
                            "air.registry",
                            "air.taste",
                            "air.files",
                            "air.text",
                            "air.model")),
            entry(
                    "air.studio",
                    Set.of(
                            "air.calibration",
                            "air.store",
                            "air.provenance",
                            "air.registry",
                            "air.taste",
                            "air.files",
                            "air.text",
                            "air.model")),
            entry("air.personal", Set.of("air.store", "air.loop", "air.taste", "air.files", "air.text", "air.model")),
            entry("air.store", Set.of("air.calibration", "air.provenance", "air.taste", "air.files", "air.model")),
            entry(
                    "air.provenance",
                    Set.of(
                            "air.provenance.foreign",
                            "air.taste",
                            "air.files",
                            "air.text",
                            "air.model",
                            "air.container")),
            entry("air.provenance.foreign", Set.of()),
            entry("air.loop", Set.of("air.taste", "air.model")),
            entry("air.calibration", Set.of("air.taste", "air.files", "air.text", "air.model")),
            entry("air.taste", Set.of("air.files", "air.text", "air.model")),
            entry(
                    "air.provider",
                    Set.of(
                            "air.settings",
                            "air.wire",
                            "air.reply",
                            "air.registry",
                            "air.taste",
                            "air.text",
                            "air.model",
                            "air.decode")),
            entry("air.wire", Set.of("air.reply", "air.registry", "air.text", "air.model")),
            entry("air.reply", Set.of("air.text", "air.model", "air.decode")),
            entry(
                    "air.embedded",
                    Set.of(
                            "air.engine.paint",
                            "air.engine.measure",
                            "air.engine.sentence",
                            "air.engine.words",
                            "air.registry",
                            "air.taste",
                            "air.model")),
            entry("air.settings", Set.of("air.model")),
            entry("air.registry", Set.of("air.files", "air.text", "air.model")),
            entry(
                    "air.engine.paint",
                    Set.of(
                            "air.engine.scene",
                            "air.engine.drawing",
                            "air.engine.material",
                            "air.engine.sentence",
                            "air.engine.measure",
                            "air.engine.raster")),
            entry(
                    "air.engine.scene",
                    Set.of(
                            "air.engine.sentence",
                            "air.engine.drawing",
                            "air.engine.material",
                            "air.engine.words",
                            "air.engine.raster")),
            entry("air.engine.material", Set.of("air.engine.raster")),
            entry("air.engine.drawing", Set.of("air.engine.words")),
            entry("air.engine.sentence", Set.of("air.engine.words", "air.engine.raster")),
            entry("air.engine.sight", Set.of()),
            entry(
                    "air.engine.measure",
                    Set.of(
                            "air.engine.sentence",
                            "air.engine.sight",
                            "air.engine.words",
                            "air.engine.raster",
                            "air.text")),
            entry("air.engine.words", Set.of("air.engine.raster")),
            entry("air.engine.raster", Set.of()),
            entry("air.media", Set.of("air.model")),
            entry("air.files", Set.of("air.text", "air.model", "air.decode")),
            entry("air.text", Set.of()),
            entry("air.model", Set.of("air.decode")),
            entry("air.decode", Set.of("air.container")),
            entry("air.container", Set.of())));

    private static Set<String> andBelow(String... rooms) {
        Set<String> all = new TreeSet<>(BELOW_THE_EDGES);
        all.addAll(Set.of(rooms));
        return all;
    }

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void everyRoomIsInTheTable() {
        Set<String> rooms =
                PRODUCT.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ROOMS.keySet()).containsAll(rooms);
    }

    @Test
    void importsGoDownOnly() {
        ROOMS.forEach((room, allowed) -> {
            Set<String> forbidden = new TreeSet<>(ROOMS.keySet());
            forbidden.removeAll(allowed);
            forbidden.remove(room);
            check(noClasses()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden.toArray(new String[0]))
                    .because("imports go down only: " + room + " may import " + allowed));
        });
    }

    /** In the fixed words "May import {@code files, model}.", the rooms in order and without "air.". */
    @Test
    void everyRoomSaysWhatTheTableLetsItImport() throws IOException {
        for (String room : ROOMS.keySet()) {
            Path file = Path.of("src/main/java", room.replace('.', '/'), "package-info.java");
            String text = Files.readString(file).replaceAll("\\s+\\* ", " ");
            assertThat(text).as(room).contains("May import " + imports(room) + ". ");
            Matcher start = Pattern.compile("Start at \\{@(?:link|code) (?:air[a-z.]*\\.)?(\\w+)}")
                    .matcher(text);
            assertThat(start.find()).as(room + " says where to start").isTrue();
            assertThat(known()).as(room).contains(start.group(1));
        }
    }

    private static Set<String> known() {
        return PRODUCT.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
    }

    private static String imports(String room) {
        Set<String> allowed = new TreeSet<>(ROOMS.get(room));
        boolean edge = allowed.containsAll(BELOW_THE_EDGES);
        if (edge) allowed.removeAll(BELOW_THE_EDGES);
        String names =
                allowed.stream().map(name -> name.replaceFirst("^air\\.", "")).collect(Collectors.joining(", "));
        String listed = names.isEmpty() ? "" : "{@code " + names + "}";
        if (edge) return "every room below the edges" + (listed.isEmpty() ? "" : ", and " + listed);
        return listed.isEmpty() ? "nothing" : listed;
    }

    @Test
    void roomsAreFreeOfCycles() {
        check(slices().matching("air.(**)").should().beFreeOfCycles().because("a cycle makes two rooms one"));
    }

    @Test
    void engineNeedsOnlyTheJdk() {
        check(classes()
                .that()
                .resideInAPackage("air.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("air.engine..", "air.text", "java..", "javax.imageio..", "javax.xml.stream..")
                .because("the embedded engine must work wherever Java does"));
    }

    @Test
    void onlyFijiTouchesImageJAndWindows() {
        onlyIn(
                "air.fiji..",
                "the other rooms must run without ImageJ and without a display",
                resideInAnyPackage("ij..", "net.imagej..", "org.scijava..", "javax.swing..", "java.awt.event.."));
    }

    @Test
    void onlyWireAndProvidersTouchTheNetwork() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("air.wire", "air.provider")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "okhttp3..", "okio..", "com.openai..", "dev.failsafe..", "java.net.http..", "io.grpc..")
                        .or(belongToAnyOf(URLConnection.class, Socket.class, ServerSocket.class)))
                .because("what a provider changes must end at one door"));
    }

    @Test
    void onlyTheMediaRoomDecodesVideos() {
        onlyIn("air.media", "the library may be replaced", resideInAPackage("org.jcodec.."));
    }

    @Test
    void onlyTheDecoderReadsPictureFiles() {
        onlyIn(
                "air.decode",
                "what a file's bytes look like is decided in one place",
                resideInAPackage("com.twelvemonkeys..").or(belongToAnyOf(ImageReader.class, IIORegistry.class)));
        check(everyoneBut("air.decode")
                .should()
                .callMethodWhere(calls("read|getImageReaders.*")
                        .and(DescribedPredicate.describe(
                                "of ImageIO", call -> call.getTargetOwner().isEquivalentTo(ImageIO.class))))
                .because("what a file's bytes look like is decided in one place"));
    }

    @Test
    void onlyTheCommandLineIsTiedToPicocli() {
        onlyIn("air.cli", "Fiji runs without picocli", resideInAPackage("picocli.."));
    }

    @Test
    void onlyTheStoreTouchesSql() {
        onlyIn(
                "air.store",
                "rows are kept at one place",
                resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite.."));
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        ArchRule rule = everyoneBut("air.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethodWhere(calls("printStackTrace"))
                .because("in ImageJ nobody sees stdout, and nobody may end the host");
        check(rule);
    }

    @Test
    void onlySettingsReadTheEnvironment() {
        check(everyoneBut("air.settings")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.ServiceLoader.class)
                .because("keys and folders come in at one door"));
    }

    @Test
    void imageJsLogIsWrittenInOnePlace() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("air.fiji.image.Log")
                .should()
                .callMethod("ij.IJ", "log", String.class.getName())
                .because("what others say may hold commands to it"));
    }

    @Test
    void loopIsPure() {
        check(noClasses()
                .that()
                .resideInAPackage("air.loop")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.awt.."))
                .because("a run must be testable without files, network and display"));
        check(noClasses()
                .that()
                .resideInAPackage("air.loop")
                .should()
                .callMethodWhere(calls("now|currentTimeMillis|nanoTime|system|systemUTC|systemDefaultZone"))
                .because("time comes from the clock that is passed in"));
    }

    @Test
    void nobodySleeps() {
        check(noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("a sleeping thread cannot be cancelled within a second"));
    }

    @Test
    void roomsShowAtMostSixteenTypes() {
        Map<String, Long> counts = PRODUCT.stream()
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(counts.values()).as(counts.toString()).allMatch(count -> count <= MOST_PUBLIC_TYPES);
    }

    /** A type in ARCHITECTURE.md is a word in backticks that begins with a capital and goes on in small letters. */
    @Test
    void everyTypeThatTheArchitectureNamesExists() throws IOException {
        List<String> named = new ArrayList<>();
        Matcher words = Pattern.compile("`([A-Z][a-z]\\w*)(?:[.#(][^`]*)?`")
                .matcher(Files.readString(Path.of("ARCHITECTURE.md")));
        while (words.find()) named.add(words.group(1));
        assertThat(named).hasSizeGreaterThan(10);
        named.removeAll(known());
        assertThat(named).as("types that do not exist").isEmpty();
    }

    @Test
    void everyRoomThatTheArchitectureNamesExists() throws IOException {
        Matcher words = Pattern.compile("`(air(?:\\.[a-z]+)*)`").matcher(Files.readString(Path.of("ARCHITECTURE.md")));
        while (words.find()) assertThat(ROOMS).containsKey(words.group(1));
    }

    private static void onlyIn(String room, String why, DescribedPredicate<? super JavaClass> touched) {
        check(everyoneBut(room).should().dependOnClassesThat(touched).because(why));
    }

    private static GivenClassesConjunction everyoneBut(String room) {
        return noClasses().that().resideOutsideOfPackage(room);
    }

    private static DescribedPredicate<JavaMethodCall> calls(String nameRegex) {
        return DescribedPredicate.describe(
                "calls " + nameRegex, call -> call.getTarget().getName().matches(nameRegex));
    }

    private static void check(ArchRule rule) {
        rule.check(PRODUCT);
    }
}
