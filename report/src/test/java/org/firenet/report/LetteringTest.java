package org.firenet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LetteringTest {
    @Test
    void linesBreakAtSpaces() {
        var metrics = Lettering.metrics(16);
        int width = metrics.stringWidth("two words");
        assertThat(Lettering.wrap(" two  words here ", metrics, width)).containsExactly("two words", "here");
        assertThat(Lettering.wrap("incomprehensibilities a", metrics, 10))
                .containsExactly("incomprehensibilities", "a");
        assertThat(Lettering.wrap("", metrics, 10)).containsExactly("");
    }

    /** Another process, whose fontconfig knows no fonts: most of the module works, and the rest says what to install. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutFontsPagesWorkAndPicturesWithTextSayWhatToInstall(@TempDir Path folder) throws Exception {
        Path noFonts = folder.resolve("fonts.conf");
        Files.writeString(noFonts, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                NoFonts.class.getName());
        builder.environment().put("FONTCONFIG_FILE", noFonts.toString());
        builder.redirectErrorStream(true);
        assertThat(output(builder.start())).contains("page: fine").containsAnyOf("plot: fine", "fonts-dejavu-core");
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What the other process runs. Some JDKs find fonts without fontconfig, by their own list of folders. */
    static final class NoFonts {
        private NoFonts() {}

        public static void main(String[] arguments) {
            ConvergencePlot plot = ConvergencePlot.titled("t", "v").with("a", new double[] {1, 0.1});
            Picture picture = Picture.of(1, 1, new int[1]);
            List<Figure> figures = List.of(Figure.of(picture, "p"), Figure.of(plot, "q"));
            System.out.println("page: "
                    + (HtmlReport.titled("t").figures("f", figures).html().isEmpty() ? "empty" : "fine"));
            try {
                System.out.println("plot: " + (plot.picture().width() == 900 ? "fine" : "wrong"));
            } catch (MissingFontsException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
