package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatsTest {
    @TempDir
    Path folder;

    private final FileFormats formats = FileFormats.standard();

    @Test
    void contentCountsMoreThanTheName() throws IOException {
        Path file = folder.resolve("a.npy");
        formats.write(file, Samples.real(1, 2, 2), ElementType.F4, Overwrite.NO);
        Path misnamed = Files.move(file, folder.resolve("a.PNG"));
        assertThat(formats.recognise(misnamed).name()).isEqualTo("npy");
    }

    @ParameterizedTest
    @CsvSource({"a.npy, npy", "a.NPY, npy", "a.b.png, png", "a.tif, tiff", "a.tiff, tiff", "a.h5, hdf5", "a.hdr, cfl"})
    void theNameDecidesWhereTheContentSaysNothing(String name, String format) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "nothing");
        assertThat(formats.recognise(file).name()).isEqualTo(format);
        assertThatThrownBy(() -> formats.open(file))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(file.toString().replaceFirst("\\.hdr$", ""));
    }

    @Test
    void unknownFilesAreNamedWithWhatIsKnown() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "nothing");
        assertThatThrownBy(() -> formats.open(file))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": neither the content nor the extension is known, expected one of "
                        + ".npy, .png, .tif, .tiff, .nii, .nii.gz, .mat, .h5, .hdf5, .mrd, .cfl, .hdr");
    }

    @ParameterizedTest
    @CsvSource({"a.npy", "a.png", "a.tif", "a.h5", "a.cfl", "a.txt", "a"})
    void missingFilesAreMissing(String name) {
        assertThatThrownBy(() -> formats.open(folder.resolve(name)))
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith(": no such file");
    }

    @ParameterizedTest
    @CsvSource({"a.npy", "a.png", "a.tif", "a.h5", "a"})
    void foldersAreNoFiles(String name) throws IOException {
        Path inner = Files.createDirectory(folder.resolve(name));
        assertThatThrownBy(() -> formats.open(inner))
                .isInstanceOf(FormatException.class)
                .hasMessage(inner + ": this is a directory, expected a file");
    }

    @ParameterizedTest
    @CsvSource({"a.h5", "a.txt", "a"})
    void onlyWritableFormatsAreWritten(String name) {
        assertThatThrownBy(
                        () -> formats.write(folder.resolve(name), Samples.real(1, 2, 2), ElementType.F4, Overwrite.NO))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("extension is " + name
                        + ", expected one of .npy, .png, .tif, .tiff, .nii, .nii.gz, .cfl, .hdr");
    }

    @Test
    void errorsAreOneLineWhateverTheFileHolds() throws IOException {
        Files.writeString(folder.resolve("a.hdr"), "# Dimensions\n\u0007\u001b[31m" + "9".repeat(500) + "\n");
        Files.write(folder.resolve("a.cfl"), new byte[8]);
        assertThatThrownBy(() -> formats.open(folder.resolve("a.cfl")))
                .satisfies(e -> assertThat(
                                e.getMessage().substring(folder.toString().length()))
                        .hasSizeLessThan(180)
                        .doesNotContainPattern("\\p{Cntrl}"));
    }
}
