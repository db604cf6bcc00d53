package org.firenet.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {
    private static final SafeFiles.Content NEW = out -> out.write("new".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    Path folder;

    @Test
    void theFileAppearsAndNothingElse() throws IOException {
        Path file = folder.resolve("a");
        SafeFiles.write(file, Overwrite.NO, NEW);
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.part-*");
    }

    @Test
    void anExistingFileIsReplacedOnlyOnRequest() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> SafeFiles.write(file, Overwrite.NO, NEW))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": the file exists already and overwriting was not asked for");
        assertThat(file).hasContent("old");
        SafeFiles.write(file, Overwrite.YES, NEW);
        assertThat(file).hasContent("new");
    }

    @Test
    void failingContentLeavesTheOldFileAndNoTrace() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> SafeFiles.write(file, Overwrite.YES, out -> {
                    NEW.writeTo(out);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": cannot be written: No space left on device");
        assertThatThrownBy(() -> SafeFiles.write(file, Overwrite.YES, out -> {
                    throw new IllegalStateException("a mistake of ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part-*");
    }

    @Test
    void aFileThatAppearsMeanwhileIsKept() {
        Path file = folder.resolve("a");
        assertThatThrownBy(() -> SafeFiles.write(file, Overwrite.NO, out -> {
                    NEW.writeTo(out);
                    Files.writeString(file, "faster");
                }))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("exists already");
        assertThat(file).hasContent("faster");
        assertThat(folder).isDirectoryNotContaining("glob:**.part-*");
    }

    @Test
    void aNameThatNoFileCanHaveIsFoundByTheCheckAndNothingIsLeft() {
        Path file = folder.resolve("a".repeat(300));
        assertThatThrownBy(() -> SafeFiles.check(file, Overwrite.NO))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(file + ": cannot be written: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void foldersAreNoTargets() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        assertThatThrownBy(() -> SafeFiles.write(inner, Overwrite.YES, NEW))
                .isInstanceOf(FormatException.class)
                .hasMessage(inner + ": this is a directory, expected a file name");
        Path nowhere = folder.resolve("missing").resolve("a");
        assertThatThrownBy(() -> SafeFiles.write(nowhere, Overwrite.NO, NEW))
                .isInstanceOf(FormatException.class)
                .hasMessage(nowhere + ": there is no folder " + folder.resolve("missing"));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        inner.toFile().setWritable(false);
        assumeFalse(Files.isWritable(inner), "skipped: this user may write everywhere");
        assertThatThrownBy(() -> SafeFiles.write(inner.resolve("a"), Overwrite.NO, NEW))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("the folder " + inner + " cannot be written to");
    }

    @Test
    void theTemporaryNameIsNotShown() {
        Path file = folder.resolve("a".repeat(300));
        assertThatThrownBy(() -> SafeFiles.write(file, Overwrite.NO, NEW))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": cannot be written: File name too long");
        Path other = folder.resolve("b");
        assertThatThrownBy(() -> SafeFiles.write(other, Overwrite.NO, out -> {
                    throw new AccessDeniedException(folder.resolve(".b.part-1").toString());
                }))
                .hasMessage(other + ": cannot be written: access denied");
    }
}
