package org.firenet.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.firenet.array.ComplexArray;
import org.firenet.array.ComplexPart;
import org.firenet.array.Shape;
import org.firenet.cli.Cli;
import org.firenet.formats.ArrayReader;
import org.firenet.formats.ArraySource;
import org.firenet.formats.ElementType;
import org.firenet.formats.FileFormats;
import org.firenet.formats.Geometry;
import org.firenet.formats.NiftiFormat;
import org.firenet.formats.Overwrite;
import org.firenet.formats.Vector3;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertTest {
    private static final Geometry PLACED = new Geometry(
            new Vector3(1, 2, 3), new Vector3(0, 2, 0), new Vector3(0, 0, -3), new Vector3(5, 0, 0), 3, true);

    private final FileFormats formats = FileFormats.standard();
    private final ComplexArray stack = ComplexArray.zeros(Shape.of(3, 6, 5));

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        Random random = new Random(1);
        for (int i = 0; i < stack.size(); i++) {
            stack.re()[i] = (float) random.nextGaussian();
            stack.im()[i] = (float) random.nextGaussian();
        }
    }

    @ParameterizedTest
    @CsvSource({"npy, nii", "nii, nii.gz", "nii.gz, cfl", "cfl, npy"})
    void complexValuesGoFromAnyFormatIntoAnyOther(String from, String to) throws IOException {
        Path in = folder.resolve("in." + from);
        Path out = folder.resolve("out." + to);
        formats.write(in, stack, ElementType.C8, Overwrite.NO);
        Cli cli = Cli.run("convert", in, out);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("values   complex, c8").contains("3x6x5");
        assertThat(read(out).distance(stack)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"MAGNITUDE, tif", "PHASE, nii.gz", "REAL, npy", "IMAGINARY, tif"})
    void partsAreReal(ComplexPart part, String to) throws IOException {
        Path in = input();
        Path out = folder.resolve("out." + to);
        Cli cli = Cli.run("convert", in, out, "--part", part.name().toLowerCase(Locale.ROOT));
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        ComplexArray expected = part.of(stack);
        assertThat(read(out).distance(expected) / expected.norm()).isLessThan(1e-7);
    }

    @Test
    void placeAndSizeOfThePixelsAreKept() throws IOException {
        Path in = folder.resolve("in.nii");
        new NiftiFormat().writer().orElseThrow().write(in, ArraySource.of(stack, PLACED), ElementType.C8, Overwrite.NO);
        Cli.run("convert", in, folder.resolve("all.nii.gz"), "--part", "magnitude");
        Cli.run("convert", in, folder.resolve("one.nii"), "--slice", 2);
        assertThat(geometry("all.nii.gz")).isEqualTo(PLACED);
        assertThat(geometry("one.nii").origin()).isEqualTo(new Vector3(11, 2, 3));
        assertThat(geometry("one.nii").rowStep()).isEqualTo(PLACED.rowStep());
        assertThat(read(folder.resolve("one.nii")).distance(stack.part(60, Shape.of(6, 5))))
                .isZero();
    }

    @Test
    void picturesGetAWindow() throws IOException {
        ComplexArray image = ComplexArray.ofReal(Shape.of(1, 4), new double[] {0, 1, 2, 4});
        Path in = folder.resolve("a.npy");
        formats.write(in, image, ElementType.F4, Overwrite.NO);
        assertThat(Cli.run("convert", in, folder.resolve("a.png")).out()).contains("0.000 to 4.000");
        assertThat(read(folder.resolve("a.png")).re()).containsExactly(0, 64 / 255.0, 128 / 255.0, 1);
        Cli.run("convert", in, folder.resolve("a.png"), "--window", "1:2", "--force");
        assertThat(read(folder.resolve("a.png")).re()).containsExactly(0, 0, 1, 1);
    }

    @Test
    void doublePrecisionIsKeptWhereThereIsRoom() throws IOException {
        Path in = folder.resolve("a.npy");
        formats.write(in, ComplexArray.ofReal(Shape.of(1, 2), new double[] {0.1, 1e300}), ElementType.F8, Overwrite.NO);
        assertThat(Cli.run("convert", in, folder.resolve("a.nii")).out()).contains("real, f8");
        assertThat(read(folder.resolve("a.nii")).re()).containsExactly(0.1, 1e300);
        assertThat(Cli.run("convert", in, folder.resolve("a.tif"), "--double").err())
                .contains("a.tif: this kind of file has no double precision");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "out.png; cannot hold complex values; take --part magnitude, phase, real or imaginary",
                "out.png --part magnitude; this kind of file holds one image, found 3x6x5; take --slice, or .tif",
                "out.npy --slice 3; slice position is 3, expected 0 to 2",
                "out.npy --slice 1,1; number of slice positions is 2, expected at most 1 for shape 3x6x5",
                "out.npy --slice -1; expected positions from 0, 3 or 3,0 say, found '-1'",
                "out.npy --window 0:1; --window has an effect on pictures (.png) only",
                "out.png --window 1:0; expected LOW:HIGH with LOW below HIGH",
                "out.h5; extension is out.h5, expected one of .npy",
                "in.npy; exists already",
                "missing/out.npy; there is no folder",
            })
    void whatCannotBeDoneIsSaidInOneLine(String arguments, String problem) throws IOException {
        Path in = input();
        byte[] before = Files.readAllBytes(in);
        String[] words = arguments.split(" ");
        Object[] command = new Object[words.length + 2];
        command[0] = "convert";
        command[1] = in;
        command[2] = folder.resolve(words[0]);
        System.arraycopy(words, 1, command, 3, words.length - 1);
        Cli cli = Cli.run(command);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(problem).hasLineCount(1);
        assertThat(folder).isDirectoryNotContaining("glob:**out.*");
        assertThat(Files.readAllBytes(in)).isEqualTo(before);
    }

    @Test
    void aSpoiltValueIsNoGreyLevel() throws IOException {
        Path in = folder.resolve("a.npy");
        formats.write(
                in, ComplexArray.ofReal(Shape.of(1, 2), new double[] {1, Double.NaN}), ElementType.F4, Overwrite.NO);
        assertThat(Cli.run("convert", in, folder.resolve("a.png")).err())
                .contains("a.png: element 1 is NaN, expected a grey value");
        assertThat(Cli.run("convert", in, folder.resolve("a.nii")).exitCode()).isZero();
        assertThat(read(folder.resolve("a.nii")).re()[1]).isNaN();
    }

    private Path input() throws IOException {
        Path in = folder.resolve("in.npy");
        formats.write(in, stack, ElementType.C8, Overwrite.NO);
        return in;
    }

    private Geometry geometry(String name) throws IOException {
        try (ArrayReader reader = formats.open(folder.resolve(name))) {
            return reader.header().geometry();
        }
    }

    private ComplexArray read(Path file) throws IOException {
        try (ArrayReader reader = formats.open(file)) {
            return reader.readAll(1000);
        }
    }
}
