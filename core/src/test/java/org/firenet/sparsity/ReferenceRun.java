package org.firenet.sparsity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firenet.array.Shape;

/**
 * One run of the independent implementation in {@code shared/reference}, a folder beside the checkout. A test that asks
 * for a run that is not there is skipped.
 */
public record ReferenceRun(Path folder, String parameters) {
    public static ReferenceRun named(String name) {
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            Path folder = at.resolve("shared").resolve("reference").resolve(name);
            if (Files.isDirectory(folder)) {
                return new ReferenceRun(folder, text(folder.resolve("params.json")));
            }
        }
        return abort("skipped: no folder shared/reference/" + name + " beside any parent of " + start);
    }

    /** A JSON number of params.json. */
    public double number(String key) {
        return Double.parseDouble(find("\"" + key + "\":([-+0-9.eE]+)"));
    }

    public String string(String key) {
        return find("\"" + key + "\":\"([^\"]*)\"");
    }

    public Shape shape() {
        return Shape.of((int) number("N"), (int) number("N"));
    }

    public LocalSparsities localSparsities() {
        String list = find("\"local_sparsities\":\\[([0-9,]+)\\]");
        int[] perLevel =
                Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
        return LocalSparsities.of(SparsityLevels.pyramid(shape(), (int) number("nres")), perLevel);
    }

    /** The values of a real NumPy file, float64 or uint8. */
    public double[] array(String name) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(folder.resolve(name + ".npy"))).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = bytes.getShort(8);
        String header = new String(bytes.array(), 10, headerLength, StandardCharsets.US_ASCII);
        assertThat(header).contains("'fortran_order': False");
        bytes.position(10 + headerLength);
        if (header.contains("|u1")) {
            double[] values = new double[bytes.remaining()];
            Arrays.setAll(values, i -> bytes.get());
            return values;
        }
        assertThat(header).contains("<f8");
        double[] values = new double[bytes.remaining() / Double.BYTES];
        Arrays.setAll(values, i -> bytes.getDouble());
        return values;
    }

    private String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(parameters.replace(" ", ""));
        assertThat(matcher.find()).as("%s in %s", pattern, folder).isTrue();
        return matcher.group(1);
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
