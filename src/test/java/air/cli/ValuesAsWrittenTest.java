package air.cli;

import static air.cli.CliFixture.picture;
import static air.cli.CliFixture.references;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written on the command line and at the gate is taken as it is. */
class ValuesAsWrittenTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nightsky",
                "@@nightsky",
                "@",
                "# no comment",
                "${sys:user.name}",
                "${env:HOME:-none}",
                "$HOME",
                "%s of %d boats",
                "'a quoted boat'",
                "\"a quoted boat\"",
                "a \\n b\\t\\u0041",
                "a|b,c;d=e",
                "@|red a red boat|@",
                "_NULL_",
                "-5 degrees at dawn",
                "-heavy rain",
                "-Very dark",
                "--unknown thing",
                "--style=wild",
                "-",
                "*.png",
                "~",
                "  blanks around  ",
                "line one\nline two"
            })
    void promptArrivesAsWritten(String prompt) {
        int code = cli.run("generate", "--engine", "openai", "--prompt", prompt, "--out", "" + folder.resolve("p.png"));
        assertThat(cli.err()).doesNotContain("air: ");
        assertThat(code).isZero();
        assertThat(cli.requests).singleElement().satisfies(request -> assertThat(request.prompt())
                .isEqualTo(prompt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prompt --style ink", "--style ink --prompt", "--prompt=a --prompt=b", "--prompt --help"})
    void promptThatIsMissingOrThereTwiceIsSaid(String options) {
        assertThat(cli.air("generate --out " + folder.resolve("p.png") + " " + options))
                .isEqualTo(2);
        assertThat(cli.err()).startsWith("air: ").contains("--prompt", "See air generate --help.");
        assertThat(cli.requests).isEmpty();
    }

    /** Picocli looks for such a file beside the process, so the name is a path here. */
    @Test
    void fileThatAnAtSignNamesIsNotReadForArguments() throws IOException {
        Path arguments = Files.writeString(folder.resolve("nightsky"), "x\n--style wild\n");
        assertThat(cli.run(
                        "generate",
                        "--engine",
                        "openai",
                        "--prompt",
                        "@" + arguments,
                        "--out",
                        "" + folder.resolve("p.png")))
                .isZero();
        assertThat(cli.requests.get(0).prompt()).isEqualTo("@" + arguments);
    }

    @Test
    void referenceMayBeginWithAnAtSign() {
        Path oddly = Path.of("target", "@reference.png");
        picture(oddly, 64, 64, 0x123456);
        String given = references(folder, 2) + " " + oddly;
        assertThat(cli.air("profile --references %s --out %s", given, folder.resolve("p.json")))
                .isZero();
        assertThat(cli.run("critique", "@reference.png", "--profile", "" + folder.resolve("p.json")))
                .isEqualTo(2);
        assertThat(cli.err()).contains("@reference.png does not exist");
    }

    @Test
    void promptsFileMayBeginWithAnAtSign() {
        assertThat(cli.run("batch", "@prompts.json", "--style", "ink", "--out", "" + folder.resolve("b")))
                .isEqualTo(2);
        assertThat(cli.err()).contains("@prompts.json does not exist: choose a prompts file (JSON or CSV)");
    }

    private void edit(String typed) {
        cli.interactive = true;
        cli.typed = typed;
        cli.scores = java.util.List.of(7.0, 9.0);
        assertThat(cli.air(
                        "create --references %s --intent x --gate ask --out %s",
                        references(folder, 3), folder.resolve("run")))
                .isZero();
    }

    @Test
    void promptTypedAtTheGateArrivesAsWritten() {
        edit("\ne\n @nightsky ${sys:user.name} 'quoted' \\n \n");
        assertThat(cli.requests.get(1).prompt()).isEqualTo(" @nightsky ${sys:user.name} 'quoted' \\n ");
    }

    @Test
    void promptTypedAtTheGateIsAskedForAgainWhereLettersWereLost() {
        edit("\ne\nB\uFFFDro\nBüro\n");
        assertThat(cli.err()).contains("Some letters of \"B?ro\" did not get through");
        assertThat(cli.requests.get(1).prompt()).isEqualTo("Büro");
    }
}
