package org.firenet.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.Cli;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Overwrite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {
    @TempDir
    Path folder;

    @Test
    void blocksAreAsWideAsAsked() throws IOException {
        Cli cli = Cli.run("view", file(5, 40, 60), "--as", "blocks", "--columns", 30);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        // Five images stand three in a row: ten characters for each less the gaps, two rows of images.
        String[] lines =
                cli.out().lines().filter(line -> line.contains("\u2580")).toArray(String[]::new);
        assertThat(lines[0].chars().filter(sign -> sign == '\u2580').count()).isBetween(20L, 30L);
        assertThat(cli.out()).contains("images          [0, 1, 2, 3, 4]");
    }

    @Test
    void aPngHoldsEveryPixelOfEvenlyPickedImages() throws IOException {
        Path target = folder.resolve("a.png");
        Cli cli = Cli.run("view", file(9, 4, 6), "--most", 4, "-o", target);
        assertThat(cli.out()).contains("[0, 2, 4, 6]").contains("0.000 to 7.000");
        BufferedImage image = ImageIO.read(target.toFile());
        assertThat(image.getWidth()).isEqualTo(2 * 6 + 2);
        // Image 4 holds fives: the third, below the first.
        assertThat(image.getRaster().getSample(0, 4 + 2, 0)).isEqualTo(Math.round(255 * 5 / 7f));
    }

    @Test
    void spoiltValuesAreMagentaAndSaid() throws IOException {
        Path file = folder.resolve("a.npy");
        ComplexArray image = ComplexArray.ofReal(Shape.of(1, 2), new double[] {1, Double.NaN});
        FileFormats.standard().write(file, image, ElementType.F4, Overwrite.NO);
        Path target = folder.resolve("a.png");
        Cli cli = Cli.run("view", file, "-o", target);
        assertThat(cli.err()).contains("1 values are not finite; they are shown in magenta");
        assertThat(ImageIO.read(target.toFile()).getRGB(1, 0) & 0xffffff).isEqualTo(0xff00ff);
    }

    @Test
    void logarithmsShowWhatIsSmall() throws IOException {
        Path file = folder.resolve("a.npy");
        ComplexArray image = ComplexArray.ofReal(Shape.of(1, 3), new double[] {1, -0.1, 0});
        FileFormats.standard().write(file, image, ElementType.F4, Overwrite.NO);
        Path target = folder.resolve("a.png");
        Cli.run("view", file, "--log", "-o", target);
        BufferedImage shown = ImageIO.read(target.toFile());
        assertThat(shown.getRGB(0, 0) & 255).isEqualTo(255);
        assertThat(shown.getRaster().getSample(1, 0, 0)).isEqualTo(191); // 60 of 80 dB
        assertThat(shown.getRGB(2, 0) & 255).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; standard output is no terminal that could show a picture: -o FILE.png writes one",
                "-o a.jpg; view writes PNG pictures, found -o a.jpg",
                "--as blocks --part complex; a picture shows magnitude, phase, real or imaginary parts",
                "--as blocks --log --window 0:1; with --log the window is -80:0 decibels",
                "--as blocks --most 0; --most and --columns must be at least 1",
                "--as blocks --slice 5; slice position is 5, expected 0 to 1",
            })
    void whatMakesNoSenseIsSaidInOneLine(String arguments, String problem) throws IOException {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        Object[] command = new Object[words.length + 2];
        command[0] = "view";
        command[1] = file(2, 4, 4);
        System.arraycopy(words, 0, command, 2, words.length);
        Cli cli = Cli.run(command);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(problem).hasLineCount(1);
    }

    /** A stack whose image number i holds i + 1 everywhere. */
    private Path file(int images, int rows, int columns) throws IOException {
        ComplexArray stack = ComplexArray.zeros(Shape.of(images, rows, columns));
        for (int i = 0; i < stack.size(); i++) {
            stack.re()[i] = i / (rows * columns) + 1;
        }
        Path file = folder.resolve("stack.npy");
        FileFormats.standard().write(file, stack, ElementType.F4, Overwrite.NO);
        return file;
    }
}
