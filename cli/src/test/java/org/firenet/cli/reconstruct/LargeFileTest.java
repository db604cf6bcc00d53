package org.firenet.cli.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.Cli;
import org.firenet.cli.ForkedCli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is larger than the memory of the Java machine that reconstructs it. */
class LargeFileTest {
    private static final int SLICES = 820;
    private static final Shape IMAGE = Shape.of(128, 128);

    private static final String[] QUICKLY = {"--leading=slices", "--layers=1", "--levels=1", "--wavelet=haar", "-q"};

    @TempDir
    Path folder;

    @Test
    void memoryIsBoundedByTheSlicesAtWork() throws Exception {
        Path scan = Stacks.write(folder.resolve("scan.npy"), SLICES, IMAGE.rows(), IMAGE.columns());
        assertThat(Files.size(scan)).isGreaterThan(100 << 20);
        Path images = folder.resolve("images.npy");
        Process run = ForkedCli.start("-Xmx48m", words(scan, "-o", images));
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();

        ComplexArray all = Stacks.read(images);
        assertThat(all.shape()).isEqualTo(Shape.of(SLICES, IMAGE.rows(), IMAGE.columns()));
        for (int slice : new int[] {0, SLICES - 1}) {
            Path one = folder.resolve(slice + ".npy");
            Cli.run(words(scan, "--slice", slice, "-o", one));
            assertThat(all.part(slice * IMAGE.size(), IMAGE).distance(Stacks.read(one)))
                    .isZero();
        }
    }

    private static Object[] words(Path scan, Object... more) {
        Stream<Object> fixed = Stream.concat(Stream.of("reconstruct", scan), Stream.of((Object[]) QUICKLY));
        return Stream.concat(fixed, Stream.of(more)).toArray();
    }
}
